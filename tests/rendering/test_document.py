"""The document and the page: what stands in them, and that nothing in them acts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import html5lib
import pytest

from briefing.errors import TemplateError
from briefing.model import Brief, LedgerEntry, Problem, Reason, Watch
from briefing.rendering import render_html, render_markdown
from tests import builders

TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'
VECTORS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
    "![x](https://x.example/p.png)", "<a href='javascript:alert(1)'>x</a>",
    "`<svg onload=alert(1)>`", "&lt;script&gt;",
    "<!-- x --><iframe src=//x.example>", "[x]: https://x.example", "{{ 7*7 }}{% raw %}",
    "<https://x.example>",
    "x\n\n# heading\n\n<script>", "</title><script>", "]]>\\", "\"><svg/onload=alert(1)>",
    "{: onclick=alert(1) }",
    "x </blockquote><form action=//x.example>",
]  # fmt: skip


def _brief(words: str = "Officials met.", **fields: object) -> Brief:
    text = TEXT.replace("Officials met.", words)
    quote = builders.quotation(builders.excerpt(text, "We agreed on dates"))
    told = builders.story((builders.excerpt(text, words),), (quote,), headline=words)
    return builders.brief((told,), (builders.citation(text, title=words, outlet=words),), **fields)


def test_a_brief_has_its_parts_in_order() -> None:
    """Title, bottom line, lead, sources, about: in this order, and the quote with its speaker."""
    document = render_markdown(_brief())
    headings = re.findall(r"^#+ (.*)", document, re.M)
    assert headings == [
        "United States–Mexico: brief of 16 January 2025", "Bottom line", "Lead story",
        "Officials met.", "Sources",
        "About this brief",
    ]  # fmt: skip
    assert "> “We agreed on dates”\n>\n> — Ana Prueba, tester\n" in document


def test_front_matter_is_portable() -> None:
    """The document begins with YAML front matter with an unquoted ISO date and a quoted slug."""
    head = render_markdown(_brief()).split("\n---\n")[0]
    assert head.startswith(
        '---\ntitle: "United States–Mexico: brief of 16 January 2025"\ndate: 2025-01-16\n'
    )
    assert 'slug: "2025-01-16"' in head


def test_labels_and_dates_speak_spanish() -> None:
    """With `language = "es"` what stands around the slices is Spanish."""
    document = render_markdown(replace(_brief(), language="es"))
    assert "informe del 16 de enero de 2025" in document
    assert "## Lo esencial" in document


def test_a_story_without_room_is_named_by_its_headline() -> None:
    """What there is no room for stands in a list of its own, by headline or else by its first
    sentence.
    """
    sentence = builders.excerpt(TEXT, "Officials met.")
    lead, named = (
        builders.story((sentence,)),
        builders.story((), headline="No *room*", told="headline"),
    )
    untitled = builders.story((sentence,), headline=None, told="headline")
    document = render_markdown(builders.brief((lead, named, untitled), (builders.citation(TEXT),)))
    also = document.split("## Also reported\n\n")[1].split("\n\n")[0]
    assert also.splitlines() == [
        '- <a id="story-s-2"></a>No \\*room\\* ([The Outlet](#source-1))',
        '- <a id="story-s-3"></a>Officials met. ([The Outlet](#source-1))',
    ]


def test_an_empty_day_says_so() -> None:
    """A brief without stories is one sentence and what was left out, with the reason."""
    entry = LedgerEntry(
        article_id="x.txt", origin="x.txt", outcome="left out", reason="about something else"
    )
    document = render_markdown(builders.brief((), (), ledger=(entry,)))
    assert "So nothing is told." in document
    assert "- x.txt: about something else" in document
    assert "Bottom line" not in document


@pytest.mark.parametrize("render", [render_markdown, render_html])
def test_an_empty_day_with_transcripts_does_not_say_that_nothing_happened(
    render: Callable[[Brief], str],
) -> None:
    """Where one of the two is left out for want of a sentence to quote, the brief says so."""
    entry = LedgerEntry(
        article_id="x.txt", origin="x.txt", outcome="left out", reason=Reason(code="title_only")
    )
    document = render(builders.brief((), (), ledger=(entry,)))
    assert "So nothing is told." not in document
    assert "transcripts and papers none of whose sentences can be understood alone" in document


def test_an_empty_day_promises_nothing_and_counts_nothing() -> None:
    """Of a brief without stories it is said that there are none; there is no time to read, no
    outlet to name and no sentence to vouch for.
    """
    document = render_markdown(builders.brief((), ()))
    assert "*No stories · " in document
    assert not re.search("minute|outlet|word for word from", document.split("---", 2)[2])


def test_a_story_without_a_headline_is_headed_by_its_first_sentence() -> None:
    """The sentence stands in the heading, the line below says why, and it is not said again."""
    sentences = (
        builders.excerpt(TEXT, "Officials met."),
        builders.excerpt(TEXT, "Ana Prueba said."),
    )
    told = builders.story(sentences, headline=None)
    document = render_markdown(
        builders.brief((told,), (builders.citation(TEXT, title=None),), bottom_line=())
    )
    assert "### Officials met.\n" in document
    assert "· no headline in the source*\n" in document
    assert document.count("Officials met.") == 1
    assert "\nAna Prueba said.\n" in document


LONG = (
    "Both sides meet on Feb. 3 in San Antonio to settle how prices are reported "
    "and what follows if they fall to less than what was agreed upon in the spring of last year by "
    "the same ministers, who had promised the growers of both banks of the river that no duty would "
    "be levied before the end of the harvest."
)


def _in_lists(*told: str) -> str:
    """The document of a story that tells some lines, both of which stand in a list as well."""
    text = f"The hearing is on May 5. {LONG}"
    lines = [builders.excerpt(text, words) for words in ("The hearing is on May 5.", LONG)]
    watch = tuple(Watch(day=date(2025, 2, 3), words=one, sentence=one) for one in lines)
    story = builders.story(tuple(one for one in lines if one.text in told), headline="A *title*")
    return render_markdown(builders.brief((story,), (builders.citation(text),), watch=watch))


def test_a_line_of_a_list_leads_to_its_story() -> None:
    """Behind a line stand the topic, which leads to the story, and the outlet."""
    document = _in_lists()
    where = "([Trade](#story-s), [The Outlet](#source-1))"
    assert f": The hearing is on May 5. {where}" in document
    assert f": {LONG} {where}" in document


def test_a_date_has_its_sentence_with_it() -> None:
    """Also where the story tells it at length: the headline alone does not say what is on that day."""
    document = _in_lists("The hearing is on May 5.", LONG)
    assert f": {LONG} (" in document
    assert ": The hearing is on May 5. (" in document


def test_a_long_bullet_is_not_told_twice() -> None:
    """What a story tells at length is named at the top by the story's headline, which leads there;
    a short line may be read again.
    """
    text = f"The hearing is on May 5. {LONG}"
    lines = tuple(builders.excerpt(text, words) for words in ("The hearing is on May 5.", LONG))
    story = builders.story(lines, headline="Sides *meet* in San Antonio")
    made = builders.brief((story,), (builders.citation(text),), bottom_line=lines)
    top = render_markdown(made).split("## Lead story")[0]
    assert LONG not in top
    assert "- [Sides \\*meet\\* in San Antonio](#story-s)\n" in top
    assert "- [The hearing is on May 5.](#story-s)\n" in top


def test_one_article_is_one_in_spanish_too() -> None:
    """No participle disagrees with its number."""
    document = render_markdown(_brief(language="es"))
    assert "Artículos leídos: 1 (conservados: 1)." in document


def test_a_crawl_date_is_never_the_date() -> None:
    """A source known only by its masthead's date is undated, and the page's date is called that."""
    source = builders.citation(TEXT, published=None, page_date=date(2025, 1, 16))
    document = render_markdown(
        builders.brief((builders.story((builders.excerpt(TEXT, "Officials met."),)),), (source,))
    )
    assert "date not established (the page was saved on 16 January 2025)" in document


def test_a_source_with_an_address_is_linked_at_the_sentence() -> None:
    """Where there is an address, the citation opens the source at the sentence."""
    source = builders.citation(TEXT, url="https://outlet.example/a")
    document = render_markdown(
        builders.brief((builders.story((builders.excerpt(TEXT, "Officials met."),)),), (source,))
    )
    assert "(https://outlet.example/a#:~:text=Officials%20met.)" in document


def test_a_copy_is_a_short_line() -> None:
    """A copy stands behind the source that it is one of, with a link: its headline is that one's."""
    told = builders.story((builders.excerpt(TEXT, "Officials met."),), copies=(2,))
    copied = builders.citation(TEXT, 2, outlet="The Other", url="https://other.example/a")
    document = render_markdown(builders.brief((told,), (builders.citation(TEXT), copied)))
    copied = '1 copy elsewhere: <a id="source-2"></a>[The Other](https://other.example/a)\n'
    assert f"a1.txt — {copied}" in document
    assert '- <a id="source-2' not in document


