"""Damage: places where a scraper lost words or glued two texts together.

The sentence there was never written. The text of a link is what most often goes missing; then what
stood before and after it touches: "during the|said in his final news conference", "newly
elected|in power", "production.|and slapping tariffs".
"""

import re
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features import char_classes, suspect_lines
from briefing.cleaning.gap_words import find_gap_words
from briefing.cleaning.glued_titles import find_glued_title
from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.model import Damage, DamageKind, Span
from briefing.quick_dataclass import dataclass

# "billsTruck": a small letter and a capital meet inside a word of small letters. Three letters
# before the capital leave iPhone and McDonald alone; two small letters follow it.
_CAPITAL_INSIDE = re.compile(
    r"(?<![\w@#/.])[^\W\d_A-Z]{3,30}[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]{2,30}(?![\w@/])"
)
_WORD = re.compile(r"(?<![\w@#/.’'-])[^\W\d_][^\W\d_A-Z]{3,24}(?![\w@/’'-])")
_STOP_INSIDE = re.compile(
    r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])"
)
# "Trump Donald John TrumpKamala Harris calls … MORE": the box that a linked name opens.
_TOOLTIP = re.compile(
    r"(?<!\w)([A-ZÁÉÍÓÚÑ][^\W\d_]{2,20})(?!\w)[^\n]{0,80}?(?<!\w)\1[A-ZÁÉÍÓÚÑ][^\n]{1,400}?\bMORE\b"
)
_TOOLTIP_END = "MORE"
# "NogalesLa madrugada", "authoritiesIt is": a word and the first one of the next sentence.
_WORD_AND_OPENING = re.compile(
    r"(?<![\w@#/.])[A-ZÁÉÍÓÚÑa-zà-ÿ][a-zà-ÿ]{3,30}(?P<next>[A-ZÁÉÍÓÚÑ][a-zà-ÿ]{1,5})(?= [^\W\d_])"
)
_BEFORE_NAME = re.compile(
    r"(?<![\w@#/.])(?P<word>[a-zà-ÿ]{2,7})[A-ZÁÉÍÓÚÑ][a-zà-ÿ]{3,30}(?![\w@/])"
)
_COMMA_INSIDE = re.compile(r"(?<![\w./@-])[^\W\d_]?[a-zà-ÿ]{3,30},[a-zà-ÿ]{3,30}(?=[\s,.])")
_QUOTE_INSIDE = re.compile(r"[\"”’»][.?!][A-ZÁÉÍÓÚÑ][a-zà-ÿ]{1,30}(?=[\s,])")
_WORD_LOST = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{1,4}) ,(?= )")  # "La secretaria de , dijo"
# "Dear {{first_name}}", "Hi *|FNAME|*", "Hola %%nombre%%": a mailer's field that nobody filled.
_EMPTY_FIELD = re.compile(
    r"\{\{[^{}\n]{1,60}\}\}|\*\|[^*|\n]{1,40}\|\*|%%\w{1,40}%%|\{%[^{}\n]{1,60}%\}"
)
_FIELD_MARKS = ("{{", "*|", "%%", "{%")
# "the toll was sought. , the House The full House voted": what an edit left behind a stop.
_COMMA_ALONE = re.compile(r"[.!?][\"”’»]? ,(?= [^\W\d_])")
# "Esta decisión. se tomó": seven letters spare abbreviations. None of the 183 articles of the
# labelled days has such a place.
_STOP_AMID = re.compile(r"(?<![\w@#/.])[a-zà-ÿ]{7,30}\. [a-zà-ÿ]{2,30}(?= [a-zà-ÿ])")
# What some of the patterns above need, and most lines have not. Each begins with the character to
# look for, which is found in a tenth of the time.
_STOP_BEFORE_SMALL = re.compile(r"\. [a-zà-ÿ]")
_COMMA_BEFORE_SMALL = re.compile(r",[a-zà-ÿ]{3}")
_CAPITAL_BEHIND_SMALL = re.compile(r"[A-ZÁÉÍÓÚÑ](?<=[a-zà-ÿ].)[a-zà-ÿ]")

