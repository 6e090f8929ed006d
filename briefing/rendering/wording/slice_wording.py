"""Slices as the document prints them: escaped, between marks, with their language and speaker."""

from briefing.model import Brief, Excerpt, PrintedQuote
from briefing.rendering import escape
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.labels import Labels, load_labels


class SliceWording:
    """The slices of one brief. `Presenter` offers its methods under the same names."""

    def __init__(self, brief: Brief, labels: Labels, decorations: Decorations) -> None:
        self._brief, self._labels, self._decorations = brief, labels, decorations
        self._languages = {one.number: one.language for one in brief.citations}

    def in_language(self, text: Markdown, language: str) -> Markdown:
        """The text, marked with its language where the medium does that."""
        mark = self._decorations.mark_language
        return mark(text, language) if mark else text

    def own(self, text: str) -> Markdown:
        """Words of the brief itself, marked with the brief's language on a page of another."""
        escaped = text if isinstance(text, Markdown) else escape.markdown(text)
        return self.in_language(escaped, self._brief.language)

    def spoken(self, citation: int) -> str:
        """The language of a source."""
        return self._languages[citation]

    def text(self, excerpt: Excerpt) -> Markdown:
        """The slice and, beside it, its translation if an editor gave one."""
        return Markdown(f"{self.original(excerpt)}{self.translation(excerpt)}")

    def original(self, excerpt: Excerpt) -> Markdown:
        """The slice alone."""
        return self.in_language(escape.markdown(excerpt.text), self.spoken(excerpt.citation))

    def translation(self, excerpt: Excerpt) -> Markdown:
        """Its translation, marked as such and signed; nothing where there is none."""
        translation = next(
            (one for one in self._brief.translations if one.excerpt == excerpt), None
        )
        if translation is None:
            return Markdown("")
        label = escape.inline(self._labels.translated.format(by=translation.by))
        return Markdown(rf" \[*{label}:* {escape.inline(translation.text)}\]")

    def between_marks(self, excerpt: Excerpt) -> Markdown:
        """The slice between the quotation marks of its own language."""
        text = escape.inline(excerpt.text.strip())  # behind the mark nothing begins a line
        spoken = self.spoken(excerpt.citation)
        marks = self._labels if spoken == "und" else load_labels(spoken)
        return self.in_language(Markdown(f"{marks.quote_open}{text}{marks.quote_close}"), spoken)

    def quoted(self, quotation: PrintedQuote) -> Markdown:
        """The quote in quotation marks of its language; a paraphrase without marks, labelled."""
        text = self.between_marks(quotation.excerpt)
        if quotation.kind == "paraphrase":
            text = Markdown(
                f"*{escape.markdown(self._labels.paraphrase)}:* {self.text(quotation.excerpt)}"
            )
        else:
            text = Markdown(f"{text}{self.translation(quotation.excerpt)}")
        return self._decorations.quote(text, quotation)

    def asked(self, quotation: PrintedQuote) -> Markdown | None:
        """What was asked, labelled, between marks; None where that is not printed."""
        if quotation.question is None:
            return None
        said = self.between_marks(quotation.question)
        label = self.own(self._labels.question)
        return Markdown(f"*{label}:* {said}{self.translation(quotation.question)}")

    def speaker(self, quotation: PrintedQuote) -> Markdown:
        """Full name and office."""
        name, role = self._decorations.speaker_name(quotation.speaker), self.role(quotation)
        return Markdown(f"{name}, {role}") if role else name

    def role(self, quotation: PrintedQuote) -> Markdown | None:
        """The office, in the words of the source or of the profile; or that nobody is named."""
        if quotation.is_unnamed:
            return self.own(self._labels.unnamed)
        if not quotation.role:
            return None
        spoken = (
            self.spoken(quotation.excerpt.citation)
            if quotation.role_printed
            else self._brief.language
        )
        return self.in_language(escape.markdown(quotation.role), spoken)
