"""Documents of an office: transcripts of what was said, and statements, orders, releases.

They are told by their form: turns of speakers, the site of a government, a release's own words, a
headline that names the document or the office. A report on one has the same headline, and says who
said what.
"""

import re
from collections import Counter
from urllib.parse import urlsplit

from briefing.grouping.genre import genre_words
from briefing.grouping.genre.genre_words import GenrePhrases
from briefing.grouping.genre.own_words import OwnWords
from briefing.model import CleanedArticle, Genre, Reason
from briefing.text.folding import fold_text
from briefing.text.speech.speaker_labels import SpeakerLabel, read_speaker_label

MOST_REPORTING = 1.0  # per hundred words of its own: a report on a document says who said what
# Of the paragraphs open with a speaker's label, each of two speakers twice: a transcript. So do the
# first minutes of one, where one of two labels is an office's or a questioner's.
LEAST_TURNS = 0.3
LEAST_TURNS_OF_SPEAKER = 2
LEAST_SPEAKERS = 2
# Turns of such speakers, with firm labels, which make a transcript however many paragraphs each of
# them has: an answer of a press conference has up to twenty. Reports with labels have none so many.
MANY_TURNS = 8

# The last labels of a host that only a state's own sites have: "gov", "gob.mx", "mil".
_STATE_HOST = re.compile(r"\.(?:gov|gob|gouv|mil)(?:\.[a-z]{2})?$")
_LAST_PART = re.compile(r"\s[-–—]\s(?P<issuer>[^–—]{3,60}?)(?:\s[-–—]\s.*)?$")

Document = tuple[Genre, Reason]


def find_document(
    cleaned: CleanedArticle, words: OwnWords, phrases: GenrePhrases
) -> Document | None:
    """The kind of document that an article is, and what tells it; None for what is no document."""
    article = cleaned.article
    if is_transcript(cleaned, phrases):
        return "transcript", Reason(code="genre_turns")
    if genre := genre_words.find_folder(article.url):
        return genre, Reason(code="genre_address")
    if phrase := phrases.find_release(cleaned):
        return "statement", Reason(code="genre_phrase", values=(phrase,))
    if is_of_state(article.url):  # with reporting words, too: an office tells of itself
        return "statement", Reason(code="genre_address")
    if phrases.rate("reporting", words) > MOST_REPORTING:
        return None
    if found := phrases.find_opening(article.title or ""):
        return found.genre, Reason(code="genre_form", values=(found.words,))
    if form := phrases.find_statement_title(article.title or "") or _find_issuer(cleaned, phrases):
        return "statement", Reason(code="genre_form", values=(form,))
    if phrase := phrases.find_statement(cleaned):
        return "statement", Reason(code="genre_phrase", values=(phrase,))
    return None


def is_of_state(url: str | None) -> bool:
    """Whether an address is of a state's own site."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # such as "http://[half-an-address"
        return False
    return bool(_STATE_HOST.search(host))


def _find_issuer(cleaned: CleanedArticle, phrases: GenrePhrases) -> str | None:
    """The office that the headline ends with: "Water for Texas - Department of Works"."""
    part = _LAST_PART.search(cleaned.article.title or "")
    if part is None:
        return None
    named = fold_text(part["issuer"]).split()
    return next((word for word in phrases.words.issuers if fold_text(word) in named), None)


def is_transcript(cleaned: CleanedArticle, phrases: GenrePhrases) -> bool:
    """Whether its paragraphs are turns of speakers, each with a label; few of them do where the
    headline names the form, for at an act each speaks once and long.
    """
    paragraphs = [block.span.slice(cleaned.article.text) for block in cleaned.kept]
    labels = [label for text in paragraphs if (label := _read_label(text))]
    counted = Counter(fold_text(label.words) for label in labels)
    recurring = [label for label, n in counted.items() if n >= LEAST_TURNS_OF_SPEAKER]
    firm = sum(one.is_firm and fold_text(one.words) in recurring for one in labels)
    if len(recurring) >= LEAST_SPEAKERS and firm >= MANY_TURNS:
        return True
    form = phrases.find_opening(cleaned.article.title or "")
    is_named = form is not None and form.genre == "transcript"
    if len(labels) < LEAST_TURNS * len(paragraphs) and not is_named:
        return False
    if len(recurring) >= LEAST_SPEAKERS:
        return True
    roles = {fold_text(role) for role in phrases.words.turn_roles}
    offices = [label for label in counted if not roles.isdisjoint(re.findall(r"\w+", label))]
    return len(counted) >= LEAST_SPEAKERS and bool(offices)


def _read_label(paragraph: str) -> SpeakerLabel | None:
    """The label before a turn: firm by its form, or a name in capital letters; none that quotes."""
    label = read_speaker_label(paragraph)
    if label is None or label.quotes:
        return None
    return label if label.is_firm or label.words.istitle() else None
