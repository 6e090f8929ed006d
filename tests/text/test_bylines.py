"""Bylines -> names."""

import pytest

from briefing.text.bylines import (
    is_nobody,
    names_only,
    opens_byline,
    signs_behind_day,
    split_byline,
)
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz and Bo Lindt, Staff Writers", ["Ana Ruiz", "Bo Lindt"]),
        ("ByAna Ruiz", ["Ana Ruiz"]),
        ("By Ana Ruiz, Bo Lindt and Alder Courier staff", ["Ana Ruiz", "Bo Lindt"]),
        ("By Ana Ruiz and Quill Bay team", ["Ana Ruiz"]),
        ("By Ana Ruiz and Quill Vale, Staff Writers", ["Ana Ruiz", "Quill Vale"]),
        ("Por Ana Ruiz y Aliso Digital redacción", ["Ana Ruiz"]),
        ("By Ana Ruiz and Luis Soto staff", ["Ana Ruiz", "Luis Soto"]),
        ("Por María de los Ángeles Ruiz | 16 de enero", ["María de los Ángeles Ruiz"]),
        ("PorAna Ruiz y Luis Soto", ["Ana Ruiz", "Luis Soto"]),
        ("Byby ANA RUIZ", ["ANA RUIZ"]),
        ("BYAna Ruiz", ["Ana Ruiz"]),
        ("POR ANA RUIZ", ["ANA RUIZ"]),
        ("PORFIRIO RUIZ VALE", ["PORFIRIO RUIZ VALE"]),
        ("BYRON RUIZ", ["BYRON RUIZ"]),
        ("By Ruby Vale and Bo Lindt", ["Ruby Vale", "Bo Lindt"]),
        ("Por Ana Ruiz*", ["Ana Ruiz"]),
        ("Ana Ruiz* y Luis Soto**", ["Ana Ruiz", "Luis Soto"]),
        ("Ana Ruiz March 3, 2025", ["Ana Ruiz"]),
        ("Ana Ruiz on March 3", ["Ana Ruiz"]),
        ("April Ruiz", ["April Ruiz"]),
        ("Ana RuizStaff Writer@anaruiz", ["Ana Ruiz"]),
        ("Ana Ruiz@anaruiz Jan 3", ["Ana Ruiz"]),
        ("Ana Ruiz, PhD", ["Ana Ruiz"]),
        ("Ana Ruiz, The Alder Post", ["Ana Ruiz"]),
        (
            "Carl Lindt, Ana Ruiz, Bo Soto and Eva Paz",
            ["Carl Lindt", "Ana Ruiz", "Bo Soto", "Eva Paz"],
        ),
        ("Luis Soto / Valley Pix", ["Luis Soto"]),
        ("BY ANA RUIZ AND QUILL J. VALE Alder Post", ["ANA RUIZ", "QUILL J. VALE"]),
        ("By JD Vale", ["JD Vale"]),
        ("Redactor : Ana Ruiz", ["Ana Ruiz"]),
        ("By Ana Ruiz, S.A. Vale", ["Ana Ruiz", "S.A. Vale"]),
        ("Por Ana Ruiz, E. Soto, J. L. Paz", ["Ana Ruiz", "E. Soto", "J. L. Paz"]),
        ("By Ana Ruiz, Zyanya J. Vale", ["Ana Ruiz", "Zyanya J. Vale"]),
        ("By Ana Ruiz, U.S. Desk", ["Ana Ruiz"]),
        ("By Ana Ruiz, L.A. Times", ["Ana Ruiz"]),
        ("Por La Jornada", []),
        ("By The Vale", []),
        ("Por Ana De La Vega", ["Ana De La Vega"]),
        ("Ronald McDonald", ["Ronald McDonald"]),
        ("J. R. Lindt III", ["J. R. Lindt III"]),
        ("Escrito por: Ana Ruiz", ["Ana Ruiz"]),
        ("Posted by\nAna Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz And Bo Lindt", ["Ana Ruiz", "Bo Lindt"]),
        ("ANA RUIZ AND BO LINDT", ["ANA RUIZ", "BO LINDT"]),
        ("Ana Y Ruiz", ["Ana Y Ruiz"]),
        ("Posted on September 21, 2020 by Ana Ruiz", ["Ana Ruiz"]),
        ("Publicado el 3 de mayo de 2024 por Ana Ruiz", ["Ana Ruiz"]),
        ("About the Author -\nAna Ruiz\nHi there", ["Ana Ruiz"]),
        ("A man bitten by Ana Ruiz", []),
        ("Ana Ruiz Baños Verified", ["Ana Ruiz Baños"]),
        ("By Ana Ruiz Verified @anaruiz", ["Ana Ruiz"]),
        ("Por Ana Ruiz Verificada", ["Ana Ruiz"]),
        ("By Ana Ruiz Alder News", ["Ana Ruiz"]),
        ("By ANA RUIZ AP Court Writer", ["ANA RUIZ"]),
        ("Ana Ruiz and Quill Al-Vale Reuters", ["Ana Ruiz", "Quill Al-Vale"]),
        ("Por Ana Ruiz Notimex", ["Ana Ruiz"]),
        ("Ana Bloomberg", ["Ana Bloomberg"]),
        ("Lomas Court Reporter", []),
        ("By Quill Alder Staff", []),
        ("Corte Lomas Reportera", []),
        ("Quill Alder of Lomas", ["Quill Alder"]),
        ("Quill Alder, Court Reporter", ["Quill Alder"]),
        ("By Smart Living Team", []),
        ("Equipo Lomas", []),
        ("Middle East", []),
        ("Best New Music", []),
        ("Interactive Editor", []),
        ("By Staff", []),
        ("Redacción", []),
        ("By the numbers", []),
        ("Por lo pronto", []),
        ("Ana", []),
        ("ana ruiz", []),
        ("", []),
        ("By Ana Ruiz, Xochil Lindt, and Quill Berg", ["Ana Ruiz", "Xochil Lindt", "Quill Berg"]),
        ("By Ana Ruiz, and Quill Berg, The Post", ["Ana Ruiz", "Quill Berg"]),
        ("Por Ana Ruiz, Xochil Lindt, y Quill Berg", ["Ana Ruiz", "Xochil Lindt", "Quill Berg"]),
        ("By Ana Ruiz, and the staff", ["Ana Ruiz"]),
        ("By Ana Ruiz, The Post, and Bo Lindt", ["Ana Ruiz"]),
        ("By Ana Ruiz QNTV", ["Ana Ruiz"]),
        ("Ana Ruiz\nfaro.com\nArchive", ["Ana Ruiz"]),
        ("Ana J. Ruiz CFA, CPP", ["Ana J. Ruiz"]),
        ("Quill Vale MP", ["Quill Vale"]),
        ("Luis DE LA PAZ", ["Luis DE LA PAZ"]),
        ("ANA RUIZ SOTO", ["ANA RUIZ SOTO"]),
        ("Ana RUIZ", ["Ana RUIZ"]),
        ("Written by: Ana Ruiz Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz Soto Ana Ruiz Soto Staff Writer", ["Ana Ruiz Soto"]),
        ("Written\u00a0by\u00a0Ana Ruiz", ["Ana Ruiz"]),
        ("Photographs by Ana Ruiz", []),
        ("Mode by Ana Ruiz", []),
        ("Ana Ruiz's book", []),
        ("May 3, 2024 by Ana Ruiz Leave a comment", ["Ana Ruiz"]),
        ("By " + "Ana Ruiz, " * 100, []),
    ],
)
def test_names_are_told_from_what_stands_around_them(line: str, names: list[str]) -> None:
    """Openings, jobs, days, addresses and outlets are left off; sections and jobs are nobody."""
    assert list(split_byline(line)) == names


