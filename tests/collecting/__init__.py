"""Tests of collecting: servers on this machine, no mocks, a clock that obeys."""

# Imported before any test: one of its libraries sets a filter for warnings when it is first
# imported,
# which would end with the test that does so, and an import in a later test would be an error.
import trafilatura  # noqa: F401
