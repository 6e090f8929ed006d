"""The stop words of a language: those that say nothing of what a text is about. sumy's lists."""

from functools import cache
from importlib.resources import files

from briefing.text.language_tools import load_language_tools


@cache
def load_stop_words(language: str) -> frozenset[str]:
    """The stop words in lower case; none for a language without a list."""
    name = load_language_tools(language).stop_words
    if not name:
        return frozenset()
    path = files("sumy").joinpath("data", "stopwords", f"{name}.txt")
    return frozenset(line.strip().lower() for line in path.read_text("utf-8").splitlines())
