"""What an order orders for the other side in an item of a list: "… shall not apply to: (a) …".

The words that order stand before the list, and who is meant in one of twenty items. Each of the
two is quoted by itself, the item with its mark, and before them the duty of which the list tells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing.composing.gate.judging import read_passage
from briefing.composing.printed_quotes.clause_ends import cut_additions
from briefing.composing.printed_quotes.own_acts import puts_into_force
from briefing.composing.telling.statements.statement_words import load_statement_words
from briefing.grouping.phrase_matcher import split_words
from briefing.grouping.relevance import find_evidence
from briefing.model import Sentence, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.text.patterns import match_any

LEAST_LEAD = 5  # words before a list that say what is ordered
MOST_ITEM = 90  # words; a longer one has a list of its own
LONGEST_LEAD = 60
_MARK = re.compile(r"(?:^|(?<=\s))\((?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})\)\s+")
_NUMBER = re.compile(r"\d{1,2}\.\s+")
_TAIL = re.compile(r"[\s.;,]*(?:;\s*(?:and|or|y|o))?[\s.;,]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedItem:
    """What is ordered, and the item that names the other side, which may order by itself."""

    lead: Span
    item: Span
    is_whole: bool


def orders_for_other_side(article: AnalyzedArticle, author: Speaker, profile: Profile) -> bool:
    """Whether a clause of an order names by itself the other side than its author's.

    A duty on the goods of forty countries is one on this country's, and so is an exemption.
    """
    ordering = (
        sentence.span
        for sentence in article.sentences
        if puts_into_force(read_passage(article, sentence.span))
    )
    names = any(_names_other(author, span, article, profile) for span in ordering)
    return names or find_ordered_item(article, author, profile) is not None


def find_ordered_item(
    article: AnalyzedArticle, author: Speaker, profile: Profile
) -> OrderedItem | None:
    """The first item of a list of what is ordered that names the other side by itself."""
    for place, sentence in enumerate(article.sentences):
        lead = _find_lead(sentence, article)
        if lead is None:
            continue
        end = _find_list_end(article.sentences, place, article)
        items = _list_items(Span(lead.end, end), article)
        named = (item for item in items if _names_other(author, item, article, profile))
        if found := next(named, None):
            is_whole = puts_into_force(read_passage(article, found))
            item = _cut_item(found, article, is_whole=is_whole)
            return OrderedItem(lead=lead, item=item, is_whole=is_whole)
    return None


def _find_lead(sentence: Sentence, article: AnalyzedArticle) -> Span | None:
    """What stands before the colon of a list, if it orders."""
    text = article.text_of(sentence.span)
    number = _NUMBER.match(text) or _MARK.match(text)
    start, colon = number.end() if number else 0, text.find(":")
    length = len(text[start:colon].split())
    if colon < 0 or not LEAST_LEAD <= length <= LONGEST_LEAD:
        return None
    lead = Span(sentence.span.start + start, sentence.span.start + colon)
    formulas = load_statement_words(article.language).formulas
    if formulas and re.search(rf"\b{match_any(formulas)}$", text[start:colon].rstrip()):
        return None  # "do hereby proclaim as follows": of all clauses, and of none
    return lead if puts_into_force(read_passage(article, lead)) else None


def _find_list_end(sentences: Sequence[Sentence], place: int, article: AnalyzedArticle) -> int:
    """Where the last of the items ends that go on below."""
    end = sentences[place].span.end
    for following in sentences[place + 1 :]:
        if not _MARK.match(article.text_of(following.span)):
            break
        end = following.span.end
    return end


def _list_items(span: Span, article: AnalyzedArticle) -> Iterator[Span]:
    """The items with their marks, without what parts them from the next one."""
    text = article.text_of(span)
    marks = [*_MARK.finditer(text)]
    for mark, following in zip_longest(marks, marks[1:]):
        end = following.start() if following else len(text)
        tail = _TAIL.search(text, mark.end(), end)
        stop = tail.start() if tail else end
        if 0 < len(text[mark.end() : stop].split()) <= MOST_ITEM:
            yield Span(span.start + mark.start(), span.start + stop)


def _cut_item(item: Span, article: AnalyzedArticle, *, is_whole: bool) -> Span:
    """The item up to the pause behind which a clause only adds.

    With its mark it reads on from the words that order; one that orders by itself needs none.
    """
    span = cut_additions(item, article) or item
    if not is_whole:
        return span
    text = article.article.text
    mark = _MARK.match(text, span.start, span.end)
    has_stop = text[span.end : span.end + 1] == "."
    return Span(mark.end() if mark else span.start, span.end + has_stop)


def _names_other(author: Speaker, span: Span, article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether words name by itself a side that the author, of a side, is not of."""
    words = tuple(split_words(article.text_of(span)))
    evidence = find_evidence(ArticleWords(words, 0, article.language), profile)
    others = (index for index, side in enumerate(profile.sides) if side.key != author.side)
    return author.side is not None and any(evidence.own_places(index) for index in others)