# What reading a PDF puts where nothing tells how a word that a line's end divides is written, and
# what stands there in wrapped text: "inter-\nnational" and "well-\nknown" look alike.
_BREAKS = ("\u2010 ", "-\n")
_BROKEN_WORD = re.compile(r"[^\W\d_]+(?:\u2010 |-\n\s*)[^\W\d_]+")

DamagedPlaces = Iterator[tuple[Span, DamageKind]]
LineFlags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspectLines:
    """Which lines may have which damage, one flag for each line: as most have none of any kind."""

    small_gaps: LineFlags
    joined: LineFlags
    linked: LineFlags
    with_field: LineFlags
    with_pronoun: LineFlags
    broken: LineFlags


def find_damage(page: PageLines, kept: Iterable[int]) -> tuple[Damage, ...]:
    """The damaged places of the kept lines, in order and without overlap.

    `kept` holds the lines' indexes in order; the spans point into the article.
    """
    gap_words = find_gap_words(page)
    flags = _flag_lines(page, gap_words)
    suspect = flags.small_gaps | flags.joined | flags.linked
    suspect = (suspect | flags.with_field | flags.with_pronoun | flags.broken).tolist()
    pronouns = tuple(f" {pronoun} " for pronoun in page.lexicon.subject_pronouns)
    places: list[Damage] = []
    for index in kept:
        line = page.lines[index]
        start = line.span.start
        if title := find_glued_title(page.article.title, line.text):
            places.append(Damage(span=Span(start, start + title.end), kind="glued"))
        if not suspect[index]:
            continue
        in_line: tuple[tuple[Span, DamageKind], ...] = ()
        if flags.linked[index]:
            in_line += tuple(_links_inside(line.text))
        if flags.with_field[index]:
            in_line += tuple(_empty_fields(line.text))
        if flags.with_pronoun[index]:
            in_line += tuple(_sentences_amid(line.text, pronouns))
        if flags.small_gaps[index]:
            in_line += tuple(_small_gaps(line.text, page.lexicon))
        if flags.joined[index] or flags.broken[index]:
            in_line += (
                *_lost_words(line.text, page.lexicon, gap_words),
                *_lost_passages(line.text, page.lexicon),
                *_glued_words(line.text),
                *_broken_words(line.text),
            )
        places += (
            Damage(span=Span(start + span.start, start + span.end), kind=kind)
            for span, kind in sorted(in_line)
        )
    return tuple(
        damage
        for number, damage in enumerate(places)
        if not number or not places[number - 1].span.overlaps(damage.span)
    )


def _flag_lines(page: PageLines, gap_words: frozenset[str]) -> SuspectLines:
    """The lines that the patterns below are asked of; the flags are found for all lines at once."""
    classes, lexicon = page.char_classes, page.lexicon
    small_gaps = suspect_lines.flag_small_gaps(classes)
    joined = suspect_lines.flag_joined_words(classes)
    linked, with_field, broken = (
        classes.flag_lines(char_classes.find_parts(page.article.text, parts))
        for parts in ((_TOOLTIP_END,), _FIELD_MARKS, _BREAKS)
    )
    return SuspectLines(
        small_gaps=small_gaps | suspect_lines.flag_pairs(page.tokens, lexicon.impossible_pairs),
        joined=joined | (page.tokens.count_words(gap_words) > 0),
        linked=linked,
        with_field=with_field,
        with_pronoun=suspect_lines.flag_openings_amid(classes, lexicon.subject_pronouns),
        broken=broken,
    )


def _lost_words(text: str, lexicon: CleaningLexicon, gap_words: frozenset[str]) -> DamagedPlaces:
    for match in _WORD.finditer(text) if gap_words else ():
        word = match.group().lower()
        is_name = match.group()[0].isupper() and not word.startswith(lexicon.glued_prefixes)
        if word in gap_words and not is_name:
            yield Span(*match.span()), "lost words"


