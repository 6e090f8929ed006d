"""The speaker by what the text said before: sentences, speakers, pronouns, dropped subjects."""
