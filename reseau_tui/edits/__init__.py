"""Everything a person can do to a book, as frozen values that a session applies."""
