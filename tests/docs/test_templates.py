"""Templates of one's own: every variable is documented, the example works, and a broken one says
what the page says.
"""

import re
import tomllib
from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.model.dossier import Dossier, DossierSubject
from briefing.publishing.feeds.feed_items import collect_feeds
from briefing.publishing.feeds.index_json import make_index_files as manifest
from briefing.publishing.pages.all_pages import render_pages
from briefing.publishing.pages.site_config import SiteOptions, make_config_files
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.rendering import render_html, render_markdown, templates
from briefing.rendering.dossier_document import render_dossier_markdown
from briefing.rendering.mail.email import MailLinks, render_email
from tests import builders

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "how-to" / "your-own-templates.md").read_text(encoding="utf-8")
KNOWN = tomllib.loads((DOCS / "variables.toml").read_text(encoding="utf-8"))
BROKEN = re.findall(r"^\| `(\{.*?\})` \| `templates/(.*?)` \|$", PAGE, re.M)
TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'
INCLUDED = {"story.md.j2"}  # gets what the template has that includes it
BRIEF = builders.brief(
    (
        builders.story(
            (builders.excerpt(TEXT, "Officials met."),),
            (builders.quotation(builders.excerpt(TEXT, "We agreed on dates")),),
        ),
    ),
    (builders.citation(TEXT),),
)

DOSSIER = Dossier(
    subject=DossierSubject(kind="words", value="officials", label="officials"), first=BRIEF.day, last=BRIEF.day,
    language="en", zone="UTC", relationship=BRIEF.relationship, topics=BRIEF.topics, statements=(),
    citations=BRIEF.citations, read=1, undated=0, made_with="briefing",
)  # fmt: skip


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """What the program passes to each template when it writes everything there is."""
    found: dict[str, set[str]] = {}
    render = templates.render_template

    def recorded(made: object, name: str, **values: object) -> str:
        found.setdefault(name, set()).update(values)
        return render(made, name, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(templates, "render_template", recorded)
    frame = SiteContext(build_site_index([BRIEF]), "en")
    render_pages(frame, collect_feeds(frame, "https://briefs.example/"))
    make_config_files(frame, SiteOptions())
    manifest(frame)
    render_html(BRIEF)
    render_email(BRIEF, MailLinks())
    render_dossier_markdown(DOSSIER)
    return found


def _documented(name: str) -> set[str]:
    shared = KNOWN["site"] if name.startswith("site/") and name.endswith(".md.j2") else {}
    return {*shared, *KNOWN.get(name, {})} - {"about"}


def test_every_variable_is_documented(passed: dict[str, set[str]]) -> None:
    """What a template gets and what the reference says that it gets are the same, for every
    template.
    """
    assert {name: _documented(name) for name in passed if name not in INCLUDED} == {
        name: values for name, values in passed.items() if name not in INCLUDED
    }
    assert passed["story.md.j2"] <= _documented("story.md.j2")


def test_every_documented_template_is_there() -> None:
    """The reference names no template that does not exist."""
    assert all(templates.read_source(None, name) for name in KNOWN if name != "site")


def _own(folder: Path, text: str) -> Path:
    (folder / "story.md.j2").write_text(text, encoding="utf-8")
    return folder


def test_the_example_works(tmp_path: Path) -> None:
    """The template of the page tells a story in short."""
    example = re.findall(r"```jinja\n(.*?)```", PAGE, re.S)[0]
    story = (
        render_markdown(BRIEF, _own(tmp_path, example))
        .split("## Lead story\n\n")[1]
        .split("\n## ")[0]
    )
    lines = ["### A title", "Officials met. [\\[1\\]](#source-1)", "- Ana Prueba, tester"]
    assert [line for line in story.split("\n")[1:] if line] == lines


@pytest.mark.parametrize(("text", "said"), BROKEN, ids=[text for text, _ in BROKEN])
def test_a_broken_template_says_what_the_page_says(tmp_path: Path, text: str, said: str) -> None:
    """File, line and what was wrong, for each broken template of the page."""
    with pytest.raises(TemplateError) as caught:
        render_markdown(BRIEF, _own(tmp_path, text.replace("\\|", "|")))
    assert str(caught.value) == f"{tmp_path}/{said}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x\n{{ 1 / 0 }}", "line 2: ZeroDivisionError: division by zero"),
        ("{{ say.day('x') }}", "line 1: AssertionError"),
        ("{{ brief.stories[9].key }}", "line 1: "),
        ('{% include "story.md.j2" %}', "story.md.j2"),
    ],
)
def test_any_other_fault_is_one_line_too(tmp_path: Path, text: str, said: str) -> None:
    """A wrong call, a division by zero, a story that is not there, a template that includes itself:
    no traceback.
    """
    with pytest.raises(TemplateError, match=re.escape(said)) as caught:
        render_markdown(BRIEF, _own(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_template_that_is_no_text_is_named(tmp_path: Path) -> None:
    """A template that is not UTF-8 is an error with its name."""
    (tmp_path / "story.md.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match="is not UTF-8"):
        render_markdown(BRIEF, tmp_path)


def test_there_are_examples() -> None:
    """The page has its example, and five broken templates."""
    assert len(BROKEN) == 5
