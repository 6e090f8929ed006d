"""A line that begins with the article's title and goes on with its deck, without a mark between.

"Envoys look to growers to sell the pact The minister has become its face.": scrapers that drop the
breaks of a page's head print the two as one sentence, which nobody wrote.
"""

from briefing.model import Span

# Of 5,900 articles of the press nine lines begin so, and one of a title that its first sentence
# repeats ("… plan to cancel policies in the coming weeks"): there a small letter follows.
MIN_TITLE_WORDS = 4


def find_glued_title(title: str | None, line: str) -> Span | None:
    """The title in the line with the first word behind it; None where it ends as a sentence does,
    or the line goes on with a small letter.
    """
    if not title or not line.startswith(title) or not title[-1].isalnum():
        return None
    following = line[len(title) :]
    if following[:1].strip() or len(title.split()) < MIN_TITLE_WORDS:
        return None
    word = next(iter(following.split()), "")
    if not word.lstrip("“\"'‘«¿¡")[:1].isupper():
        return None
    return Span(0, line.index(word, len(title)) + len(word))
