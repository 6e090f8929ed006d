"""The proof that a dossier says what its sources say.

The very checks of a brief, on the same parts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.composing.checks import brief_check
from briefing.model import Article, Brief, Counts, Window
from briefing.model.dossier import Dossier


def against_sources(dossier: Dossier, articles: Mapping[int, Article]) -> Iterator[str]:
    """A line for each thing in which a dossier differs from its sources, and for each statement out
    of its period.
    """
    yield from brief_check.compare_with_sources(view_as_brief(dossier), articles)
    for statement in dossier.statements:
        if not dossier.first <= statement.day <= dossier.last:
            period = f"{dossier.first} to {dossier.last}"
            yield f"a statement of {statement.day} stands in a dossier of {period}"


def view_as_brief(dossier: Dossier) -> Brief:
    """The dossier's parts as those of a brief, for what asks of slices, speakers and sources.

    The same words in other articles are quotes of the same speaker there.
    """
    said = [
        replace(statement.said, excerpt=excerpt, role_printed=False) if again else statement.said
        for statement in dossier.statements
        if statement.said is not None
        for again, excerpt in enumerate((statement.excerpt, *statement.also))
    ]
    reported = [
        excerpt
        for statement in dossier.statements
        if statement.said is None
        for excerpt in (statement.excerpt, *statement.also)
    ]
    words = sum(len(statement.excerpt.text.split()) for statement in dossier.statements)
    outlets = {citation.outlet for citation in dossier.citations if citation.outlet}
    return Brief(
        day=dossier.last,
        language=dossier.language,
        relationship=dossier.relationship,
        window=Window(start=dossier.first, end=dossier.last, zone=dossier.zone),
        bottom_line=tuple(reported),
        stories=(),
        voices=tuple(said),
        figures=(),
        watch=(),
        citations=dossier.citations,
        problems=(),
        ledger=(),
        counts=Counts(
            read=dossier.read, kept=len(dossier.citations), copies=0, left_out=dossier.undated,
            stories=0,
            outlets=len(outlets), words=words,
        ),
        topics=dossier.topics,
        made_with=dossier.made_with,
    )  # fmt: skip
