"""The mail: the same document, small enough, readable without pictures, in the dark and as plain
text.
"""

import re
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import html5lib
import pytest
from PIL import Image

from briefing.errors import WrongUse
from briefing.model import Brief, Problem
from briefing.rendering.mail import topic_bars
from briefing.rendering.mail.email import MailLinks, make_subject, render_email
from briefing.rendering.mail.mail_fitting import MAX_HTML_BYTES
from briefing.rendering.mail.topic_bars import COLOUR, HEIGHT, PIXEL_RATIO
from briefing.rendering.style_sheets import read_tokens
from tests import builders
from tests.rendering.contrast import luminance

TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'
HERE = MailLinks(
    page="https://briefs.example/2025-01-16.html", unsubscribe="https://briefs.example/leave?who=1"
)
# What Gmail, Outlook, Apple Mail and Yahoo all show or drop without harm: caniemail.com, of 2025.
KNOWN_CSS = {
    "background-color", "border", "border-left", "border-top", "color", "display", "font-family", "font-size", "font-weight",
    "font-style",
    "line-height", "margin", "max-height", "max-width", "overflow", "padding", "padding-left",
    "padding-top",
    "text-align", "text-decoration", "text-transform", "width", "word-break",
}  # fmt: skip


def _brief(stories: int = 1, url: str = "https://outlet.example/a", **fields: object) -> Brief:
    quote = builders.quotation(builders.excerpt(TEXT, "We agreed on dates"))
    known = {"headline": "Officials met", **fields}
    told = [
        builders.story(
            (builders.excerpt(TEXT, "Officials met."),), (quote,), **{**known, "key": str(n)}
        )
        for n in range(stories)
    ]
    bullets = tuple(story.sentences[0] for story in told[:5])
    return builders.brief(tuple(told), (builders.citation(TEXT, url=url),), bottom_line=bullets)


@pytest.mark.parametrize("side", ["us", None])
def test_voices_of_a_side_or_of_others_alone(side: str | None) -> None:
    """A mail is made where only a side, or only somebody else, is quoted apart from the stories."""
    spoken = builders.quotation(builders.excerpt(TEXT, "We agreed on dates"), side=side)
    made = render_email(replace(_brief(), voices=(spoken,)), HERE)
    assert made.html.count("We agreed on dates") == made.text.count("We agreed on dates") == 2


def test_the_mail_says_what_the_page_says() -> None:
    """Every headline, slice, speaker and topic of the page stands in the HTML and in the text."""
    made = render_email(_brief(), HERE)
    said = " ".join(html5lib.parse(made.html, namespaceHTMLElements=False).itertext())
    for words in ("Officials met", "“We agreed on dates”", "Ana Prueba", "tester", "Trade"):
        assert words in said
        assert words in made.text


def test_no_file_is_named() -> None:
    """The names of files are for the desk: neither part of a mail has one."""
    brief = replace(_brief(url=""), problems=(Problem(where="a1.txt", what="it is empty"),))
    made = render_email(brief, HERE)
    assert "a1.txt" not in made.html
    assert "a1.txt" not in made.text


def test_the_text_has_every_article_of_the_html() -> None:
    """Whoever reads plain text can open every source, the page, and leave the list."""
    made = render_email(_brief(), HERE)
    tree = html5lib.parse(made.html, namespaceHTMLElements=False)
    links = {node.get("href") for node in tree.iter() if node.get("href")}
    links = {link.split("#")[0] for link in links}  # an article, not the places in it
    assert links == {"https://outlet.example/a", HERE.page, HERE.unsubscribe}
    assert links <= set(made.text.split())


def test_styles_stand_at_each_element() -> None:
    """Every paragraph, heading and link has its style.

    The only style sheet left is the dark one.
    """
    html = render_email(_brief(), HERE).html
    assert not re.search(r"<(p|h1|h2|h3|li|blockquote)(?![^>]* style=)[ >]", html)
    sheet = re.findall(r"<style>(.*?)</style>", html, re.S)
    assert len(sheet) == 1
    assert sheet[0].split("{")[0].strip() == "@media (prefers-color-scheme:dark)"


def test_only_css_that_mail_programs_know_is_used() -> None:
    """Every property at an element is in the list of those that the big mail programs show."""
    html = render_email(_mixed(), HERE, charts=True).html
    used = {
        rule.split(":")[0].strip()
        for style in re.findall(r'style="([^"]*)"', html)
        for rule in style.split(";")
    }
    assert used - {""} <= KNOWN_CSS


