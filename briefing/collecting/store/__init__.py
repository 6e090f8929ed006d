"""What stays between runs: WARC files, the state of sources and pages, the coverage of a window."""
