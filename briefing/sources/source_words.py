"""The words that reading needs, of all languages together.

A source's language is not known before it is read.
"""

from briefing import languages
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWords:
    """What reading must recognise before it knows the language."""

    mail_prefixes: tuple[str, ...] = ()  # before a subject: "Re", "Fwd"
    unsubscribing: tuple[str, ...] = ()  # in a newsletter, how to get no more of them
    change_words: tuple[str, ...] = ()  # in the name or text of a date: "updated", "modified"
    date_names: tuple[str, ...] = ()  # parts of the class or id of an element that shows a date
    publication_names: tuple[str, ...] = ()  # in the name of what holds the day of publication
    # Of the lines that scripts write above a text: "Title: …", "URL: …", "Date: …", "Source: …".
    text_labels: tuple[str, ...] = ()  # the text itself, in records alone
    # Beside one of these in a field's name, without accents: "article_content".
    text_qualifiers: tuple[str, ...] = ()
    title_labels: tuple[str, ...] = ()
    address_labels: tuple[str, ...] = ()
    day_labels: tuple[str, ...] = ()
    outlet_labels: tuple[str, ...] = ()
    # Before the author there, and in a delivery of a press database: "Byline".
    byline_labels: tuple[str, ...] = ()
    # How parts of the class or id of an element begin that names the authors.
    author_names: tuple[str, ...] = ()
    author_folders: tuple[str, ...] = ()  # of an address, before the name of an author
    credit_labels: tuple[str, ...] = ()  # before a picture's credit: "photo:"
    # A folder of an address or a section's name: "opinion", "columnas".
    opinion_sections: tuple[str, ...] = ()
    # Words before the name of a column in a line of its own: "Columna Puente Abierto".
    column_openers: tuple[str, ...] = ()
    # What a title says in brackets that its page shows too: "(+video)", "[VIDEO and photos]".
    media_words: tuple[str, ...] = ()
    # What an outlet's note on its own article begins with: "Correction".
    correction_openings: tuple[str, ...] = ()


def collect_words(field: str) -> frozenset[str]:
    """One field's words of all languages together."""
    return languages.join_words("sources", SourceWords, field)
