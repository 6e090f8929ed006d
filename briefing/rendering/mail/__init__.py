"""A brief as a mail: HTML and plain text, as much of it as a mail may hold."""
