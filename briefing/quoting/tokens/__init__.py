"""Shallow syntax: paragraphs -> tokens, quotations, noun phrases, reporting verbs and subjects."""
