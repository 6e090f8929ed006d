"""Tests of `briefing.delivering`."""
