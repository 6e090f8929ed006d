"""A story that somebody's words head says them in every medium, with who says them."""

import json
from dataclasses import replace

import pytest

from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.composing.checks import brief_check, document_check
from briefing.publishing.feeds.feed_items import collect_feeds
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.search_shards import make_search_files
from briefing.publishing.site_index import build_site_index
from briefing.rendering import render_html, render_markdown
from briefing.rendering.mail.email import MailLinks, make_subject, render_email
from briefing.rendering.wording.headline_words import word_headline
from tests import builders

FIRST, SECOND = "The port opens on Tuesday with two cranes.", "The toll ends in June, too."
TEXT = f"Ana Prueba, tester\n{FIRST}\n{SECOND}"
TITLE = "Press Briefing by Secretary Ana Prueba"
HEAD = builders.quotation(builders.excerpt(TEXT, FIRST))
STORY = builders.story(
    (), (HEAD, builders.quotation(builders.excerpt(TEXT, SECOND))), headline=TITLE, head=HEAD
)
BRIEF = builders.brief((STORY,), (builders.citation(TEXT, title=TITLE, kind="transcript"),))
WORDS = f"“{FIRST}” — Ana Prueba, tester"


def test_the_words_have_the_marks_of_their_language() -> None:
    """Spanish words stand in Spanish marks, whatever the brief's language."""
    spanish = replace(BRIEF, citations=(replace(BRIEF.citations[0], language="es"),))
    assert word_headline(STORY, BRIEF) == WORDS
    assert word_headline(STORY, spanish) == f"«{FIRST}» — Ana Prueba, tester"


def test_document_page_and_mail_are_headed_alike() -> None:
    """The words stand once, as headline; the document is named in the line below."""
    document = render_markdown(BRIEF)
    assert f"### {WORDS}" in document
    assert document.count(FIRST) == 1
    assert f"> “{SECOND}”" in document
    status = next(line for line in document.splitlines() if line.startswith("*New"))
    assert TITLE in status
    page, mail = render_html(BRIEF), render_email(BRIEF, MailLinks())
    for medium in (page, mail.html, " ".join(mail.text.split())):
        assert WORDS in medium
        assert TITLE in medium
    assert make_subject(BRIEF).endswith(WORDS)
    assert not list(document_check.compare_documents(document, document, "x.md"))


def test_a_quote_that_a_subject_cannot_hold_is_left_to_the_mail() -> None:
    """Cut in the mail's header it would lose who says it, which stands at its end."""
    assert STORY.head is not None
    long = replace(STORY.head, excerpt=replace(STORY.head.excerpt, text=f"{FIRST} " * 4))
    subject = make_subject(replace(BRIEF, stories=(replace(STORY, head=long),)))
    assert subject.endswith(BRIEF.name)
    assert FIRST[:20] not in subject


def test_search_and_feeds_are_headed_alike() -> None:
    """Whoever looks for the document's title finds the story, too."""
    site = SiteContext(build_site_index([BRIEF]), "en")
    (entry,) = json.loads(make_search_files(site)["search/2025-01.json"])
    assert entry["title"] == WORDS
    assert TITLE in entry["text"]
    titles = [
        item.title for feed in collect_feeds(site, "https://x.example/") for item in feed.items
    ]
    assert WORDS in titles


def test_a_head_comes_back_as_it_went_and_must_be_quoted() -> None:
    """A brief without one is written as ever; one that its story does not quote is a fault."""
    assert brief_from_json(brief_to_json(BRIEF)) == BRIEF
    plain = replace(BRIEF, stories=(replace(STORY, head=None),))
    assert '"head"' not in brief_to_json(plain)
    article = builders.article(TEXT, title=TITLE, published=BRIEF.citations[0].published)
    assert not list(brief_check.compare_with_sources(BRIEF, {1: article}))
    unquoted = replace(BRIEF, stories=(replace(STORY, quotes=()),))
    faults = list(brief_check.compare_with_sources(unquoted, {1: article}))
    assert f"a story is headed by what it does not quote: {FIRST}" in faults


OCCASION = replace(STORY, occasion="press conference")


def test_a_conference_is_headed_by_its_occasion_and_who_speaks() -> None:
    """The brief says in its own language what was held, on which day, by whom; all stands below."""
    held = replace(BRIEF, stories=(OCCASION,))
    words = "Press conference, 15 January 2025: Ana Prueba, tester"
    assert word_headline(OCCASION, held) == words
    document = render_markdown(held)
    assert f"### {words}" in document
    for said in (FIRST, SECOND):
        assert f"> “{said}”" in document
    assert TITLE in document
    assert words in render_html(held)
    spanish = replace(held, language="es")
    assert word_headline(OCCASION, spanish).startswith("Conferencia de prensa, 15 de enero")
    assert brief_from_json(brief_to_json(held)) == held


def test_an_occasion_without_its_day_names_none_and_an_editor_goes_before() -> None:
    """No day is guessed; whoever signs for a headline is not overruled."""
    undated = replace(BRIEF, citations=(replace(BRIEF.citations[0], published=None),))
    assert word_headline(OCCASION, undated) == "Press conference: Ana Prueba, tester"
    assert word_headline(replace(OCCASION, retitled="The port opens"), BRIEF) == "The port opens"


@pytest.mark.parametrize(
    ("language", "title", "day"),
    [
        ("en", "Press conference of January 14, 2025", ""),
        ("en", "Press conference of January 15, 2025", ", 15 January 2025"),
        ("en", "Press conference of Tuesday", ", 15 January 2025"),
        ("es", "Conferencia de prensa del 14 de enero de 2025", ""),
        ("es", "Conferencia de prensa del 15 de enero de 2025", ", 15 January 2025"),
    ],
)
def test_a_headline_with_another_day_leaves_the_occasion_without_one(
    language: str, title: str, day: str
) -> None:
    """A conference of the second that is published on the third is of neither for sure."""
    cited = replace(BRIEF.citations[0], title=title, language=language)
    held = replace(BRIEF, citations=(cited,))
    assert word_headline(OCCASION, held) == f"Press conference{day}: Ana Prueba, tester"
