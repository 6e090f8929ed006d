"""Hand-written rules: the label of each line, and the layout of the page around its article."""
