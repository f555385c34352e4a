"""The widgets, which get rows and post identifiers; none knows the session."""
