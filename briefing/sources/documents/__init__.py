"""The files that people have: Word, PDF, web archives, deliveries of press databases."""
