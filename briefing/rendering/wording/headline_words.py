"""What heads a story, in plain words: the same in document, page, mail, feeds and search."""

from briefing.languages.days import format_day
from briefing.model import Brief, Occasion, PrintedQuote, Story
from briefing.rendering.wording.labels import load_labels
from briefing.text.dates.printed_dates import find_printed_dates


def word_headline(story: Story, brief: Brief) -> str:
    """The editor's headline, else the occasion with who speaks, else a quote with who says it, else
    the best article's own headline.

    Its first sentence where no article has one; empty where that is missing too.
    """
    if story.occasion and not story.retitled:
        return _word_occasion(story, story.occasion, brief)
    if story.leading_quote:
        return _word_quote(story.leading_quote, brief)
    first = next((excerpt.text for excerpt in story.sentences), "")
    return story.title or first


def word_headline_apart(story: Story, brief: Brief) -> str:
    """The headline for a place that no heading says to be of opinion: "Opinion: One line would do".

    Empty where there is none.
    """
    headline = word_headline(story, brief)
    if story.kind != "opinion" or not headline:
        return headline
    return f"{load_labels(brief.language).opinion}: {headline}"


def _word_occasion(story: Story, occasion: Occasion, brief: Brief) -> str:
    """ "Press conference, 6 October 2025: Ada Quill, mayor; Ben Vale, minister".

    Without a day where the source's own headline prints another than that of its publication.
    """
    names: dict[Occasion, str] = {
        "press conference": (words := load_labels(brief.language)).press_conference,
        "press briefing": words.press_briefing,
        "remarks": words.remarks,
        "transcript": words.transcript_of,
    }
    cited = next(one for one in brief.citations if one.number == story.headline_citation)
    day = cited.day_in_zone or cited.published
    printed = {one.day for one in find_printed_dates(cited.title or "", cited.language)}
    if printed and day not in printed:
        day = None
    what = ", ".join((names[occasion], *([format_day(day, brief.language)] if day else ())))
    speakers = (name_speaker(quote, brief.language) for quote in story.quotes)
    return f"{what}: {'; '.join(dict.fromkeys(speakers))}"


def name_speaker(quote: PrintedQuote, language: str) -> str:
    """Who says it, with the office, or that the source does not name who it is."""
    role = load_labels(language).unnamed if quote.is_unnamed else quote.role
    return f"{quote.speaker}, {role}" if role else quote.speaker


def _word_quote(quote: PrintedQuote, brief: Brief) -> str:
    """ "“We will close the bridge.” — Ada Quill, mayor", with the marks of what is quoted."""
    excerpt = quote.excerpt
    spoken = next(one.language for one in brief.citations if one.number == excerpt.citation)
    marks = load_labels(brief.language if spoken == "und" else spoken)
    words = " ".join(excerpt.text.split())
    return f"{marks.quote_open}{words}{marks.quote_close} — {name_speaker(quote, brief.language)}"
