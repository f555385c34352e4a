"""The TinyDB file of a book: journal, lock, history, backups. The only room that knows TinyDB."""
