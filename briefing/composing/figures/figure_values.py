"""The value of a figure, by which those of two articles and of two languages are one."""

import re
from collections.abc import Iterator

from briefing.composing.figures.figure_patterns import AMOUNT, MONEY, list_figures_of
from briefing.model.analyzed import AnalyzedArticle

LEAST_DIGITS = 2
_SMALL = re.compile(r"\D*\d{1,3}(?:[.,]\d\d?)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NOUN_LETTERS = 4  # "people", "personas" differ; "worker" and "workers" do not


def read_value(figure: str, rank: int) -> str:
    """The digits of a figure and its kind: "1 30" for "30%" and "30 por ciento".

    A round number is many things: "5,000 people" and "5,000 rifles" are two values, and so are
    "$5 million" and "$5 billion". One without digits is its words.
    """
    digits = "".join(re.findall(r"\d", figure))
    words = re.findall(r"[^\W\d_]{3,}", figure.lower())
    if not digits:
        return f"{rank} {' '.join(words)}"
    if not is_round(figure) or not words or rank not in (MONEY, AMOUNT):
        return f"{rank} {digits}"
    return f"{rank} {digits} {(words[-1] if rank == AMOUNT else words[0])[:_NOUN_LETTERS]}"


def read_count(figure: str) -> int | None:
    """The whole number that a figure prints; None where it prints none, or a range."""
    whole = re.fullmatch(r"\D*(\d{1,3}(?:[.,]\d{3})*|\d+)(?!\d)\D*", figure)
    return int(re.sub(r"\D", "", whole[1])) if whole else None


def list_numbers(figure: str) -> frozenset[str]:
    """The numbers that a figure prints in digits: both ends of a range, as they are written."""
    return frozenset(_NUMBER.findall(figure))


def is_round(figure: str) -> bool:
    """Whether one digit and zeros are all of its number: an estimate, or one of many such."""
    return len("".join(re.findall(r"\d", figure)).rstrip("0")) < LEAST_DIGITS


def is_price(figure: str, rank: int) -> bool:
    """Whether it is a small sum of money for no period: "$100" is what a ticket costs."""
    return rank == MONEY and bool(_SMALL.fullmatch(figure))


def list_values(text: str, language: str) -> set[str]:
    """The values of the figures of a text."""
    return {read_value(found.slice(text), rank) for rank, found in list_figures_of(text, language)}


def list_article_values(article: AnalyzedArticle) -> set[str]:
    """The values that an article prints, in its headline or its sentences."""
    return set(_iterate_values(article))


def _iterate_values(article: AnalyzedArticle) -> Iterator[str]:
    yield from list_values(article.article.title or "", article.language)
    for sentence in article.sentences:
        yield from list_values(article.text_of(sentence.span), article.language)
