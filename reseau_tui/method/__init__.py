"""The rules of networking: pure functions of a book, a day and the numbers of the method."""
