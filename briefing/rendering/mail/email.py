"""A brief as a mail: HTML with a table as frame and inline styles, and plain text."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from briefing import languages
from briefing.model import Brief
from briefing.quick_dataclass import dataclass
from briefing.rendering import templates
from briefing.rendering.mail.mail_fitting import Render, fit_mail
from briefing.rendering.mail.mail_text import render_mail_text
from briefing.rendering.mail.topic_bars import TopicBar, make_topic_bars
from briefing.rendering.page_view import PageView, make_page_view
from briefing.rendering.style_sheets import read_mail_style
from briefing.rendering.wording.headline_words import word_headline
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.presenter import Presenter
from briefing.text.normalization import replace_controls

# Characters of a quote with its speaker that a subject can hold: a mail's header is cut at 180, of
# which "[Brief] United States–Mexico, 2025-01-16: " takes some 45.
MOST_QUOTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """What a mail says around the document; `{…}` are filled here.

    What each is for, `en/mail.toml` shows.
    """

    subject: str = ""
    subject_with_lead: str = ""
    page: str = ""
    as_page: str = ""
    unsubscribe: str = ""
    cut: str = ""
    rest_on_page: str = ""
    rest_attached: str = ""
    by_topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLinks:
    """Where the brief's page is, and where a reader leaves the list.

    None where there is no such place.
    """

    page: str | None = None
    unsubscribe: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with a mail: its name and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedDocument:
    """The brief as a Word file or PDF that goes with a mail, the same for every recipient."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Email:
    """A brief as a mail, before it has a sender and a recipient. The text part is always whole."""

    subject: str
    html: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    pictures: tuple[TopicBar, ...] = ()  # that the HTML shows by their `cid`, each once
    documents: tuple[AttachedDocument, ...] = ()


def render_email(
    brief: Brief, around: MailLinks, folder: Path | None = None, *, charts: bool = False
) -> Email:
    """The mail of a brief.

    HTML beyond `MAX_HTML_BYTES` ends after a story; the rest is on the page, or else attached.
    `charts` puts a bar beside each topic's number of stories; that takes the package of the extra
    `[charts]`.
    """
    say, words = Presenter(brief), languages.load_words(brief.language, "mail", MailWords)
    view, labels = make_page_view(brief), load_labels(brief.language)
    drawn = make_topic_bars(say) if charts else ()
    values = {"brief": brief, "say": say, "words": words, "around": around, "bars": drawn}
    text = _text({**values, "document": render_mail_text(view, labels)}, folder)
    whole = Attachment(name=f"{brief.name}.txt", text=text)
    framed = {**values, "labels": labels, "file": whole.name}
    html, cut = fit_mail(view, labels, _renderer(framed, folder))
    attached = (whole,) if cut and not around.page else ()
    pictures = {bar.cid: bar for bar in drawn}
    return Email(
        subject=make_subject(brief),
        html=html,
        text=text,
        attachments=attached,
        pictures=tuple(pictures.values()),
    )


def make_subject(brief: Brief) -> str:
    """`[Brief] US–Mexico, 2025-01-16: <lead headline>`; without a headline the pair and the day.

    So too where a quote with who says it heads the lead and is too long for a mail's header: cut,
    it would be the words of nobody.
    """
    words = languages.load_words(brief.language, "mail", MailWords)
    pair = brief.relationship.short or brief.relationship.title
    lead = next((story for story in brief.stories if story.kind == "news"), None)
    if lead is None or not lead.headline:
        return words.subject.format(pair=pair, day=brief.name)
    headline = " ".join(replace_controls(word_headline(lead, brief)).split())
    if lead.leading_quote and len(headline) > MOST_QUOTED:
        return words.subject.format(pair=pair, day=brief.name)
    return words.subject_with_lead.format(pair=pair, day=brief.name, headline=headline)


def _renderer(values: Mapping[str, object], folder: Path | None) -> Render:
    """What makes the HTML of what is in, given the names of the sections that are left out."""
    environment = templates.make_environment(folder)
    style = Markup(read_mail_style(folder, "email.css"))  # noqa: S704 - a template's file

    def render(view: PageView, left: Sequence[str]) -> str:
        filled = {**values, "view": view, "left": ", ".join(left), "style": style}
        return _inlined(templates.render_template(environment, "email.html.j2", **filled))

    return render


def _text(values: Mapping[str, object], folder: Path | None) -> str:
    environment = templates.make_environment(folder, finalize=str)
    return replace_controls(templates.render_template(environment, "email.txt.j2", **values))


def _inlined(page: str) -> str:
    """The page with its styles at each element, as Gmail wants them.

    What is for dark screens stays in its head. Only our own template has a style; nothing is loaded
    from anywhere.
    """
    import css_inline

    inliner = css_inline.CSSInliner(
        keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False
    )
    return inliner.inline(page)