def test_a_copy_of_another_than_the_first() -> None:
    """A copy names the source that the ledger says it is a copy of."""
    told = builders.story((builders.excerpt(TEXT, "Officials met."),), articles=(1, 2), copies=(3,))
    sources = [builders.citation(TEXT, n, article_id=f"id{n}") for n in (1, 2, 3)]
    entry = LedgerEntry(
        article_id="id3", origin="c", outcome="copy", reason=Reason(code="copy", values=("id2",))
    )
    document = render_markdown(builders.brief((told,), tuple(sources), ledger=(entry,)))
    assert 'a2.txt — 1 copy elsewhere: <a id="source-3"></a>The Outlet\n' in document


def test_problems_are_shown() -> None:
    """What the reader must know of the sources stands at the end."""
    assert "- a.txt: it is empty" in render_markdown(
        _brief(problems=(Problem(where="a.txt", what="it is empty"),))
    )


def test_what_is_true_of_several_sources_is_said_once() -> None:
    """One line for a remark on several sources, with their number and their names."""
    problems = tuple(Problem(where=name, what="it is empty") for name in ("a.txt", "b.txt"))
    assert "- it is empty (2): a.txt, b.txt\n" in render_markdown(_brief(problems=problems))


def _left_out(number: int, language: str = "en") -> str:
    why = Reason(code="not_about", because=(Reason(code="side_once", values=("mx",)),))
    entries = [
        LedgerEntry(article_id=f"x{n}", origin="x", outcome="left out", reason=why)
        for n in range(number)
    ]
    last = LedgerEntry(article_id="y", origin="y", outcome="left out", reason="too loud")
    return render_markdown(_brief(ledger=(*entries, last), language=language))


