"""Tests of `briefing.rendering`."""
