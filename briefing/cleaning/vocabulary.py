"""The words that cleaning wants of a language; without any, it works on shapes alone."""

from dataclasses import dataclass
from functools import cache

from briefing import languages

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)  # one object a language: compared and hashed as such, for speed
class CleaningWords:
    """All lower case. A phrase is looked for at the start of a line, unless its comment says otherwise."""

    stop_words: Words = ()  # the most frequent words of running text: tell the language, and prose from lists
    telling: Words = ()  # those that no neighbouring language has
    address: Words = ()  # the reader, the publisher and the writer: "you", "we", "I"
    site: Words = ()  # of the page and its services, not of the news: "inbox", "cookies"
    picture: Words = ()  # of captions: "left", "pictured"
    related: Words = ()  # heads of lists of other articles
    read_more: Words = ()  # links to other articles, and what invites to them
    onward: Words = ()  # whole lines: links to the article of the teaser above them
    comments: Words = ()  # heads and ends of comment sections
    comments_end: Words = ()  # those of them that close a section
    replies: Words = ()  # whole lines: buttons below a comment
    says: Words = ()  # ends of the line that names the writer of a comment
    ages: Words = ()  # words of an age: "3 hours ago"
    promo: Words = ()  # subscribe, follow, share, download
    notice: Words = ()  # copyright, cookies, corrections policy, advertising
    promo_inside: Words = ()  # anywhere in a line: it invites the reader
    notice_inside: Words = ()  # anywhere in a line: it is a notice of the publisher
    keywords: Words = ()  # whole lines: heads of lists of keywords, sections or places of the article
    contents: Words = ()  # whole lines: heads of tables of contents
    polls: Words = ()  # whole lines: heads of polls
    services: Words = ()  # words of an agency's or a newsroom's name, which is no person's
    jobs: Words = ()  # words that say what an author does for a paper: "correspondent"
    controls: Words = ()  # whole lines: buttons and menu entries
    photo: Words = ()  # anywhere in a short line or in its closing parentheses: a picture's credit
    caption: Words = ()  # openings of captions
    sources: Words = ()  # credit to agencies and papers: a source, not an author
    agencies: Words = ()  # whole names
    byline: Words = ()  # openings of bylines, each with its space
    published: Words = ()  # labels of the day of publication
    updated: Words = ()  # labels of the day of a later change
    companies: Words = ()  # words of a company's or an agency's name, not of an outlet's
    notice_words: Words = ()  # of a notice of copyright: where the owner's name should stand, they are none
    walls: Words = ()  # anywhere: a page that shows a robot check, a consent or a log-in instead of an article
    lost_before: Words = ()  # words after which a noun comes: "the", "of"
    lost_after: Words = ()  # words that begin no noun: "said", "was"
    lost_openers: Words = ()  # words that touch any other word of the article where something was lost between them
    lost_closers: Words = ()  # the same, behind it
    lost_exceptions: Words = ()  # real words that look like two glued together
    participles: Words = ()  # endings of participles, which a preposition or conjunction below never follows unspaced
    after_participle: Words = ()
    openers: Words = ()  # words that begin a clause inside a sentence: "and", "but"


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names of the calendar, lower case."""

    months: Words = ()  # January to December
    short_months: Words = ()  # in the same order, without full stop
    weekdays: Words = ()  # Monday to Sunday
    joiners: Words = ()  # words between day, month and year: "of", "de"


@cache  # what is kept ready for an object would be made again for each new one
def cleaning(language: str) -> CleaningWords:
    """The words of this language; all of them empty for one that is not known."""
    found: CleaningWords = languages.words(language, "cleaning", CleaningWords)
    return found


@cache
def set_of(words: CleaningWords, field: str) -> frozenset[str]:
    """One field's words, to look many words up in."""
    return frozenset(getattr(words, field))


@cache
def dates(language: str) -> DateWords:
    """The calendar of this language; all of it empty for one that is not known."""
    found: DateWords = languages.words(language, "dates", DateWords)
    return found
