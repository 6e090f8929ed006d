"""Which outlet a text names."""

from pathlib import Path

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article
from briefing.sources.outlet_names import name_host

ARTICLE = (Path(__file__).parents[2] / "cases" / "cleaning" / "article.en.txt").read_text(
    encoding="utf-8"
)


def outlet(above: str = "", below: str = "") -> str | None:
    """The outlet read from an article with these lines above and below it."""
    return clean_article(
        Article(
            id="a", text=f"{above}\nRiver commission agrees on shared water\n{ARTICLE}\n{below}"
        )
    ).article.outlet


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2025 The Border Ledger", "The Border Ledger"),
        ("Copyright © 2019-2025 The Border Ledger. All rights reserved.", "The Border Ledger"),
        ("(c) 2025 The Border Ledger | Privacy | Terms", "The Border Ledger"),
        ("The Border Ledger © 2025", "The Border Ledger"),
        ("2025 © The Border Ledger", "The Border Ledger"),
        ("• © The Border Ledger 2025", "The Border Ledger"),
        ("© 2025 by The Border Ledger, a division of Alder Holdings LLC", "The Border Ledger"),
        ("© 2025 borderledger.com - all rights reserved", "borderledger.com"),
        ("www.borderledger.example", "borderledger.example"),
        ("© The Border Ledger", None),
        ("© Ann Ruiz / The Border Ledger", None),
        ("Copyright 2025. All rights reserved.", None),
        ("© 2025 Alder Holdings LLC", None),
        ("© 2025 by Quill Features Syndicate", None),
        ("© 2025 The Border Ledger Company", None),
        ("© 2025 Ledger Internet Ventures", None),
        ("f645ad45a591.jpg", None),
        ("ledgerdex991.htm", None),
        ("Copyright 2025 The Associated Press. All rights reserved.", None),
        ("Copyright 2025 Landbridge News Agency. All rights reserved.", None),
        ("www.facebook.com", None),
        ("Copyright infringement is a crime since 1790.", None),
    ],
)
def test_a_line_below_names_the_outlet(line: str, name: str | None) -> None:
    """The owner of the copyright is the outlet, or an address alone is; credits, companies and
    agencies are not.
    """
    assert outlet(below=line) == name


@pytest.mark.parametrize(
    ("masthead", "foot", "name"),
    [
        ("THE BORDER LEDGER", "Write to desk@borderledger.example", "THE BORDER LEDGER"),
        ("The Border Ledger", "the-border-ledger.example | Privacy", "The Border Ledger"),
        (
            "Ledger of the Border",
            "© 2025 Alder Group. www.ledgerborder.example",
            "Ledger of the Border",
        ),
        ("The Border Ledger", "Write to desk@alderpost.example today", None),
        ("Facebook", "Follow us on facebook.com today", None),
        ("Reuters", "Write to desk@reuters.com today", "Reuters"),
        ("Advertisement", "Write to desk@advertisement.borderledger.example today", None),
    ],
)
def test_the_masthead_names_the_outlet_where_an_address_spells_it(
    masthead: str, foot: str, name: str | None
) -> None:
    """The first lines are a name only if a printed address has the same letters."""
    assert outlet(masthead, foot) == name


def test_the_outlet_of_hostile_text_costs_no_more_than_its_length() -> None:
    """Neither a hundred thousand dots nor as many letters before one hold the search."""
    assert outlet("a." * 100_000, "© 2025 " + "a" * 100_000 + ".") is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.alder.example:443/world/1", "alder.example"),
        ("https://m.alder.example/a", "alder.example"),
        ("https://news.google.com/a", None),
        ("https://10.0.0.1/a", None),
        (None, None),
    ],
)
def test_the_host_is_the_last_resort(url: str | None, host: str | None) -> None:
    """Without port and www; a platform and a number name no outlet."""
    assert name_host(url) == host


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://alder.example/2025/a", "alder.example"),
        ("https://news.google.com/a", "myrivernotes.example"),
        (None, "myrivernotes.example"),
    ],
)
def test_an_authors_page_below_is_not_the_outlet(url: str | None, name: str) -> None:
    """Where the article's own address is known, one that the text prints is somebody's page."""
    text = f"River commission agrees on shared water\n{ARTICLE}\nhttps://myrivernotes.example/"
    assert clean_article(Article(id="a", text=text, url=url)).article.outlet == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://borderledger.example/a", "The Border Ledger"),
        ("https://theledger.example/a", "The Border Ledger"),
        ("https://tbl.example/a", "The Border Ledger"),
        ("https://quill.example/a", "quill.example"),
        ("https://elfaro.example/a", "elfaro.example"),
        ("https://news.google.com/a", "The Border Ledger"),
        (None, "The Border Ledger"),
    ],
)
def test_an_owner_is_the_outlet_where_the_address_spells_it(
    url: str | None, name: str | None
) -> None:
    """A company owns many sites, and none is called as it is."""
    text = f"River commission agrees on shared water\n{ARTICLE}\n© 2025 The Border Ledger"
    assert clean_article(Article(id="a", text=text, url=url)).article.outlet == name
