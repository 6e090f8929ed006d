"""Tests of profiles: loading, sides of offices, templates for new pairs of countries."""
