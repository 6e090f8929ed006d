"""The stop words of a language: those that say nothing of what a text is about. sumy's lists."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefing.text.language_tools import load_language_tools


@cache
def load_stop_words(language: str) -> frozenset[str]:
    """The stop words in lower case; none for a language without a list."""
    name = load_language_tools(language).stop_words
    if not name:
        return frozenset()
    sumy = find_spec("sumy")
    if sumy is None or sumy.origin is None:
        raise ModuleNotFoundError("the stop words are those of sumy, which is not installed")
    path = Path(sumy.origin).parent / "data" / "stopwords" / f"{name}.txt"
    return frozenset(line.strip().lower() for line in path.read_text("utf-8").splitlines())
