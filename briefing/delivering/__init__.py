"""Mail -> a message for each recipient -> a server, or files. What became of each is noted before and after."""
