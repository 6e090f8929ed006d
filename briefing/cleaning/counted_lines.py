"""Lines that are a number and its noun in any language: comments, ages and hours, pages."""

import re

from briefing.languages.page_words import collect_page_words, match_page_words

COUNTED_COMMENTS = re.compile(
    rf"\d{{1,4}} {match_page_words('comment_nouns')}\b"
    rf"(?P<on> {match_page_words('comment_links')} [\"“«‘])?"
)
CLOCK = re.compile(
    r"(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:gmt|utc|ces?t|bst|[ecp][ds]?t|hrs?|h))?"
    rf"|\d{{1,3}}(?: ?[-–] ?\d{{1,3}})? {match_page_words('age_units')}\b.{{0,20}})"
)
_OF = match_page_words("of_words")
PAGE_NUMBER = re.compile(
    rf"{match_page_words('page_number_words')} ?\d{{1,4}}(?: ?(?:{_OF}|/) ?\d{{1,4}})?"
)
PAGE_NUMBER_INITIALS = tuple({word[0] for word in collect_page_words("page_number_words")})
