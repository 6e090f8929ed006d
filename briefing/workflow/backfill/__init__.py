"""Years of articles: what is pure is examined in any order and place, then day follows day."""
