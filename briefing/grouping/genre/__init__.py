"""News, analysis, opinion, transcript, statement: the genre of an article, and what tells it."""
