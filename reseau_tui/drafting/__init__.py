"""Messages: templates, the draft file, and the ways they leave the program."""
