"""What a sentence shows of itself by several weak signs: tense, plan, matter, how much it says."""
