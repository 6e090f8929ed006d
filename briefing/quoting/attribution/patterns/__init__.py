"""The speaker named in a quotation's own sentence: patterns, the most precise first."""
