"""Made-up news with the right answer to each article: texts we wrote, printed as scraped pages and
records look.

All in the texts is invented: people and their offices, outlets under .example, agencies, events,
figures. Countries, towns and crossings exist; nothing that happens to them here happened.
"""
