"""Headlines that a page names a second time: in its address, or at the end of the trail to it.

An outlet makes the last part of an address of the headline's words: the line that has them is the
headline, whatever its own look says. A trail, "Home » World » The dam opens", ends with it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache, partial
from urllib.parse import unquote, urlsplit

from briefing.cleaning.metadata.headline_candidates import MAX_WORDS, MIN_WORDS, is_possible
from briefing.cleaning.parsed_page import PageLines
from briefing.text.folding import fold_text
from briefing.text.plain_words import split_words

# Of an address; fewer name a section too, and count only where nothing else is the headline, and
# where a line has no other words.
MIN_NAME_WORDS = 3
MIN_LETTERS = 3  # of such a word: outlets leave the shorter ones out
# Of the address's words, the share that the headline has, and of the line's, the share that the
# address has: a paragraph may have all of the address's among others. Of 1,067 texts of web pages
# whose headline stands on a line 855 got it without the address and 923 with it, 103 and 70 a wrong
# one; shares of .6 to .8 and of .3 to .7 do as well.
MIN_SHARE, MIN_OWN_SHARE = 0.7, 0.5
# The line's own look must not speak against it, unless its words are nearly the address's.
MIN_PROBABILITY, MIN_ALIKE = 0.1, 0.75
# Words of an address that must stand in the line of the best look, however many others it has.
MIN_HELD_WORDS = 2
NEAR_TRAIL = 3  # lines around a trail in which the headline stands
MIN_TRAIL_END = 3  # words with which a line without marks ends as a trail does

_BETWEEN = re.compile(r"[-_+.,]+")
_APOSTROPHES = re.compile(r"[’'ʼ]")  # which addresses leave out: "a-beginners-guide"
_ENDING = re.compile(r"\.\w{2,5}$")
_STEP = re.compile(r"\s*[»›>|→]\s*|\s*/\s+")
_STEP_SIGNS = "»›>→/"  # a bar parts a headline from its outlet as well


def find_in_address(
    page: PageLines, limit: int, chances: Mapping[int, float], likeliest: int | None
) -> int | None:
    """The line above `limit` that says what the address says; `likeliest` where that is as good.

    `chances` are the probabilities of lines to be the headline by their look. Of several lines that
    say it the one of the best look wins, then the one most alike, then the lower one. Where none
    is, the line of the best look counts if it has the address's words among many others.
    """
    name = _name_words(page.article.url)
    is_short = len(name) < MIN_NAME_WORDS
    alike = {} if is_short else _find_alike(page, limit, name)
    if likeliest is None and not alike:
        held = _find_holding(page, chances, name)
        return min(_find_alike(page, limit, name), default=None) if held is None else held
    is_near = max(alike.values(), default=0.0) >= MIN_ALIKE
    if not alike or likeliest in alike or (not is_near and _holds(page, likeliest, name)):
        return likeliest
    best = max(alike, key=lambda index: (chances.get(index, 0.0), alike[index], index))
    return best if is_near or chances.get(best, 0.0) >= MIN_PROBABILITY else likeliest


@lru_cache(maxsize=1)  # stage 2 and the layout ask, mostly with the same limit
def _find_alike(page: PageLines, limit: int, name: frozenset[str]) -> Mapping[int, float]:
    """The lines that say what the address says, and how much alike they are (Jaccard)."""
    least, alike = MIN_SHARE * len(name), dict[int, float]()
    is_short = len(name) < MIN_NAME_WORDS
    if is_short and name != _part_words(page.article.url)[-1]:
        return {}
    for index in range(limit):
        line = page.lines[index]
        if not MIN_WORDS <= line.word_count <= MAX_WORDS or _is_other(page, index):
            continue
        text = _APOSTROPHES.sub("", fold_text(line.lower_text))
        if sum(word in text for word in name) < least:
            continue
        words = {word for word in split_words(text) if len(word) >= MIN_LETTERS}
        shared = len(words & name)
        if shared >= (len(words) if is_short else max(least, MIN_OWN_SHARE * len(words))):
            alike[index] = shared / (len(words) + len(name) - shared)
    return alike


def _find_holding(
    page: PageLines, chances: Mapping[int, float], name: frozenset[str]
) -> int | None:
    """The line of the best look, if that is not bad and it has the address's words; else None."""
    best = max(chances, key=lambda index: (chances[index], -index), default=None)
    if best is None or len(name) < MIN_HELD_WORDS or chances[best] < MIN_PROBABILITY:
        return None
    return best if _holds(page, best, name) else None