def test_every_colour_has_a_dark_twin() -> None:
    """What is coloured or ruled in the light is so in the dark as well."""
    html = render_email(_mixed(), HERE).html
    dark = html.split("@media", 1)[1].split("</style>")[0]
    light = read_tokens(None)["light"]
    coloured = {
        classes
        for classes, style in re.findall(r'class="([^"]*)" style="([^"]*)"', html)
        if re.search(r"#[0-9a-f]{6}", style)
    }
    assert len(coloured) > 5
    assert not {one for one in coloured if not any(f".{name}" in dark for name in one.split())}
    assert not {value for value in light.values() if value in dark} - {"#ffffff"}


def test_the_colours_are_the_pages() -> None:
    """The mail has the values of the tokens, whose contrast is tested, and no variable."""
    html = render_email(_brief(), HERE).html
    tokens = read_tokens(None)
    for scheme in ("light", "dark"):
        assert {tokens[scheme][name] for name in ("ink", "soft", "paper", "link")} <= {
            *re.findall(r"#[0-9a-f]{6}", html)
        }
    assert "var(" not in html


def test_the_mail_loads_nothing() -> None:
    """No picture, script, font or style comes from elsewhere: opening a mail tells nobody."""
    assert not re.search(
        r"<(script|link|img|iframe)\b|@import|url\(", render_email(_brief(), HERE).html
    )


@pytest.mark.parametrize(("stories", "preview"), [(1, "Officials met."), (3, "Officials met. · Officials met.")])  # fmt: skip
def test_the_bottom_line_is_the_preview(stories: int, preview: str) -> None:
    """The first words of the mail's body, which lists of mails show, are the bottom line's: of
    several bullets those behind the first, which the subject names.
    """
    html = render_email(_brief(stories), HERE).html
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    hidden = next(node for node in tree.iter("div") if node.get("class") == "preheader")
    assert "".join(hidden.itertext()).strip() == preview


@pytest.mark.slow
@pytest.mark.parametrize("around", [HERE, MailLinks()])
def test_a_long_brief_ends_with_where_the_rest_is(around: MailLinks) -> None:
    """HTML stays within the bytes that Gmail shows and names what is missing.

    The whole is linked, else attached.
    """
    brief = _brief(400)
    made = render_email(brief, around)
    assert 0.9 * MAX_HTML_BYTES < len(made.html.encode()) <= MAX_HTML_BYTES
    assert "Still to come: Stories, Sources." in made.html
    assert made.text.count("Officials met") >= 800
    if around.page:
        assert not made.attachments
        assert f'href="{around.page}"' in made.html
    else:
        assert [(one.name, one.text) for one in made.attachments] == [("2025-01-16.txt", made.text)]
        assert "2025-01-16.txt" in made.html


@pytest.mark.slow
def test_a_cut_is_between_stories() -> None:
    """A cut mail ends with a whole story: each one that is in has its headline and its quotation."""
    html = render_email(_brief(400), HERE).html
    assert 10 < html.count("<h2") == html.count("“We agreed on dates”") < 400


def test_one_endless_sentence_does_not_make_a_mail_too_long() -> None:
    """A sentence longer than a mail may be leaves a mail that says where it is."""
    words = "word " * 40_000
    told = builders.story((builders.excerpt(words, words),))
    made = render_email(
        builders.brief((told,), (builders.citation(words),), bottom_line=()), MailLinks()
    )
    assert len(made.html.encode()) <= MAX_HTML_BYTES
    assert made.attachments[0].text.count("word") >= 40_000


def test_a_link_within_the_document_leads_to_the_page() -> None:
    """The place of a source in the list is on the page; without a page there is no dead link."""
    brief = _brief(url="")
    assert (
        'href="https://briefs.example/2025-01-16.html#source-1"' in render_email(brief, HERE).html
    )
    assert "#source" not in render_email(brief, MailLinks()).html


def test_the_subject_sorts_and_names_the_lead() -> None:
    """Pair, ISO day, lead headline; a short pair name where the profile has one."""
    brief = _brief()
    assert make_subject(brief) == "[Brief] United States–Mexico, 2025-01-16: Officials met"
    short = replace(brief, relationship=replace(brief.relationship, short="US–Mexico"))
    assert make_subject(short) == "[Brief] US–Mexico, 2025-01-16: Officials met"
    assert (
        make_subject(replace(short, language="es"))
        == "[Informe] US–Mexico, 2025-01-16: Officials met"
    )


@pytest.mark.slow
def test_a_digest_is_called_by_its_week() -> None:
    """The subject of a digest names its week, and so does the file that has the whole of it."""
    digest = replace(_brief(400), period="2025-W03")
    assert make_subject(digest) == "[Brief] United States–Mexico, 2025-W03: Officials met"
    assert render_email(digest, MailLinks()).attachments[0].name == "2025-W03.txt"


