"""Files of others, one module a format: read into the model, written from it, with a report of what was skipped."""
