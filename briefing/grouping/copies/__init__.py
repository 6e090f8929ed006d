"""Articles whose words stand in another one, and which of them is the best."""
