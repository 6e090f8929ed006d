"""What attribution knows of the whole article."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from briefing.profiles.model import Person
from briefing.quick_dataclass import dataclass
from briefing.quoting.entities.entity import NameWords
from briefing.quoting.entities.entity_index import EntityIndex
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleContext:
    """What attribution knows of the whole article: its paragraphs, entities, words and profile."""

    article_id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    entities: EntityIndex
    lexicon: QuoteLexicon
    headline: str = ""
    people_by_name: Mapping[str, Sequence[Person]] = field(default_factory=dict)  # of the profile
    day: date | None = None  # of publication, for the office held then
    is_monologue: bool = False  # somebody speaks outside of the marks: a speech, a column
    # By the name of an entity that the profile knows, the words of the office held that day.
    known_offices: Mapping[NameWords, frozenset[str]] = field(default_factory=dict)
