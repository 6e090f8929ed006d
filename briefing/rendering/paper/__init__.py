"""The document as Word file and PDF, made from the same parts, and read back."""