@pytest.mark.parametrize("line", ["By Ana Ruiz", "ByAna Ruiz", "Por Ana Ruiz", "Author: Ana Ruiz"])
def test_an_opening_is_known_glued_too(line: str) -> None:
    """The word before the names may touch them."""
    assert opens_byline(line)


@pytest.mark.parametrize(
    "line", ["Bygones are gone", "Byron Ruiz", "Portland", "Ana Ruiz", "by far"]
)
def test_a_word_that_only_begins_so_is_no_opening(line: str) -> None:
    """A capital must follow the opening."""
    assert not opens_byline(line)


@pytest.mark.parametrize(
    ("line", "is_signed"),
    [
        ("May 3, 2024 By Ana Ruiz 4 Comments", True),
        ("Last updated on May 1st, 2024 by Ana Ruiz", True),
        ("27 September,2023By Ana Ruiz", True),
        ("3 de mayo de 2024 por Ana Ruiz", True),
        ("Actualizado el 3 de mayo de 2024 a las 15:10 h por Ana Ruiz", True),
        ("May 3, 2024, reviewed by Ana Ruiz", False),
        ("May 3, 2024 | Photo by Ana Ruiz", False),
        ("Reviewed by Ana Ruiz on May 3, 2024", False),
        ("The race of 2024 was won by Ana Ruiz", False),
        ("El acuerdo de 2024 fue firmado por Ana Ruiz", False),
        ("By Ana Ruiz", False),
    ],
)
def test_a_name_behind_a_day_and_by(line: str, *, is_signed: bool) -> None:
    """Only words of the page's frame stand before "by", a day among them, and no other job."""
    assert signs_behind_day(line) is is_signed


def test_names_alone_are_told_from_a_headline() -> None:
    """A line of names with job and day is nothing else; one with a verb is a headline."""
    assert names_only("Ana Ruiz, Staff Writer")
    assert names_only("Ana Ruiz • Jan 16, 2025")
    assert names_only("Ana J. Ruiz CFA, CPP")
    assert not names_only("Ana Ruiz visits Port Alder")


def test_who_is_nobody() -> None:
    """Jobs, newsrooms, hosts and small letters are no person; a single name may be."""
    assert [is_nobody(name) for name in ("Kay", "Staff", "24horas.cl", "medellín", "")] == [
        False, True, True, True, True,
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["By ", "(", "[a", "Ana ", "AaaB", "and A", "@", "A.b@", ", "])
def test_endless_lines_cost_linear_time(piece: str) -> None:
    """Any line costs no more than its length."""
    assert_linear(lambda size: (split_byline(piece * size), names_only(piece * size)), 50_000)
