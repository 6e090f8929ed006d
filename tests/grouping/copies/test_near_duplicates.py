"""Copies of one text."""

import random
import time
import tomllib
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from briefing import profiles
from briefing.grouping import find_copies, prepare_article
from briefing.model import CleanedArticle, Cluster
from briefing.text.shingles import distinct_shingles
from tests.builders import clusters, taken

WORDS = [
    first + second
    for first in ("ba", "ce", "di", "fo", "gu", "ka", "le")
    for second in ("lan", "mer", "nit", "pos")
]


def _text(seed: int, length: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice(WORDS) for _ in range(length))


def _edited(text: str, seed: int) -> str:
    """One word in twenty replaced, and a notice of the outlet above and below."""
    chance = random.Random(seed)
    words = [
        word if chance.random() > 0.05 else f"other{chance.randrange(10**6)}"
        for word in text.split()
    ]
    return f"We use cookies to improve your visit, read our policy\n{' '.join(words)}\nSign up for the letter {seed}"


def _groups(*texts: str) -> tuple[Cluster, ...]:
    return clusters([taken(text, id=str(place)) for place, text in enumerate(texts)])


def test_exact_copy() -> None:
    """The same text twice is one group, the second a copy of the first."""
    assert _groups(_text(1), _text(2), _text(1))[0].copies == (("2", "0"),)


def test_cut_short() -> None:
    """A text that was cut short is a copy of the whole one, whichever comes first."""
    whole = _text(1)
    assert _groups(" ".join(whole.split()[:50]), whole)[0].copies == (("0", "1"),)


def test_best_copy() -> None:
    """Of equal copies the dated one of a headline is kept."""
    plain, dated = (
        taken(_text(1), id="a"),
        taken(_text(1), id="b", title="River", published=date(2025, 1, 16)),
    )
    assert clusters([plain, dated])[0].copies == (("a", "b"),)


@pytest.mark.parametrize(
    ("outlets", "hours", "shown"),
    [
        (("El Faro", "El Faro"), (6, 14), "1"),
        (("El Faro", "El Faro"), (14, 6), "0"),
        # Between outlets the first one stays, as it does where no time is stated.
        (("El Faro", "Alder Post"), (6, 14), "0"),
        (("El Faro", "El Faro"), (6, None), "0"),
        ((None, None), (6, 14), "0"),
    ],
)
def test_newest_copy_of_an_outlet(
    outlets: tuple[str | None, ...], hours: tuple[int | None, ...], shown: str
) -> None:
    """What an outlet brought up to date is shown as it stood last."""
    texts = (_text(1), f"{_text(1)} {_text(2, 5)}")
    articles = [
        taken(
            text,
            id=str(place),
            title="River",
            outlet=outlet,
            published=date(2025, 1, 16),
            moment=datetime(2025, 1, 16, hour, tzinfo=UTC) if hour else None,
        )
        for place, (text, outlet, hour) in enumerate(zip(texts, outlets, hours, strict=True))
    ]
    (copy,) = clusters(articles)[0].copies
    assert copy[1] == shown


def test_hundred_and_fifty_copies() -> None:
    """A story of 150 edited copies among 150 other texts with the same notice is one group, and
    they stay apart.
    """
    texts = [_edited(_text(1), seed) for seed in range(150)] + [
        _edited(_text(seed), seed) for seed in range(2, 152)
    ]
    found = _groups(*texts)
    assert sorted(len(one.copies) for one in found)[-2:] == [0, 149]


def test_boilerplate_of_one_outlet() -> None:
    """Lines that one outlet prints in every article do not make copies of them."""
    notice = _text(99, 45)
    day: list[CleanedArticle] = [
        taken(f"{notice}\n{_text(seed, 60)}", id=str(seed), url="https://www.reuters.com/x")
        for seed in range(4)
    ]
    assert all(not one.copies for one in clusters(day, profiles.load("us-mexico")))


