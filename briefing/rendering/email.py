"""A brief as a mail: HTML with a table as frame and inline styles, and plain text."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from briefing import languages
from briefing.model import Brief
from briefing.rendering import plain_text, templates
from briefing.rendering.document import render_markdown
from briefing.rendering.document_html import render_body
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.presenter import Presenter
from briefing.rendering.topic_bars import TopicBar, make_topic_bars
from briefing.text.front_matter import split_front_matter

# Gmail shows 102 KB of a mail's HTML and hides the rest behind a link; what it adds itself needs
# room as well.
MAX_HTML_BYTES = 90_000
_TAGS = {
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "em",
    "strong",
    "a",
    "code",
    "br",
    "span",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """What a mail says around the document; `{…}` are filled here.

    What each is for, `en/mail.toml` shows.
    """

    subject: str = ""
    subject_with_lead: str = ""
    page: str = ""
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
    document = split_front_matter(render_markdown(brief, folder, make_marked_presenter(brief))).body
    say, words = Presenter(brief), languages.load_words(brief.language, "mail", MailWords)
    drawn = make_topic_bars(say) if charts else ()
    values = {"brief": brief, "say": say, "words": words, "around": around, "bars": drawn}
    text = _text(values, document, folder)
    whole = Attachment(name=f"{brief.name}.txt", text=text)
    html, cut = _fitting(
        document.splitlines(), _renderer({**values, "file": whole.name}, around.page, folder)
    )
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
    """`[Brief] US–Mexico, 2025-01-16: <lead headline>`; without a headline the pair and the day."""
    words = languages.load_words(brief.language, "mail", MailWords)
    pair = brief.relationship.short or brief.relationship.title
    lead = next((story for story in brief.stories if story.kind == "news"), None)
    if lead is None or not lead.headline:
        return words.subject.format(pair=pair, day=brief.name)
    return words.subject_with_lead.format(pair=pair, day=brief.name, headline=lead.headline)


def _renderer(
    values: Mapping[str, object], page: str | None, folder: Path | None
) -> Callable[[Sequence[str], Sequence[str]], str]:
    """What makes the HTML of the lines that are in and of those that are left out."""
    environment = templates.make_environment(folder)

    def render(lines: Sequence[str], rest: Sequence[str]) -> str:
        left = ", ".join(_plain(line) for line in rest if line.startswith("## "))
        body = _body("\n".join(lines), page)
        return _inlined(
            templates.render_template(
                environment, "email.html.j2", **values, body=body, cut=bool(rest), left=left
            )
        )

    return render


def _fitting(
    lines: Sequence[str], render: Callable[[Sequence[str], Sequence[str]], str]
) -> tuple[str, bool]:
    """The HTML of all lines or, where that is too long, of as many as fit.

    And whether it was cut.
    """
    whole = render(lines, ())
    if _size(whole) <= MAX_HTML_BYTES:
        return whole, False
    too_long = bisect_right(
        range(len(lines)), MAX_HTML_BYTES, key=lambda n: _size(render(lines[:n], lines[n:]))
    )
    count = max((n for n in _ends(lines) if n < too_long), default=0)
    return render(lines[:count], lines[count:]), True


def _ends(lines: Sequence[str]) -> list[int]:
    """Indices of lines where the mail may be cut: headings that follow no other heading."""
    said = [n for n, line in enumerate(lines) if line]
    return [
        n
        for before, n in pairwise(said)
        if lines[n].startswith("#") and not lines[before].startswith("#")
    ]


def _text(values: Mapping[str, object], document: str, folder: Path | None) -> str:
    environment = templates.make_environment(folder, finalize=str)
    return templates.render_template(
        environment,
        "email.txt.j2",
        **values,
        document=plain_text.html_to_text(_body(document, None)),
    )


def _body(document: str, page: str | None) -> str:
    """The document as HTML for a mail.

    A link within the document leads to its page, or is none without a page.
    """
    import nh3
    from markupsafe import Markup

    relative: Literal["deny"] | tuple[Literal["rewrite_with_base"], str]
    relative = ("rewrite_with_base", page) if page else "deny"
    clean = nh3.clean(
        render_body(document),
        tags=_TAGS,
        attributes={"a": {"href"}, "span": {"lang"}},
        url_schemes={"http", "https"},
        link_rel=None,
        url_relative=relative,
    )
    return Markup(clean)  # noqa: S704 - sanitized by nh3


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


def _plain(heading: str) -> str:
    return plain_text.html_to_text(render_body(heading)).splitlines()[0]


def _size(html: str) -> int:
    return len(html.encode("utf-8"))
