"""Tests of the steps from articles to the brief of a day."""
