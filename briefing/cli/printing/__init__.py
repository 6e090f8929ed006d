"""What commands print for a person to read, where it is more than a line or two."""