def test_of_few_articles_left_out_the_reason_is_given_in_full() -> None:
    """Up to twenty articles: what was found of both sides stands behind each reason."""
    assert "- not about this relationship (Mexico: one mention) (19): x0, x1" in _left_out(19)


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Port opens", "“Port opens” (x.txt): too loud"),
        ("Two\nlines [of](it)", "“Two lines \\[of\\](it)” (x.txt): too loud"),
        ("Port " * 60, f"“{('Port ' * 32)[:159]}…” (x.txt): too loud"),
        ("", "x.txt: too loud"),
        (None, "x.txt: too loud"),
    ],
)
def test_an_article_left_out_is_named_by_its_headline(title: str | None, named: str) -> None:
    """A reader knows no file; the headline stands before it, on one line, without markup."""
    entry = LedgerEntry(
        article_id="x.txt", origin="x.txt", outcome="left out", reason="too loud", title=title
    )
    assert f"- {named}\n" in render_markdown(_brief(ledger=(entry,)))


def test_of_many_articles_left_out_every_one_is_named_in_a_short_list() -> None:
    """A day that leaves two hundred out has a line a reason, with all names: nothing is dropped
    silently.
    """
    document = _left_out(200)
    names = ", ".join(f"x{n}" for n in range(200))
    assert f"- not about this relationship (200): {names}\n- y: too loud\n" in document
    assert "- no trata de esta relación (200): x0" in _left_out(200, "es")


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_scraped_acts_in_the_page(vector: str) -> None:
    """A hostile headline, sentence, outlet or title is text in the page: no tag, attribute or
    address of its own.
    """
    plain, hostile = _brief(), _brief(" ".join(vector.split()))
    trees = [
        html5lib.parse(render_html(brief), namespaceHTMLElements=False)
        for brief in (plain, hostile)
    ]
    tags = [sorted(node.tag for node in tree.iter() if isinstance(node.tag, str)) for tree in trees]
    assert tags[0] == tags[1]
    names = {name for node in trees[1].iter() for name in node.attrib}
    frame = {"lang", "charset", "name", "content", "href", "id", "rel"}
    cards = {"popover", "popovertarget", "popovertargetaction", "aria-label", "tabindex"}
    assert names <= {*frame, *cards, "class", "datetime"}
    shown = " ".join("".join(trees[1].itertext()).split())
    assert shown.count(" ".join(vector.split())) >= 3


