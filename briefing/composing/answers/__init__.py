"""What somebody answered on the relationship, from transcripts: its words, and its story."""
