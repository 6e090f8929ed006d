"""What heads a story, in plain words: the same in document, page, mail, feeds and search."""

from briefing.model import Brief, PrintedQuote, Story
from briefing.rendering.wording.labels import load_labels


def word_headline(story: Story, brief: Brief) -> str:
    """The editor's headline, else a quote with who says it, else the best article's own headline.

    Its first sentence where no article has one; empty where that is missing too.
    """
    if story.leading_quote:
        return _word_quote(story.leading_quote, brief)
    first = next((excerpt.text for excerpt in story.sentences), "")
    return story.title or first


def _word_quote(quote: PrintedQuote, brief: Brief) -> str:
    """ "“We will close the bridge.” — Ada Quill, mayor", with the marks of what is quoted."""
    excerpt = quote.excerpt
    spoken = next(one.language for one in brief.citations if one.number == excerpt.citation)
    marks = load_labels(brief.language if spoken == "und" else spoken)
    role = f", {quote.role}" if quote.role else ""
    words = " ".join(excerpt.text.split())
    return f"{marks.quote_open}{words}{marks.quote_close} — {quote.speaker}{role}"
