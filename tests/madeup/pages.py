"""A report in an outlet: as the plain text of a scraped page, or as a scraper's record."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.madeup.texts import Report

CUT = 2  # the copy that lost its last paragraph
MIDDLE = 1  # the copy with a notice between its paragraphs, and straight quotation marks
UNDATED = 3  # the copy that bears no date
NOTICES = {
    "en": "STORY CONTINUES BELOW",
    "es": "LEE TAMBIÉN\nBaja a tres grados la temperatura; abren refugios",
}
PAGES = {
    "en": (
        "{outlet}\nSubscribe   Log in   E-paper\nNews   Sports   Obituaries\n\n{label}{headline}\n\n"
        "By {author}\nPublished: {date}\n\n{body}\n\n"
        "Most read\nCouncil paints the water tower\nFive soups for a cold week\n\n{domain} | Privacy | Terms\n",
        "Thursday, January 30, 2025\n\n{capitals}\nHome   Nation   Puzzles\n\n{label}{headline}\n\n"
        "By {author}\n{date}\n\nShare   Print   Email\n\n{body}\n\n"
        "Sign up for our newsletter and never miss a headline.\n\n"
        "Copyright 2025 {outlet}. All rights reserved.\n",
        "{label}{headline}\n\n{date}\n\n{body}\n\n"
        "You may also like\nSheriff: Do not feed the burros\nThree ways to fold a napkin\n",
    ),
    "es": (
        "{outlet}\nInicio    Frontera    Cultura    Deportes\n\n{label}{headline}\n\n"
        "Por {author}\n{date}\n\n{body}\n\n"
        "Lo más leído\n1. Muere el último relojero de la calle Elías\n2. Horóscopos de hoy\n\n"
        "{domain} | Aviso de privacidad\n",
        "{label}{headline}\n\n{date}\n\n{body}\n\n"
        "Te recomendamos:\nCinco caldos para el frío\n\nETIQUETAS: frontera, región\n",
    ),
}  # fmt: skip
LABELS = {"en": "OPINION\n\n", "es": "OPINIÓN\n\n"}
AUTHORS = (
    "Tate Kowalczyk",
    "June Apodaca",
    "Ansel Brody",
    "Paloma Escárcega",
    "Merle Dunaway",
    "Inés Barragán",
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet of ours; a scraper leaves its pages as text, or records of them."""

    name: str
    language: str
    records: bool = False

    @property
    def domain(self) -> str:
        """An address that nobody can own."""
        return self.name.lower().replace(" ", "-").replace("é", "e").replace("ó", "o") + ".example"


ENGLISH = (
    "Copper Basin Courier", "Alta Plains Herald", "Frontera Ledger", "High Desert Review", "Rio Seco Sentinel",
    "Cholla County Record", "Gulf Prairie Times", "Bluebonnet Tribune", "Mesa Morning Post", "Saguaro Standard",
    "Palmetto Observer", "Lakeshore Dispatch", "Cedar Fork Gazette", "Harbor Point News",
)  # fmt: skip
SPANISH = (
    "El Correo del Valle", "El Mirador de Nogales", "La Voz del Bravo", "Diario de la Sierra", "El Semanario de Ures",
    "La Gaceta del Golfo",
)  # fmt: skip
OUTLETS = tuple(
    Outlet(name, language, number % 3 == 1)
    for language, names in (("en", ENGLISH), ("es", SPANISH))
    for number, name in enumerate(names)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A report in one outlet on one day; copies of one report are numbered from 0 on."""

    report: Report
    outlet: Outlet
    day: date
    copy: int
    number: int  # of the article on its day

    @property
    def name(self) -> str:
        """The file of the page, or the id of the record."""
        return f"{self.day:%d}-{self.number:03}" + ("" if self.outlet.records else ".txt")


def text(one: Printing) -> str:
    """The page, or the line of the record."""
    return _record(one) if one.outlet.records else _page(one)


def _page(one: Printing) -> str:
    own = PAGES[one.outlet.language]
    lines = own[OUTLETS.index(one.outlet) % len(own)]
    known = {
        "outlet": one.outlet.name,
        "capitals": one.outlet.name.upper(),
        "domain": one.outlet.domain,
    }
    label = LABELS[one.outlet.language] if one.report.source == "opinion" else ""
    return lines.format(
        **known,
        label=label,
        headline=one.report.headline,
        author=AUTHORS[one.number % len(AUTHORS)],
        date=_written(one.day, one.outlet.language) if one.copy != UNDATED else "",
        body="\n\n".join(_paragraphs(one)),
    )


def _record(one: Printing) -> str:
    section = "opinion" if one.report.source == "opinion" else "news"
    fields = {
        "id": one.name,
        "title": one.report.headline,
        "url": f"https://{one.outlet.domain}/{section}/2025/{one.name}",
        "outlet": one.outlet.name,
        "language": one.outlet.language,
        "text": "\n\n".join(_paragraphs(one)),
    }
    dated = {"published": one.day.isoformat()} if one.copy != UNDATED else {}
    return json.dumps({**fields, **dated}, ensure_ascii=False)


def _paragraphs(one: Printing) -> Sequence[str]:
    """The paragraphs as this copy has them; {n} stands for a number of the day."""
    found = [paragraph.replace("{n}", str(20 + one.number)) for paragraph in one.report.paragraphs]
    if one.copy == MIDDLE:
        return [found[0], NOTICES[one.report.language], *found[1:]]
    typographic = [re.sub(r'"([^"]*)"', r"“\1”", paragraph) for paragraph in found]
    return typographic[:-1] if one.copy == CUT and len(found) > CUT else typographic


def _written(day: date, language: str) -> str:
    if language == "es":
        return f"{day.day} de enero de {day.year}"
    return f"{day:%B} {day.day}, {day.year}"
