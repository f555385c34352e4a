"""Book, day and words in; rows, lines and cards out. Pure; shared by the full screen and the command line."""
