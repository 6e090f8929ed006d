"""Tests of `briefing.sentences`."""
