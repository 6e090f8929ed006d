"""Coreference: names, pronouns and nouns of an article -> the people and organizations meant."""
