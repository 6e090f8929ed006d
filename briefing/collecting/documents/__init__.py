"""Documents of sources -> what they list: feeds, sitemaps, OPML, lists of addresses, pages."""
