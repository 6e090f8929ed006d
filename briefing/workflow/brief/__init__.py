"""Articles -> the brief of a day: analyze, cluster, continue, rank, fit, compose."""
