"""What a headline says nothing by: it asks, quotes, names its newsletter or what it explains."""

import re
from functools import cache, lru_cache

from briefing import languages
from briefing.composing.gate.signs import plans
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon

# Words behind a quotation that say no more than whose it is: "“…”, celebra Bárcena".
MOST_BEHIND_MARKS = 6
SECTION_WORDS = 1  # "Frontera"; "Peso slides" tells something
LIST_STOPS = 2  # "Bridge shut; water deal; two bills"
_QUOTED = re.compile(r"[“\"«‘'][^”\"»’]*[”\"»’'][,:;.]?\s*(?P<behind>.*)$")


# "BORDER REPORT WEEKLY: …", "… | THE MORNING MEMO": the name of a newsletter or column in capitals.
_CAPITALS = r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ’'&-]{2,}(?: [A-ZÁÉÍÓÚÑ’'&-]+)* [A-ZÁÉÍÓÚÑ’'&-]{3,}"
_LABEL = re.compile(rf"^{_CAPITALS}(?::| [-–—|]) (?=.*[a-z])|[a-z].* [-–—|] {_CAPITALS}$")


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """Patterns of one language, as `languages/*/headlines.toml` explains them."""

    explaining: tuple[str, ...] = ()
    showing: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()


@lru_cache(maxsize=plans.REMEMBERED)
def says_nothing(headline: str, language: str) -> bool:
    """Whether it asks, has only somebody's words with whose they are, or names what it explains.

    So does what a newsletter is called by in capitals, before its first matter or behind it; the
    name of a section, which is one word; a list of matters; and what captions a picture.
    """
    if "?" in headline or "¿" in headline or _is_label(headline.strip()):
        return True
    quoted = _QUOTED.match(headline.strip())
    if quoted and len(quoted["behind"].split()) <= MOST_BEHIND_MARKS:
        return True
    known = _load(language)
    return _has((*known.explaining, *known.showing), headline)


def _is_label(headline: str) -> bool:
    """Whether it is what something is called, or a list, and no sentence."""
    is_section = 0 < len(headline.split()) <= SECTION_WORDS
    is_list = headline.count(";") >= LIST_STOPS
    return is_section or is_list or bool(_LABEL.search(headline))


def announces(headline: str, language: str) -> bool:
    """Whether what it tells is to come: "officials to discuss", "is set to".

    Not what a relative clause tells: "the firm that will rent planes is asked".
    """
    relatives = "|".join(sorted(load_lexicon(language).relative_pronouns)) or r"(?!)"
    main = re.sub(rf"(?<!\w)(?:{relatives})\s\w+", "", headline, flags=re.IGNORECASE)
    is_plan = plans.tells_plan(main, language)
    return is_plan or _has(_load(language).infinitives, main)


def attributes(sentence: str, language: str) -> bool:
    """Whether a sentence tells whose view it is: "said", "según", "Para Ana Vale, …"."""
    lexicon = load_lexicon(language)
    words = set(re.findall(r"[^\W\d_]+", sentence.lower()))
    phrases = (" ".join(one) for own in lexicon.source_phrases.values() for one in own)
    is_named = any(f" {phrase} " in f" {sentence.lower()} " for phrase in phrases)
    is_reported = not words.isdisjoint(lexicon.reporting_verbs)
    return is_named or is_reported or _has(_load(language).holding, sentence)


def _has(patterns: tuple[str, ...], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


@cache
def _load(language: str) -> HeadlineWords:
    return languages.load_words(language, "headlines", HeadlineWords)
