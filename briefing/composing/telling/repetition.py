"""What one sentence of a story says that another has said: shared stems, the rare ones most."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from briefing.composing import topical_overlap
from briefing.composing.gate.signs.headlines import says_nothing
from briefing.composing.telling.news_lead import LeadSentence, find_opening
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.quotation_spans import find_quotation_spans
from briefing.text.folding import fold_accents
from briefing.text.plain_words import flatten

# A word with a capital inside a sentence: a name, which one outlet writes with accents and the next
# without ("López", "Lopez").
# Weighted shares read beside 120 pairs of printed sentences of the labelled days and of eight days
# since 2023: of sentences that share a third, nearly all say one thing in two wordings; so do
# openings of two articles of one event from .22 on. What the printed ones say together to a half
# adds a mood.
SAID_AGAIN_SHARE, OPENS_ALIKE_SHARE, SAID_TOGETHER_SHARE = 0.33, 0.22, 0.5
OPENING = 3  # sentences in which an article tells its news, its deck among them
# Of the stems of an article's headline so many stand in its first sentence, and so many in the
# headline and first sentence of the story: then it opens with the story's event in other words. Of
# 17 openings of merged reports on eight days of 2024–26 and 71 known ones, each with two fifths of
# both, five pass, all of them such; of the twelve others three say the event again.
OPENS_WITH_HEADLINE, HEADLINE_IS_TOLD = 0.7, 0.6
LEAST_MATTER = 2  # stems of no name that are shared as well: one judge may do two things
LEAST_QUOTED = 2  # words of a quotation by which two sentences quote the same
_NAME = re.compile(r"(?<=[\s“\"‘«(])[A-ZÁÉÍÓÚÑÜ][\w’'-]*")

NAME_FROM = 4  # letters of a first word that is a name, and no article or pronoun
MANY_NAMES = 5  # stems of names: so many in two openings are one event in other words


@dataclass(frozen=True, slots=True)
class StoryStems:
    """The content stems of each sentence of a story, and what sharing each of them weighs."""

    _stems: dict[tuple[str, int], frozenset[int]]
    _weights: dict[int, float]
    _names: frozenset[int]
    _headline: frozenset[int] = frozenset()  # of the headline above them
    _titles: Mapping[str, frozenset[int]] = field(default_factory=dict)  # of each article's own
    _title: str = ""  # the words of the headline, flattened
    _quotations: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)  # by article

    def repeats(self, one: LeadSentence, printed: Sequence[LeadSentence]) -> bool:
        """Whether the headline and the printed sentences of the story say what this one says."""
        is_said = self.share_said(one, printed) >= SAID_TOGETHER_SHARE
        if is_said or self._quotes_again(one, printed) or self._opens_with_told(one, printed):
            return True
        return any(self._says_again(one, other) for other in printed)

    def overlap(self, one: LeadSentence, other: LeadSentence) -> float:
        """The share of the slighter one's weight that both have: 1 where one says all of it."""
        own, others = self._of(one), self._of(other)
        least = min(self._weigh(own), self._weigh(others))
        return self._weigh(own & others) / least if least else 0.0

    def share_said(self, one: LeadSentence, printed: Iterable[LeadSentence]) -> float:
        """The share of a sentence's weight that the headline and some sentences have together."""
        own = self._of(one)
        said = own & self._headline.union(*(self._of(other) for other in printed))
        return self._weigh(said) / self._weigh(own) if own else 0.0

    def count_shared(self, one: LeadSentence, printed: Iterable[LeadSentence]) -> int:
        """How many stems of a sentence the headline and some sentences have together."""
        return len(self._of(one) & self._headline.union(*(self._of(other) for other in printed)))

    def share_headline(self, one: LeadSentence) -> float:
        """The share of the headline's weight that a sentence has; 1 without a headline."""
        known = self._headline & self._weights.keys()
        return self._weigh(known & self._of(one)) / self._weigh(known) if known else 1.0

    def _quotes_again(self, one: LeadSentence, printed: Iterable[LeadSentence]) -> bool:
        """Whether all that it quotes stands in the headline and the printed sentences."""
        quoted = list_quoted_words(one, self._quotations.get(one.article.id, ()))
        texts = [self._title, *(flatten(other.text) for other in printed)]
        return bool(quoted) and all(any(said in text for text in texts) for said in quoted)

    def _opens_with_told(self, one: LeadSentence, printed: Sequence[LeadSentence]) -> bool:
        """Whether it opens another report with its headline's news, and that is the story's own."""
        title = self._titles.get(one.article.id, frozenset())
        if not printed or not title or one.article.id == printed[0].article.id:
            return False
        told = self._of(printed[0]) | self._headline
        return (
            one.sentence == find_opening(one.article)
            and len(title & self._of(one)) >= OPENS_WITH_HEADLINE * len(title)
            and len(title & told) >= HEADLINE_IS_TOLD * len(title)
        )

    def tells_alike(self, one: LeadSentence, other: LeadSentence) -> bool:
        """Whether two openings tell one act: more than its people and places is shared."""
        return self._shares_matter(one, other, OPENS_ALIKE_SHARE)

    def _says_again(self, one: LeadSentence, other: LeadSentence) -> bool:
        opens = one.sentence.index < OPENING and one.article.id != other.article.id
        alike = opens or (_begin_alike(one, other) and self._share_much(one, other))
        return self._shares_matter(one, other, OPENS_ALIKE_SHARE if alike else SAID_AGAIN_SHARE)

    def _share_much(self, one: LeadSentence, other: LeadSentence) -> bool:
        return len((self._of(one) & self._of(other)) - self._names) > LEAST_MATTER

    def _shares_matter(self, one: LeadSentence, other: LeadSentence, share: float) -> bool:
        shared = self._of(one) & self._of(other)
        names = shared & self._names
        is_one_matter = len(shared - names) >= LEAST_MATTER or len(names) >= MANY_NAMES
        return is_one_matter and self.overlap(one, other) >= share

    def _of(self, one: LeadSentence) -> frozenset[int]:
        return self._stems[one.article.id, one.sentence.index]

    def _weigh(self, stems: Iterable[int]) -> float:
        return sum(self._weights[stem] for stem in stems)


