"""Dossier -> Markdown, by the template `dossier.md.j2`, and that same Markdown as page, Word file
and PDF.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from briefing import languages
from briefing.composing.checks.dossier_checking import view_as_brief
from briefing.model.dossier import Dossier, Statement
from briefing.quick_dataclass import dataclass
from briefing.rendering import escape, templates
from briefing.rendering.decorations import PLAIN, Decorations
from briefing.rendering.document import escape_value
from briefing.rendering.document_html import render_body
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import mark_languages
from briefing.rendering.page import frame_page
from briefing.rendering.paper.document_parts import DocumentHead, DocumentPart, parse_html_parts
from briefing.rendering.paper.pdf_document import write_pdf
from briefing.rendering.paper.word_document import write_word
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.labels import format_count
from briefing.rendering.wording.presenter import Presenter


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierWords:
    """A dossier's own words; `{…}` are filled here. What each is for, `en/dossier.toml` shows."""

    title: str = ""
    description: str = ""
    speaker: str = ""
    topic: str = ""
    words: str = ""
    statement: str = ""
    statements: str = ""
    days: str = ""
    day: str = ""
    reported: str = ""
    also: str = ""
    empty: str = ""
    about_title: str = ""
    about: str = ""
    about_one: str = ""
    undated: str = ""
    undated_one: str = ""
    promise: str = ""


class DossierSummary(BriefSummary):
    """A dossier's statements about itself: title, counts, what was looked through."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__(view_as_brief(dossier))
        self._dossier = dossier
        self._words = languages.load_words(dossier.language, "dossier", DossierWords)

    def title(self) -> str:
        """Pair, subject and period."""
        return self._words.title.format(pair=self.brief.relationship.title, **self._named())

    def description(self) -> str:
        """One sentence for search results and link previews."""
        return self._words.description.format(pair=self.brief.relationship.title, **self._named())

    def summary_line(self) -> str:
        """How many statements, on how many days, from how many outlets."""
        statements, words = self._dossier.statements, self._words
        days = len({statement.day for statement in statements})
        parts = [
            format_count(words.statement, words.statements, len(statements)),
            format_count(words.day, words.days, days),
        ]
        outlets = self.brief.counts.outlets
        parts += [format_count(self.labels.outlet, self.labels.outlets, outlets)] if outlets else []
        return " · ".join([*parts, self.window()])

    def about(self) -> str:
        """How many articles were looked through, and how many have no date."""
        words, undated = self._words, self._dossier.undated
        sentences = [format_count(words.about_one, words.about, self._dossier.read)]
        sentences += [format_count(words.undated_one, words.undated, undated)] if undated else []
        return " ".join([*sentences, words.promise, self.made_with()])

    def _named(self) -> dict[str, str]:
        subject, words = self._dossier.subject, self._words
        kind = {"speaker": words.speaker, "topic": words.topic, "words": words.words}[subject.kind]
        start, end = self.day(self._dossier.first), self.day(self._dossier.last)
        return {"subject": kind.format(label=subject.label), "start": start, "end": end}


class DossierPresenter(Presenter):
    """What is said of one dossier.

    Methods that return `Markdown` have escaped what came from a source.
    """

    def __init__(self, dossier: Dossier, decorations: Decorations = PLAIN) -> None:
        self.dossier = dossier
        self.words = languages.load_words(dossier.language, "dossier", DossierWords)
        super().__init__(view_as_brief(dossier), decorations)

    def _offer_summary(self, _summary: BriefSummary) -> None:
        super()._offer_summary(DossierSummary(self.dossier))

    def days(self) -> list[tuple[str, list[tuple[str, list[Statement]]]]]:
        """The statements by day and, within a day, by side.

        Both sides in their order, others, what is reported.
        """
        by_day = groupby(self.dossier.statements, key=lambda statement: statement.day)
        return [
            (self.day(day), list(self._sides(list(statements_of_day))))
            for day, statements_of_day in by_day
        ]

    def also_in(self, statement: Statement) -> Markdown:
        """The other sources that print the same words; nothing where there is none."""
        if not statement.also:
            return Markdown("")
        links = " ".join(self.cite_by_name(excerpt) for excerpt in statement.also)
        return Markdown(f" ({escape.markdown(self.words.also)} {links})")

    def _sides(self, statements: Sequence[Statement]) -> Iterator[tuple[str, list[Statement]]]:
        named = {side.key: side.voices for side in self.brief.relationship.sides}
        for label in (*named.values(), self.labels.others, self.words.reported):
            statements_of_side = [
                statement for statement in statements if self._place(statement, named) == label
            ]
            if statements_of_side:
                yield label, statements_of_side

    def _place(self, statement: Statement, named: dict[str, str]) -> str:
        if statement.said is None:
            return self.words.reported
        return named.get(statement.said.side or "", self.labels.others)


def _make_marked_presenter(dossier: Dossier) -> DossierPresenter:
    """A presenter that marks text in other languages than the dossier's."""
    marks = mark_languages(dossier.language)
    return DossierPresenter(dossier, Decorations(mark_language=marks))


def render_dossier_markdown(dossier: Dossier, folder: Path | None = None) -> str:
    """The document: Markdown with YAML front matter."""
    return _markdown(DossierPresenter(dossier), folder)


def render_dossier_html(dossier: Dossier, folder: Path | None = None) -> str:
    """The page, in the frame of a brief's."""
    say = _make_marked_presenter(dossier)
    return frame_page(say, render_body(_markdown(say, folder)), folder, is_document=True)


def render_dossier_word(dossier: Dossier, folder: Path | None = None) -> bytes:
    """The Word file."""
    return write_word(_head(dossier), list_dossier_parts(dossier, folder), folder)


def render_dossier_pdf(dossier: Dossier, folder: Path | None = None) -> bytes:
    """The PDF."""
    return write_pdf(_head(dossier), list_dossier_parts(dossier, folder), folder)[0]


def list_dossier_parts(dossier: Dossier, folder: Path | None = None) -> tuple[DocumentPart, ...]:
    """The parts of a dossier's document."""
    return parse_html_parts(render_body(_markdown(_make_marked_presenter(dossier), folder)))


def _markdown(say: DossierPresenter, folder: Path | None) -> str:
    made = templates.make_environment(folder, finalize=escape_value)
    return templates.render_template(
        made, "dossier.md.j2", dossier=say.dossier, say=say, yaml=escape.yaml
    )


def _head(dossier: Dossier) -> DocumentHead:
    say = DossierPresenter(dossier)
    return DocumentHead(
        title=say.title(),
        description=say.description(),
        language=dossier.language,
        made_with=dossier.made_with,
        day=dossier.last,
    )