def _holds(page: PageLines, index: int | None, name: frozenset[str]) -> bool:
    """Whether a line has the address's words, among whatever others."""
    if index is None or _is_ruled_out(page, index):
        return False
    text = fold_text(page.lines[index].lower_text)
    return sum(word in text for word in name) >= MIN_SHARE * len(name)


def find_trail_end(page: PageLines, trail: int) -> int | None:
    """The line that says the headline alone, near one that ends with it behind a site's sections.

    None where the line at `trail` is no trail, or none says its end.
    """
    text = page.lines[trail].text
    steps = [step for step in _STEP.split(text) if step]
    for index in _around(page, trail):
        line = page.lines[index]
        is_end = text.endswith(line.text) and line.word_count >= MIN_TRAIL_END
        is_step = len(steps) > 1 and line.text == steps[-1]
        if (is_end or is_step) and line.text != text and is_possible(page, index):
            return index
    return None


def find_last_step(page: PageLines, limit: int) -> int | None:
    """The line near a trail above `limit` that is the last step of it; None without one.

    It is the headline, whatever another line looks like: of 20 such lines of 570 texts 17 are, and
    the headline of the other three is printed nowhere.
    """
    for trail in range(limit - 1, -1, -1):
        line = page.lines[trail]
        if line.word_count > MAX_WORDS or not any(sign in line.text for sign in _STEP_SIGNS):
            continue
        _, *steps = _STEP.split(line.text)
        ends = (i for i in _around(page, trail) if steps and page.lines[i].text == steps[-1])
        end = next((i for i in ends if page.lines[i].word_count >= MIN_TRAIL_END), None)
        if end is not None and is_possible(page, end):
            return end
    return None


def find_any_trail_end(page: PageLines, limit: int) -> int | None:
    """The end of the last trail of three steps or more above `limit`; None without one."""
    trails = (index for index in range(limit - 1, -1, -1) if _is_trail(page, index))
    return next((e for e in map(partial(find_trail_end, page), trails) if e is not None), None)


def _is_trail(page: PageLines, index: int) -> bool:
    line = page.lines[index]
    return line.word_count <= MAX_WORDS and len(_STEP.findall(line.text)) > 1


def _around(page: PageLines, index: int) -> tuple[int, ...]:
    """The lines near this one, those below it first."""
    below = range(index + 1, min(len(page.lines), index + 1 + NEAR_TRAIL))
    return (*below, *range(index - 1, max(-1, index - 1 - NEAR_TRAIL), -1))


def _is_ruled_out(page: PageLines, index: int) -> bool:
    return _is_other(page, index) or page.own_labels[index] is not None


def _is_other(page: PageLines, index: int) -> bool:
    """Whether the line's own words are those of no headline, whatever the address says.

    A headline may begin as a link to another article does, "Recommended: ten bridges to see".
    """
    line, label = page.lines[index], page.own_labels[index]
    return line.is_glued or bool(line.bullet) or (label is not None and label.kind != "related")


@lru_cache(maxsize=1)  # stage 2 and the layout ask for the same page
def _name_words(url: str | None) -> frozenset[str]:
    """The words of an address's last part, without accents; of that with most if it has one."""
    parts = _part_words(url)
    return parts[-1] if len(parts[-1]) >= MIN_HELD_WORDS else max(parts, key=len)


def _part_words(url: str | None) -> tuple[frozenset[str], ...]:
    """The words of each part of an address's path, without accents; at least one part."""
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:  # "https://[" is no address
        path = ""
    return tuple(
        frozenset(
            word
            for word in _BETWEEN.split(fold_text(_ENDING.sub("", part)))
            if len(word) >= MIN_LETTERS and word.isalpha()
        )
        for part in path.rstrip("/").split("/")
    )
