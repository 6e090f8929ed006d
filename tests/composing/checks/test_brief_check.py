"""The proof of a brief: each single change is found and named."""

from dataclasses import replace

import pytest

from briefing.composing.checks import brief_check, document_check
from briefing.composing.checks.quotation_check import is_inside_quotation
from briefing.model import Figure, StandIn
from briefing.rendering import render_html, render_markdown
from tests import builders

TEXT = "Officials met on Tuesday. They agreed on two dates."
SOURCE = builders.citation(TEXT)
BRIEF = builders.brief(
    (builders.story((builders.excerpt(TEXT, "Officials met on Tuesday."),)),), (SOURCE,)
)
ARTICLE = builders.article(TEXT, title=SOURCE.title, published=SOURCE.published)


def test_a_true_brief_has_no_faults() -> None:
    """Sources and documents that say what the brief says give no line."""
    assert not list(brief_check.compare_with_sources(BRIEF, {1: ARTICLE}))
    assert not list(
        document_check.compare_documents(render_markdown(BRIEF), render_markdown(BRIEF), "x.md")
    )


def test_a_changed_letter_of_a_source_is_named() -> None:
    """A sentence that its source no longer says is named, and so is the changed source."""
    changed = replace(ARTICLE, text=TEXT.replace("Tuesday", "Tuesdey"))
    faults = list(brief_check.compare_with_sources(BRIEF, {1: changed}))
    assert any("was changed" in fault for fault in faults)
    assert any(
        fault.endswith(
            "does not say at 0–25: Officials met on Tuesday."
            " (there stands: Officials met on Tuesdey.)"
        )
        for fault in faults
    )


def test_a_missing_source_is_named() -> None:
    """A source that can't be read is named with where it was."""
    assert list(brief_check.compare_with_sources(BRIEF, {})) == [
        "source 1 (../inbox/a1.txt) is not there; name where it is with --sources"
    ]


def test_another_title_or_date_is_named() -> None:
    """A headline or a date that is not the recorded one is named; what cleaning finds is not asked."""
    other = replace(SOURCE, title="Another", published=None)
    faults = list(brief_check.compare_with_record(replace(BRIEF, citations=(other,)), BRIEF))
    assert [fault.split(": the brief gives its ")[1].split(" ")[0] for fault in faults] == [
        "title",
        "published",
    ]
    found_anew = replace(ARTICLE, title="Another", published=None)
    assert not list(brief_check.compare_with_sources(BRIEF, {1: found_anew}))


def test_a_source_that_is_read_otherwise_has_its_slices_somewhere() -> None:
    """Where the file is proven to be the one that was read, its slices may stand elsewhere in it."""
    longer = replace(ARTICLE, text=f"A line above.\n{TEXT}")
    assert list(brief_check.compare_with_sources(BRIEF, {1: longer}))
    assert not list(brief_check.compare_with_sources(BRIEF, {1: longer}, {1}))
    changed = replace(ARTICLE, text=longer.text.replace("Tuesday", "Tuesdey"))
    (fault,) = set(brief_check.compare_with_sources(BRIEF, {1: changed}, {1}))
    assert "Officials met on Tuesday." in fault


def test_a_changed_letter_of_a_document_is_named() -> None:
    """A letter changed in the Markdown or the page is named with its line, and what should stand
    there.
    """
    for render, name in ((render_markdown, "x.md"), (render_html, "x.html")):
        right = render(BRIEF)
        faults = list(
            document_check.compare_documents(right.replace("Tuesday", "Tuesdey", 1), right, name)
        )
        assert faults[0].startswith(f"{name} line ")
        assert "Tuesdey" in faults[0]
        assert "lacks" in faults[1]


def test_an_added_sentence_is_named() -> None:
    """A sentence that somebody added to a document is not in the brief."""
    right = render_markdown(BRIEF)
    faults = list(
        document_check.compare_documents(
            right.replace("## Sources", "They lied.\n\n## Sources"), right, "x.md"
        )
    )
    assert "is not in the brief: They lied." in faults[0]


def test_an_invented_headline_or_speaker_is_named() -> None:
    """A headline that is not the source's, and a speaker whom the source does not name, are
    faults.
    """
    spoken = builders.quotation(
        builders.excerpt(TEXT, "They agreed on two dates."), speaker="Zed Nobody"
    )
    told = builders.story(
        (builders.excerpt(TEXT, "Officials met on Tuesday."),), (spoken,), headline="War!"
    )
    faults = list(
        brief_check.compare_with_sources(builders.brief((told,), (SOURCE,)), {1: ARTICLE})
    )
    assert any("another headline than: War!" in fault for fault in faults)
    assert any("does not name the speaker: Zed Nobody" in fault for fault in faults)


