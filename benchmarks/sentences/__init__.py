"""Sentences: the rule suites of other splitters."""