def test_the_page_loads_nothing() -> None:
    """The page is self-contained: no script, style, font or picture from elsewhere."""
    page = render_html(_brief())
    assert not re.search(r"<(script|link|img|iframe)\b|@import|url\(", page)


def test_the_page_says_what_the_document_says() -> None:
    """Every headline, slice, speaker and outlet of the document stands in the page."""
    said = " ".join(html5lib.parse(render_html(_brief()), namespaceHTMLElements=False).itertext())
    for words in ("Officials met.", "“We agreed on dates”", "Ana Prueba", "tester", "Trade"):
        assert words in render_markdown(_brief())
        assert words in said


def test_a_broken_template_is_one_line(tmp_path: Path) -> None:
    """A user's template with a fault is an error with file, line and what was wrong."""
    (tmp_path / "brief.md.j2").write_text("one\n{{ say.nothing() }}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"brief\.md\.j2 line 2: .*nothing"):
        render_markdown(_brief(), tmp_path)
    (tmp_path / "brief.md.j2").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"brief\.md\.j2 line 1: "):
        render_markdown(_brief(), tmp_path)


def test_a_template_of_ones_own_is_used(tmp_path: Path) -> None:
    """A template in the user's folder stands in for ours of that name.

    What it prints is escaped all the same.
    """
    (tmp_path / "brief.md.j2").write_text("{{ brief.stories[0].headline }}\n", encoding="utf-8")
    assert render_markdown(_brief("<b>*x*"), tmp_path) == "&lt;b&gt;\\*x\\*\n"


@pytest.mark.parametrize(
    ("outlets", "independent", "said"),
    [
        (("A", "B", "C"), 2, " · also in 2 outlets · 2 of the 3 independent of each other"),
        (("A", "B", "C"), 3, " · also in 2 outlets"),
        (("A", "B", None), 1, " · also in 2 outlets"),
        (("A", "B", None), 2, " · also in 2 outlets"),
        (("A", None, None), 2, " · also in 1 outlet"),
        ((None, None, None), 3, " · [in the source](#source-1)"),
        ((None, "B", None), 2, " · also in B · [in the source](#source-1)"),
    ],
)
def test_independent_outlets_are_of_those_that_are_counted(
    outlets: tuple[str | None, ...], independent: int, said: str
) -> None:
    """Their number is said beside that of all, and not at all where one of them is unknown."""
    sources = tuple(
        builders.citation(TEXT, n, outlet=outlet, url=None)
        for n, outlet in enumerate(outlets, start=1)
    )
    story = builders.story(
        (builders.excerpt(TEXT, "Officials met."),), articles=(1, 2, 3), independent=independent
    )
    line = next(
        line
        for line in render_markdown(builders.brief((story,), sources)).splitlines()
        if line.startswith("*New")
    )
    assert line.endswith(f"15 January 2025{said}*")


def test_a_source_without_outlet_is_linked_at_the_end_of_its_line() -> None:
    """Neither "source 1" nor "date not established" are the first words on a story."""
    source = builders.citation(TEXT, outlet=None, url=None, published=None)
    story = builders.story((builders.excerpt(TEXT, "Officials met."),))
    document = render_markdown(builders.brief((story,), (source,)))
    assert "*New · Trade · date not established · [in the source](#source-1)*" in document