def _lost_passages(text: str, lexicon: CleaningLexicon) -> DamagedPlaces:
    stop_words = phrase_set(lexicon, "stop_words")
    for match in _STOP_INSIDE.finditer(text):
        following = match["next"]
        if following in lexicon.clause_openers:
            yield Span(*match.span()), "lost passage"
        elif following.lower() in stop_words:  # "States.The council": a blank is missing, no word
            continue
        elif following[0].isupper() and len(following) > 1 and following[1:].islower():
            yield Span(*match.span()), "glued"


def _links_inside(text: str) -> DamagedPlaces:
    """The boxes of linked names that stand in the sentence, up to their MORE."""
    for match in _TOOLTIP.finditer(text):
        yield Span(*match.span()), "glued"


def _empty_fields(text: str) -> DamagedPlaces:
    for match in _EMPTY_FIELD.finditer(text):
        yield Span(*match.span()), "lost words"


def _sentences_amid(text: str, pronouns: Iterable[str]) -> DamagedPlaces:
    """Where a sentence begins behind a small word without a mark: "why We have to".

    The pronouns have a blank on either side.
    """
    for pronoun in pronouns:
        start = text.find(pronoun)
        while start >= 0:
            end = start + len(pronoun)
            before = text[:start].rsplit(maxsplit=1)[-1:]
            if before and before[0].isalpha() and before[0].islower() and text[end].islower():
                yield Span(start + 1, end - 1), "lost passage"
            start = text.find(pronoun, end - 1)


def _small_gaps(text: str, lexicon: CleaningLexicon) -> DamagedPlaces:
    """Where a name touches a short word, two words a comma, or a word before a name is alone."""
    lower = text.lower()
    for pair in lexicon.impossible_pairs:
        for match in re.finditer(rf"(?i)(?<!\w){pair}(?![\w-])", text) if pair in lower else ():
            yield Span(*match.span()), "lost words"
    for match in _STOP_AMID.finditer(text) if _STOP_BEFORE_SMALL.search(text) else ():
        yield Span(*match.span()), "lost words"
    for match in _COMMA_ALONE.finditer(text) if " , " in text else ():
        yield Span(*match.span()), "lost passage"
    if _CAPITAL_BEHIND_SMALL.search(text):
        yield from _glued_names(text, lexicon)
    for match in _COMMA_INSIDE.finditer(text) if _COMMA_BEFORE_SMALL.search(text) else ():
        yield Span(*match.span()), "glued"
    for match in _QUOTE_INSIDE.finditer(text):
        yield Span(*match.span()), "glued"
    for match in _WORD_LOST.finditer(text) if " , " in text else ():
        if match["word"].lower() in lexicon.words_before_gap:
            yield Span(*match.span()), "lost words"


def _glued_names(text: str, lexicon: CleaningLexicon) -> DamagedPlaces:
    """A word that the first one of the next sentence touches, or a name a small word before it."""
    stop_words, before_gap = phrase_set(lexicon, "stop_words"), lexicon.words_before_gap
    exceptions = phrase_set(lexicon, "glue_exceptions")
    pronouns = phrase_set(lexicon, "reader_pronouns")  # "myHome" is the name of a product
    for match in _WORD_AND_OPENING.finditer(text):
        if match["next"].lower() in stop_words and match[0].lower() not in exceptions:
            yield Span(*match.span()), "glued"
    for match in _BEFORE_NAME.finditer(text):
        if match["word"] in before_gap and match["word"] not in pronouns:
            yield Span(*match.span()), "glued"


def _glued_words(text: str) -> DamagedPlaces:
    for match in _CAPITAL_INSIDE.finditer(text):
        yield Span(*match.span()), "glued"


def _broken_words(text: str) -> DamagedPlaces:
    for match in _BROKEN_WORD.finditer(text) if any(mark in text for mark in _BREAKS) else ():
        yield Span(*match.span()), "broken word"
