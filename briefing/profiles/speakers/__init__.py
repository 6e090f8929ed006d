"""What a profile says of a speaker: who it is, which office is printed, which side it serves."""
