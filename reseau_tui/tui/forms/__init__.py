"""Forms: what a person fills in by keys, each saved as one edit."""
