"""What the lines of a transcript tell by their form, before anything is known of its speakers."""