@pytest.mark.parametrize(
    ("outlets", "titles", "own", "are_copies"),
    [
        (("Alder Post", "Alder Post"), ("Guards shut the bridge", "Rojo wants it open"), 70, False),
        (("Alder Post", "Alder Post"), ("Guards shut the bridge", "Guards shut bridge"), 70, True),
        (("Alder Post", "Alder Post"), ("Guards shut the bridge", "Rojo wants it open"), 15, True),
        (("Alder Post", "El Faro"), ("Guards shut the bridge", "Rojo wants it open"), 30, False),
        (("Alder Post", "El Faro"), ("Guards shut the bridge", "Guards shut bridge"), 70, True),
        (("Alder Post", "El Faro"), ("Guards shut the bridge", "Rojo wants it open"), 15, True),
        ((None, None), ("Guards shut the bridge", "Rojo wants it open"), 30, False),
    ],
)
def test_reports_with_headlines_of_their_own(
    outlets: tuple[str | None, ...], titles: tuple[str, ...], own: int, are_copies: bool
) -> None:
    """What shares half of its words below another headline is a report of its own, of one outlet or
    of two: background that is printed again, an agency's text with facts added to it."""
    background = _text(1, 55)
    pair = [
        taken(f"{_text(n, length)}\n{background}", id=str(n), outlet=outlet, title=title)
        for n, length, outlet, title in zip((2, 3), (200, own), outlets, titles, strict=True)
    ]
    assert bool(find_copies([prepare_article(one) for one in pair])) == are_copies


def test_roundup() -> None:
    """Two texts that a third one quotes in full are not copies of one another by way of it."""
    first, second = _text(1), _text(2)
    copies = dict(_groups(first, second, f"{first}\n{second}")[0].copies)
    assert copies.get("0") != "1"
    assert copies.get("1") != "0"


def test_roundup_of_two_headlines() -> None:
    """A page that prints two articles whole takes neither away: it is a copy of the first of
    them.
    """
    first, second = (
        taken(_text(1), id="0", title="River falls"),
        taken(_text(2), id="1", title="Cattle cross"),
    )
    page = taken(
        f"{_text(1)}\n{_text(2)}", id="2", title="River falls", published=date(2025, 1, 16)
    )
    assert [one.copies for one in clusters([page, first, second])] == [(("2", "0"),), ()]


def test_pieces_of_one_text() -> None:
    """Beginning and end of one text are copies of the whole, though they share nothing: they have
    one headline.
    """
    words = _text(1).split()
    whole, parts = _text(1), (" ".join(words[:50]), " ".join(words[60:]))
    cut = [
        taken(part, id=str(place), title="River falls again") for place, part in enumerate(parts)
    ]
    assert dict(clusters([*cut, taken(whole, id="2", title="River falls")])[0].copies) == {
        "0": "2",
        "1": "2",
    }


@pytest.mark.slow  # many large texts
def test_long_chain() -> None:
    """Two hundred texts, each half of which stands in the next, are settled in a second and in no
    single group.
    """
    parts = [_text(seed, 60) for seed in range(201)]
    began = time.process_time()
    found = _groups(*(f"{first} {second}" for first, second in pairwise(parts)))
    assert time.process_time() - began < 5
    assert len(found) > 50


def test_shortest_texts() -> None:
    """Texts of fewer words than a run still have one; an empty text has none."""
    assert [
        len(distinct_shingles(words)) for words in ([], [1], [1, 2, 3, 4], [1, 2, 3, 4, 5])
    ] == [
        0,
        1,
        1,
        2,
    ]


CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "grouping" / "copies.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_cases_of_copies(case: dict[str, object]) -> None:
    """Words that two articles take from somebody else, or that a newer text changed, are no copy."""
    days = (date(2025, 5, 3), date(2025, 5, 3) + timedelta(days=int(str(case.get("days", 0)))))
    told = [
        taken(text.split("\n", 1)[1], id=name, title=text.split("\n", 1)[0], published=day)
        for name, text, day in zip(
            "ab", (str(case["first"]), str(case["second"])), days, strict=True
        )
    ]
    copies = find_copies([prepare_article(one) for one in told])
    assert bool(copies) == case["copy"]
