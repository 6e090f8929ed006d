"""Writes the reference of templates from `variables.toml` and the types of the values."""

import inspect
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from briefing import languages
from briefing.model import (
    Brief,
    Citation,
    Correction,
    Counts,
    EditorNote,
    Excerpt,
    Figure,
    LedgerEntry,
    PrintedQuote,
    Problem,
    Reason,
    Relationship,
    Side,
    Span,
    Story,
    Translation,
    Watch,
    Window,
)
from briefing.model.coverage import CoverageReport, SourceCoverage
from briefing.model.dossier import Dossier, DossierSubject, Statement
from briefing.publishing.pages.page_links import PageLinks
from briefing.publishing.site_index import (
    CitedOutlet,
    PublishedQuote,
    QuotedPerson,
    SiteIndex,
    StoryList,
)
from briefing.rendering.dossier_document import DossierPresenter, DossierWords
from briefing.rendering.mail.email import MailLinks, MailWords
from briefing.rendering.mail.topic_bars import TopicBar
from briefing.rendering.page_view.values import (
    CardPart,
    PageView,
    ShownDay,
    ShownFigure,
    ShownFold,
    ShownLine,
    ShownMark,
    ShownParagraph,
    ShownQuote,
    ShownSide,
    ShownSource,
    ShownStory,
    ShownText,
    SignedNote,
    SourceCard,
    SourceGroup,
)
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.citation_wording import CitationWording
from briefing.rendering.wording.labels import Labels
from briefing.rendering.wording.presenter import Presenter
from briefing.rendering.wording.slice_wording import SliceWording
from briefing.rendering.wording.source_list import SourceList
from briefing.rendering.wording.story_labels import StoryLabels

VALUES = (
    Brief, Story, Excerpt, Span, PrintedQuote, Citation, Figure, Watch, Relationship, Side, Window,
    CoverageReport, SourceCoverage,
    Counts, LedgerEntry,
    Problem, Reason, EditorNote, Correction, MailLinks, TopicBar, SiteIndex, QuotedPerson,
    PublishedQuote,
    CitedOutlet, StoryList, Translation, Dossier, DossierSubject, Statement,
    PageView, ShownStory, ShownParagraph, ShownQuote, ShownText, ShownMark, ShownSource, ShownLine,
    ShownFigure, ShownDay, ShownSide, SourceGroup, SourceCard, CardPart, SignedNote, ShownFold,
)  # fmt: skip
# The types that templates call; `Presenter` offers what the others behind it say under the same
# names.
CALLED = (
    (Presenter, BriefSummary, SliceWording, CitationWording, StoryLabels), (DossierPresenter,),
    (SourceList,), (PageLinks,),
)  # fmt: skip
WORDS = (
    (Labels, "labels", "say.labels"),
    (MailWords, "mail", "words"),
    (DossierWords, "dossier", "say.words"),
)
SHARED = "site"  # what every page of the site gets stands once
HEAD = """# Templates

Every text that the program writes is made by a template of
[Jinja](https://jinja.palletsprojects.com). A file of the same name in a folder of your own stands
in for ours: [how to](../how-to/your-own-templates.md).

"""


def page() -> str:
    """The whole page."""
    known = tomllib.loads((Path(__file__).parent / "variables.toml").read_text(encoding="utf-8"))
    parts = [HEAD.rstrip(), "## What each template gets"]
    parts += [_template(name, dict(values)) for name, values in known.items()]
    parts += ["## What can be called", *(_called(*types) for types in CALLED)]
    parts += ["## What the values have", *map(_value, VALUES)]
    parts += ["## The words", *(_words(shape, file, name) for shape, file, name in WORDS)]
    return "\n\n".join(parts) + "\n"


def _template(name: str, values: dict[str, str]) -> str:
    title = "All pages of the site" if name == SHARED else f"`{name}`"
    about = values.pop("about", "A page of the site, which gets this beside what all pages get.")
    rows = [f"| `{variable}` | {what} |" for variable, what in values.items()]
    table = ["", "| variable | what it is |", "|---|---|", *rows] if rows else []
    return "\n".join([f"### {title}", "", about, *table])


def _called(known: type, *offered: type) -> str:
    """The methods of a type, after those of the types whose methods it offers as its own."""
    listed = [f"- {line}" for one in (*offered, known) for line in _methods(one)]
    return "\n".join([f"### `{known.__name__}`", "", _first_line(known), "", *listed])


def _methods(known: type) -> Iterator[str]:
    """Each method that a template may call, with its first line of help."""
    for name, found in [pair for one in reversed(known.__mro__) for pair in vars(one).items()]:
        if inspect.isfunction(
            inspect.unwrap(getattr(found, "__func__", found))
        ) and not name.startswith("_"):
            given = [
                p.name.strip("_") for p in list(inspect.signature(found).parameters.values())[1:]
            ]
            yield f"`{name}({', '.join(given)})`: {_first_line(found)}"


def _value(known: type) -> str:
    comments = _comments(known)
    rows = [
        f"| `{field.name}` | `{_type(field.type)}` | {comments.get(field.name, '')} |"
        for field in fields(known)
    ]
    rows += [
        f"| `{name}` | | {_first_line(found)} |"
        for name, found in vars(known).items()
        if _is_property(found)
    ]
    head = [
        f"### `{known.__name__}`",
        "",
        _first_line(known),
        "",
        "| field | type | |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows])


def _is_property(found: object) -> bool:
    return isinstance(found, property)


def _comments(known: type) -> dict[str, str]:
    """The comment behind each field, or above it, from the source."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in inspect.getsource(known).splitlines():
        if comment := re.fullmatch(r"    #\s*(.*)", line):
            above.append(comment[1])
            continue
        if field := re.match(r"    (\w+):[^#]*(?:#\s*(.*))?$", line):
            found[field[1]] = field[2] or " ".join(above)
        above = []
    return found


def _type(annotation: object) -> str:
    written = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", None)
    plain = str(annotation) if written is None or "[" in str(annotation) else written
    return re.sub(r"(?:briefing|datetime|typing|collections)\.(?:\w+\.)*", "", plain).replace(
        "|", "\\|"
    )


def _words(shape: type, file: str, name: str) -> str:
    rows = []
    for field in fields(shape):
        said = [
            getattr(languages.load_words(code, file, shape), field.name) for code in languages.KNOWN
        ]
        rows.append(f"| `{field.name}` | {' | '.join(said)} |")
    head = [
        f"### `{name}`: `{shape.__name__}`",
        "",
        _first_line(shape),
        "",
        "| entry | English | Spanish |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows])


def _first_line(known: object) -> str:
    return (inspect.getdoc(known) or "").split("\n")[0]
