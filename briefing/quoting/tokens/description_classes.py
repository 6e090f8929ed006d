"""Which offices a noun for a person may stand for: "the diplomat" for an ambassador."""

from collections.abc import Mapping

from briefing.quoting.tokens.lexicon_data import Strings


def stem_noun(word: str) -> str:
    """Return a noun for a person without the ending of its gender: of "mandataria", "mandatari"."""
    return word.removesuffix("sa")[:-1] if word.endswith(("a", "o", "e")) else word


def group_descriptions(rows: Strings) -> Mapping[str, frozenset[str]]:
    """Return for each noun of rows such as "diplomat : ambassador consul" what it may stand for.

    A noun before the colon stands for all of its row; one behind it for itself and those before.
    """
    classes: dict[str, frozenset[str]] = {}
    for row in rows:
        before, _, after = row.partition(":")
        wide = frozenset(map(stem_noun, before.split()))
        narrow = frozenset(map(stem_noun, after.split()))
        for stem in wide:
            classes[stem] = classes.get(stem, frozenset()) | wide | narrow
        for stem in narrow:
            classes[stem] = classes.get(stem, frozenset()) | wide | {stem}
    return classes
