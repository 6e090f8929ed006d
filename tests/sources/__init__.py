"""Tests of `briefing.sources`."""
