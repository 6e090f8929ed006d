"""The words that cleaning wants of a language; without any, it works on shapes alone."""

from dataclasses import dataclass
from functools import cache

from briefing import languages

Phrases = tuple[str, ...]


@dataclass(
    frozen=True, slots=True, eq=False
)  # one object a language: compared and hashed as such, for speed
class CleaningLexicon:
    """All lower case. A phrase is looked for at the start of a line, unless its comment says otherwise."""

    stop_words: Phrases = ()  # the most frequent words of running text: tell the language, and prose from lists
    telling: Phrases = ()  # those that no neighbouring language has
    address: Phrases = ()  # the reader, the publisher and the writer: "you", "we", "I"
    site: Phrases = ()  # of the page and its services, not of the news: "inbox", "cookies"
    picture: Phrases = ()  # of captions: "left", "pictured"
    related: Phrases = ()  # heads of lists of other articles
    read_more: Phrases = ()  # links to other articles, and what invites to them
    onward: Phrases = ()  # whole lines: links to the article of the teaser above them
    comments: Phrases = ()  # heads and ends of comment sections
    comments_end: Phrases = ()  # those of them that close a section
    replies: Phrases = ()  # whole lines: buttons below a comment
    says: Phrases = ()  # ends of the line that names the writer of a comment
    ages: Phrases = ()  # words of an age: "3 hours ago"
    promo: Phrases = ()  # subscribe, follow, share, download
    notice: Phrases = ()  # copyright, cookies, corrections policy, advertising
    promo_inside: Phrases = ()  # anywhere in a line: it invites the reader
    notice_inside: Phrases = ()  # anywhere in a line: it is a notice of the publisher
    keywords: Phrases = ()  # whole lines: heads of lists of keywords, sections or places of the article
    contents: Phrases = ()  # whole lines: heads of tables of contents
    polls: Phrases = ()  # whole lines: heads of polls
    services: Phrases = ()  # words of an agency's or a newsroom's name, which is no person's
    jobs: Phrases = ()  # words that say what an author does for a paper: "correspondent"
    controls: Phrases = ()  # whole lines: buttons and menu entries
    photo: Phrases = ()  # anywhere in a short line or in its closing parentheses: a picture's credit
    caption: Phrases = ()  # openings of captions
    sources: Phrases = ()  # credit to agencies and papers: a source, not an author
    agencies: Phrases = ()  # whole names
    byline: Phrases = ()  # openings of bylines, each with its space
    published: Phrases = ()  # labels of the day of publication
    updated: Phrases = ()  # labels of the day of a later change
    companies: Phrases = ()  # words of a company's or an agency's name, not of an outlet's
    notice_words: Phrases = ()  # of a notice of copyright: where the owner's name should stand, they are none
    walls: Phrases = ()  # anywhere: a page that shows a robot check, a consent or a log-in instead of an article
    lost_before: Phrases = ()  # words after which a noun comes: "the", "of"
    lost_after: Phrases = ()  # words that begin no noun: "said", "was"
    lost_openers: Phrases = ()  # words that touch any other word of the article where something was lost between them
    lost_closers: Phrases = ()  # the same, behind it
    lost_exceptions: Phrases = ()  # real words that look like two glued together
    participles: Phrases = ()  # endings of participles, which a preposition or conjunction below never follows unspaced
    after_participle: Phrases = ()
    openers: Phrases = ()  # words that begin a clause inside a sentence: "and", "but"


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """Names of the calendar, lower case."""

    months: Phrases = ()  # January to December
    short_months: Phrases = ()  # in the same order, without full stop
    weekdays: Phrases = ()  # Monday to Sunday
    joiners: Phrases = ()  # words between day, month and year: "of", "de"


@cache  # what is kept ready for an object would be made again for each new one
def cleaning_lexicon(language: str) -> CleaningLexicon:
    """The words of this language; all of them empty for one that is not known."""
    found: CleaningLexicon = languages.load_words(language, "cleaning", CleaningLexicon)
    return found


@cache
def phrase_set(words: CleaningLexicon, field: str) -> frozenset[str]:
    """One field's words, to look many words up in."""
    return frozenset(getattr(words, field))


@cache
def calendar_names(language: str) -> CalendarNames:
    """The calendar of this language; all of it empty for one that is not known."""
    found: CalendarNames = languages.load_words(language, "dates", CalendarNames)
    return found
