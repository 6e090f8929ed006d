"""Tests of finding copies, clusters, relevance and topics."""
