"""Tests of `briefing.sources.pages`."""