def read_story_stems(articles: Sequence[AnalyzedArticle]) -> StoryStems:
    """The stems of all sentences of a story's articles, which are of one language.

    A stem of one sentence in N weighs log(1 + N), one of all of them .7: who is named in each
    sentence of a story tells no two of them from each other.
    """
    keys = [(article.id, one.index) for article in articles for one in article.sentences]
    language = articles[0].language if articles else ""
    texts = [
        fold_names(article.text_of(one.span)) for article in articles for one in article.sentences
    ]
    if not texts:
        return StoryStems({}, {}, frozenset())
    names = " ".join(name for text in texts for name in _NAME.findall(text))
    titles = [article.article.title or "" for article in articles]
    title = next((one for one in titles if one and not says_nothing(one, language)), titles[0])
    *found, named, headline = topical_overlap.list_content_stems(
        (*texts, names, fold_names(f" {title}")), language
    )
    own_titles = topical_overlap.list_content_stems(
        [fold_names(f" {one}") for one in titles], language
    )
    counts = Counter(stem for stems in found for stem in stems)
    weights = {stem: math.log(1 + len(texts) / count) for stem, count in counts.items()}
    stems_of = dict(zip(keys, map(frozenset, found), strict=True))
    # Once an article: its sentences are asked for one by one.
    quotations = {
        article.id: tuple(span.content for span in find_quotation_spans(article.cleaned))
        for article in articles
    }
    return StoryStems(
        _stems=stems_of,
        _weights=weights,
        _names=frozenset(named),
        _headline=frozenset(headline),
        _titles={one.id: frozenset(stems) for one, stems in zip(articles, own_titles, strict=True)},
        _title=flatten(title),
        _quotations=quotations,
    )


def _begin_alike(one: LeadSentence, other: LeadSentence) -> bool:
    """Whether two sentences have the same name for a subject, as far as their first words tell."""
    first, second = (fold_accents(lead.text).split()[:1] for lead in (one, other))
    return first == second and bool(first) and first[0][0].isupper() and len(first[0]) > NAME_FROM


def list_quoted_words(one: LeadSentence, quotations: Sequence[Span]) -> list[str]:
    """What stands inside marks in a sentence, flattened; no single words, which are terms.

    `quotations` are all of its article, in text order.
    """
    own = one.sentence.span
    first, end = (
        bisect_left(quotations, at, key=lambda span: span.start) for at in (own.start, own.end)
    )
    found = (flatten(one.article.text_of(span)) for span in quotations[first:end])
    return [words for words in found if len(words.split()) >= LEAST_QUOTED]


def fold_names(text: str) -> str:
    """The text with names inside sentences without accents, so that two spellings are one."""
    return _NAME.sub(lambda name: fold_accents(name.group()), text)
