"""People of whom an article gives only the surname: "Salazar posted a letter on her page".

Without evidence of a person such a word may be a town or a firm, and "she" in the next sentence was
looked for among those before. A profile's people are known; of others a possessive shows the
gender, and then "she" is nobody else, and nobody that can be named.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.quoting.entities.name_mentions import NameMention
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Paragraph


def recognize_surnames(
    mentions: Sequence[NameMention], known: Mapping[str, Gender | None]
) -> tuple[NameMention, ...]:
    """Return the mentions, where each known surname has its gender.

    Not where the article has a longer name with that word: it may be somebody else's.
    """
    in_full = {word for mention in mentions if len(mention.words) > 1 for word in mention.words}
    return tuple(
        replace(mention, gender=known[mention.words[0]])
        if len(mention.words) == 1
        and mention.gender is None
        and mention.words[0] in known
        and mention.words[0] not in in_full
        else mention
        for mention in mentions
    )


def find_gendered_subjects(
    names: Iterable[NameMention], paragraphs: Sequence[Paragraph], lexicon: QuoteLexicon
) -> Iterator[tuple[int, int, Gender]]:
    """Yield the offset, the sentence's offset and the gender of each name that opens a sentence
    with a possessive of one person in it; in text order.
    """
    offsets = {name.span.start for name in names if name.opens_sentence}
    genders: dict[str, Gender] = dict.fromkeys(lexicon.masculine_possessives, "m")
    genders |= {word: "f" for word in lexicon.feminine_possessives}  # noqa: C420 - a Gender
    if not offsets or not genders:
        return
    in_order = sorted(offsets)
    for paragraph in paragraphs:
        if not _holds_any(paragraph, in_order):
            continue
        for place, token in enumerate(paragraph.tokens):
            if token.start not in offsets:
                continue
            start, end = paragraph.sentence_range(place)
            words = (one.lower for one in paragraph.tokens[place + 1 : end])
            gender = next((genders[word] for word in words if word in genders), None)
            if gender is not None:
                yield token.start, paragraph.tokens[start].start, gender


def _holds_any(paragraph: Paragraph, offsets: Sequence[int]) -> bool:
    """Whether one of the offsets, which are in text order, lies within the paragraph."""
    if not paragraph.tokens:
        return False
    first = bisect_left(offsets, paragraph.tokens[0].start)
    return first < len(offsets) and offsets[first] < paragraph.tokens[-1].end