def test_what_stands_in_for_a_bullet_is_its_storys() -> None:
    """A story that is not there, a place beyond the end and a quote of no story are named."""
    quote = builders.quotation(
        builders.excerpt(TEXT, "They agreed on two dates."), speaker="Officials"
    )
    told = builders.brief((builders.story((), (quote,)),), (SOURCE,))
    known = len(list(brief_check.compare_with_sources(told, {1: ARTICLE})))

    def count(**fields: object) -> int:
        stand_in = StandIn(**{"story": "s", "place": 0, **fields})  # type: ignore[arg-type]
        made = replace(told, stand_ins=(stand_in,))
        return len(list(brief_check.compare_with_sources(made, {1: ARTICLE}))) - known

    assert (count(), count(quote=quote)) == (0, 0)
    assert (count(story="other"), count(place=3)) == (1, 1)
    assert count(quote=replace(quote, speaker="Zed Nobody")) == 1


def test_an_office_that_the_source_does_not_print_is_named() -> None:
    """An office in the source's own words must stand in it; one that the profile names need not."""
    for printed, faults in ((True, 1), (False, 0)):
        spoken = builders.excerpt(TEXT, "They agreed on two dates.")
        said = builders.quotation(spoken, "Officials", role="envoy", role_printed=printed)
        found = list(brief_check.compare_with_sources(replace(BRIEF, voices=(said,)), {1: ARTICLE}))
        assert found == ["source 1 does not print the office: envoy"] * faults


def test_a_paraphrase_that_does_not_name_its_speaker_is_named() -> None:
    """A sentence printed as what somebody said must name that person itself."""
    spoken = builders.excerpt(TEXT, "They agreed on two dates.")
    said = builders.quotation(spoken, "Officials", kind="paraphrase")
    found = list(brief_check.compare_with_sources(replace(BRIEF, voices=(said,)), {1: ARTICLE}))
    assert found == ["the sentence reports nothing of Officials: They agreed on two dates."]


def test_a_passage_that_is_not_the_source_or_holds_nothing_is_named() -> None:
    """What is shown around a slice must stand in the source, and around a slice of the brief."""
    whole, other = builders.excerpt(TEXT, TEXT), builders.excerpt(TEXT, "They agreed on two dates.")
    assert not list(
        brief_check.compare_with_sources(replace(BRIEF, contexts=(whole,)), {1: ARTICLE})
    )
    invented = replace(whole, text=TEXT.replace("agreed", "argued"))
    (fault,) = brief_check.compare_with_sources(replace(BRIEF, contexts=(invented,)), {1: ARTICLE})
    assert "does not say at 0–51: Officials met on Tuesday. They argued" in fault
    (fault,) = brief_check.compare_with_sources(replace(BRIEF, contexts=(other,)), {1: ARTICLE})
    assert fault == "source 1 is given at 26–51 around nothing: They agreed on two dates."


def test_a_figure_outside_its_sentence_is_named() -> None:
    """A figure must stand in the sentence that it is shown with."""
    figure = Figure(
        figure=builders.excerpt(TEXT, "two dates"), sentence=builders.excerpt(TEXT, "Officials met")
    )
    faults = list(brief_check.compare_with_sources(replace(BRIEF, figures=(figure,)), {1: ARTICLE}))
    assert any("has two dates elsewhere than in: Officials met" in fault for fault in faults)


SPOKEN = (
    "“Officials met on Tuesday. They agreed on two dates of talks. “It was short”. We thank them,”"
    " Ana Prueba said.\n\nThe bridge stays open for trucks."
)


@pytest.mark.parametrize(
    ("words", "is_own"),
    [
        ("They agreed on two dates of talks.", False),
        ("We thank them", False),
        ("The bridge stays open for trucks.", True),
    ],
)
def test_somebodys_words_without_marks_are_named(words: str, is_own: bool) -> None:
    """A sentence from inside a quotation, with another inside or not, is named; one beside it is
    the source's own.
    """
    source = builders.citation(SPOKEN)
    told = builders.story((builders.excerpt(SPOKEN, words),))
    article = builders.article(SPOKEN, title=source.title)
    faults = list(
        brief_check.compare_with_sources(builders.brief((told,), (source,)), {1: article})
    )
    assert any("inside a quotation" in fault for fault in faults) != is_own


def test_a_quotation_over_paragraphs_is_one() -> None:
    """A paragraph between the one that opens a quotation and the one that closes it is inside."""
    text = "“We open the bridge.\n\nTrucks pass from Monday on.\n\nWe thank all,” Ana Prueba said."
    opened = text.replace("We thank all,”", "We thank all,")
    inside = builders.excerpt(text, "Trucks pass from Monday on.").span
    assert is_inside_quotation(text, inside)
    assert not is_inside_quotation(opened, inside)  # a mark that nothing closes is a slip