@pytest.mark.parametrize(
    "brief", [_brief(headline=None), _brief(kind="opinion"), builders.brief((), ())]
)
def test_without_a_lead_headline_the_subject_has_none(brief: Brief) -> None:
    """A lead without a headline, a day of opinion only, and an empty day: pair and day."""
    assert make_subject(brief) == "[Brief] United States–Mexico, 2025-01-16"


def test_an_empty_day_is_a_mail() -> None:
    """A brief without stories has a mail that says so."""
    made = render_email(builders.brief((), ()), MailLinks())
    assert "So nothing is told." in " ".join(made.text.split())
    assert "So nothing is told." in made.html


def _mixed() -> Brief:
    """Three stories of trade told by four articles, one of water, and an opinion that is not
    counted.
    """
    told = _brief(5).stories
    water = replace(told[3], topic="water")
    stories = (
        replace(told[0], articles=(1, 1)),
        *told[1:3],
        water,
        replace(told[4], kind="opinion", topic="energy"),
    )
    return replace(
        _brief(), stories=stories, topics=(("trade", "Trade"), ("water", "Water & rivers"))
    )


def test_charts_say_in_words_what_they_show() -> None:
    """A bar for each topic of the news, as long as its articles are many, with name and number
    beside it.
    """
    made = render_email(_mixed(), HERE, charts=True)
    tree = html5lib.parse(made.html, namespaceHTMLElements=False)
    rows = [["".join(cell.itertext()) for cell in row] for row in tree.iter("tr") if len(row) == 3]
    assert rows == [["Trade", "", "4 articles"], ["Water & rivers", "", "1 article"]]
    assert [(img.get("src"), img.get("width"), img.get("alt")) for img in tree.iter("img")] == [
        ("cid:bar-96@briefing", "96", ""),
        ("cid:bar-24@briefing", "24", ""),
    ]
    assert "- Trade: 4 articles\n- Water & rivers: 1 article\n" in made.text


def test_a_picture_is_what_its_cid_says() -> None:
    """Each picture is a PNG of the width that the mail shows, twice as fine, with nothing beyond
    its round ends.
    """
    for bar in render_email(_mixed(), HERE, charts=True).pictures:
        image = Image.open(BytesIO(bar.png))
        assert image.size == (bar.width * PIXEL_RATIO, HEIGHT * PIXEL_RATIO)
        assert image.convert("RGBA").getpixel((0, 0))[3] == 0
        assert image.convert("RGB").getpixel((image.width // 2, HEIGHT)) == COLOUR


def test_the_colour_of_a_bar_is_seen_in_both_schemes() -> None:
    """A bar on its paper is at least 3 : 1 (WCAG 1.4.11), in the light and in the dark."""
    bar = luminance("#" + bytes(COLOUR).hex())
    for scheme in ("light", "dark"):
        paper = read_tokens(None)[scheme]["paper"]
        light, dark = sorted((bar, luminance(paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_topics_of_the_same_length_share_a_picture() -> None:
    """Two topics with as many articles show one picture twice; it travels once."""
    brief = replace(_mixed(), stories=_mixed().stories[2:])
    made = render_email(brief, HERE, charts=True)
    assert made.html.count("cid:bar-96@briefing") == 2
    assert len(made.pictures) == 1


@pytest.mark.parametrize("brief", [_brief(3), builders.brief((), ())])
def test_one_topic_needs_no_chart(brief: Brief) -> None:
    """A day of one topic, or of none, has no picture and no heading for it."""
    assert render_email(brief, HERE, charts=True) == render_email(brief, HERE)


def test_without_the_package_charts_are_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Charts that can't be drawn are one line that says what to install."""
    monkeypatch.setitem(sys.modules, "PIL", None)
    topic_bars._png.cache_clear()
    with pytest.raises(WrongUse, match=r"pip install '.\[charts\]'"):
        render_email(_mixed(), HERE, charts=True)


def test_templates_of_ones_own_are_used(tmp_path: Path) -> None:
    """Both frames can be replaced by name."""
    (tmp_path / "email.txt.j2").write_text("TEXT {{ document }}", encoding="utf-8")
    (tmp_path / "email.html.j2").write_text(
        "<style>p { color: red }</style><p>{{ view.pair }}</p>", encoding="utf-8"
    )
    made = render_email(_brief(), HERE, tmp_path)
    assert made.text.startswith("TEXT United States")
    assert '<p style="color: red;"' in made.html
