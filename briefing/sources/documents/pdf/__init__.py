"""A PDF -> its pages, read within limits -> lines -> paragraphs as a reader sees them."""
