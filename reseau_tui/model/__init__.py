"""What a book contains: typed, frozen records. No files, no rules of networking, no human language."""
