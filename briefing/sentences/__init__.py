"""Sentences: kept blocks -> sentences with exact spans."""

from briefing.sentences.splitter import sentence_spans, split_sentences

__all__ = ["sentence_spans", "split_sentences"]
