"""Tests of `briefing.sources.formats`."""
