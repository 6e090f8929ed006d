"""Stories -> Brief, Brief <-> JSON, and the proof that a brief says what its sources say."""
