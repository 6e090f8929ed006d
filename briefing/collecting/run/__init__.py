"""The steps of one run: sources asked, pages selected, fetched and stored, outcomes concluded."""
