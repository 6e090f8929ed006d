"""A mail: a newsletter, an article that somebody forwarded, or a digest of several."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.parser import BytesParser
from html import escape
from itertools import pairwise

from briefing.model import Article, Problem, Reason
from briefing.sources import markup_in_text
from briefing.sources.decoding import decode
from briefing.sources.field_limits import MAX_TITLE
from briefing.sources.formats import html
from briefing.sources.formats.mails import mail_headers
from briefing.sources.formats.mails.mail_headers import read_header
from briefing.sources.formats.mails.mail_parts import MailParts, split_mail
from briefing.sources.formats.mails.mail_repairs import decode_content
from briefing.sources.formats.mails.newsletters import is_newsletter
from briefing.sources.input_errors import make_input_error
from briefing.sources.pages import html_parser, page_headings
from briefing.sources.raw_document import RawDocument
from briefing.text.bylines import MAX_BYLINE, opens_byline, split_byline
from briefing.text.dates import stated_dates
from briefing.text.normalization import normalize

# RFC 3676: in flowed text a line that ends in a space goes on in the next; "-- " alone is a
# signature's rule.
_SOFT_BREAK = re.compile(r"(?<!^--) \n(?!>)", re.MULTILINE)
# What mail programs put before the lines of the mail that is answered or forwarded.
_QUOTE_MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)
_ADDRESS = re.compile(r"[<(\[]?https?://\S+[>)\]]?", re.IGNORECASE)
MAX_MAILS = 500  # in one mail; a day's digest has some dozen
MAX_DEPTH = 20  # of mails in mails
MIN_HEADING_WORDS = 3  # below, a heading is a section's name


def read_mail(document: RawDocument) -> Iterator[Article | Problem]:
    """The mail's article, that of each mail inside it, and a problem for each file left out.

    Of a mail with several texts all are read, in order. Raises InputError for a mail without text.
    """
    try:
        mail = BytesParser(policy=mail_headers.BoundedPolicy()).parsebytes(document.content)
        mails = list(_list_mails(mail, 0))
    except RecursionError as error:
        raise make_input_error("mail_too_deep") from error
    filled = [(mail, parts) for mail, parts in mails if parts.texts]
    if not filled:
        raise make_input_error("mail_without_text")
    is_empty = True
    for number, (one, parts) in enumerate(filled[:MAX_MAILS], start=1):
        place = f"#{number}" if len(filled) > 1 else ""
        placed = replace(document, id=document.id + place, origin=document.origin + place)
        article = _read_texts(parts, placed)
        if article.text.strip():
            is_empty = False
            yield _add_headers(article, parts, (one, mail))
    if is_empty:  # pages of nothing but pictures
        raise make_input_error("mail_without_text")
    left = [part for _, parts in mails for part in parts.left]
    for name in dict.fromkeys(mail_headers.name_attachments(left)):
        yield Problem(where=document.id, what=Reason(code="attachment_unread", values=(name,)))
    if len(filled) > MAX_MAILS:
        rest = Reason(code="more_mails", values=(str(len(filled) - MAX_MAILS), str(MAX_MAILS)))
        yield Problem(where=document.id, what=rest)


def _list_mails(mail: Message, depth: int) -> Iterator[tuple[Message, MailParts]]:
    """The mail with its parts, and after it those that are attached to it."""
    if depth > MAX_DEPTH:
        raise RecursionError
    parts = split_mail(mail)
    yield mail, parts
    for attached in parts.mails:
        yield from _list_mails(attached, depth + 1)


def _add_headers(article: Article, parts: MailParts, mails: tuple[Message, Message]) -> Article:
    """The article with what its mail, or else the mail around it, says in its headers.

    The day on which it was sent is the page's date, and a newsletter's own: then its sender is the
    outlet.
    """
    sent = next(
        filter(None, (stated_dates.parse_day(read_header(mail, "date")) for mail in mails)), None
    )
    subject = mail_headers.read_subject(mails[0])
    article = replace(
        article, title=_find_title(article, parts) or subject or article.title, page_date=sent
    )
    text = "\n".join(map(_decode, parts.texts))
    if not any(is_newsletter(mail, text) for mail in mails):
        return article
    sender = next(filter(None, map(mail_headers.read_sender, mails)), None)
    return replace(
        article,
        outlet=article.outlet or sender,
        published=article.published or sent,
        published_basis=article.published_basis or ("mail" if sent else None),
    )


def _read_texts(parts: MailParts, document: RawDocument) -> Article:
    """The texts of a mail as one article; with a page among them all are read as one page."""
    if any(_is_page(part) for part in parts.texts):
        return html.read_page(_join_pages(parts), id=document.id, origin=document.origin)
    text = "\n\n".join(map(_read_plain, parts.texts))
    return Article(id=document.id, text=text, origin=document.origin)


def _join_pages(parts: MailParts) -> str:
    return "\n".join(_as_markup(part) for part in parts.texts)


def _is_page(part: Message) -> bool:
    """Whether the part is HTML, also where its head says that it is plain text."""
    return part.get_content_type() == "text/html" or markup_in_text.is_laid_out(_decode(part))


def _read_plain(part: Message) -> str:
    text = normalize(_decode(part))
    if mail_headers.read_parameter(part, "format").lower() == "flowed":
        text = _SOFT_BREAK.sub(" ", text)
    return _QUOTE_MARKS.sub("", text)


def _as_markup(part: Message) -> str:
    if _is_page(part):
        return _decode(part)
    paragraphs = re.split(r"\n\s*\n", _read_plain(part))
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _decode(part: Message) -> str:
    return decode(decode_content(part), mail_headers.read_parameter(part, "charset"))


def _find_title(article: Article, parts: MailParts) -> str | None:
    """The only heading of first rank of a mail that is a page, or the only line above a byline.

    It tells more than the subject. None where there is none or several, as in a letter of many
    articles.
    """
    tree = html_parser.parse_tree(_join_pages(parts)) if article.hints else None
    headings = page_headings.find_headings(tree).visible if tree is not None else ()
    lesser = () if tree is None else tuple(tree.iter("h2", "h3"))
    if not headings and len(lesser) <= 1:
        headings = tuple(_find_signed_lines(article.text))
    if len(headings) != 1 or len(headings[0].split()) < MIN_HEADING_WORDS:
        return None
    return headings[0]


def _find_signed_lines(text: str) -> Iterator[str]:
    """The lines right above a byline, "By Ana Ruiz", that end with no full stop.

    The address to which a headline led may stand between.
    """
    bare = (line.strip() for line in text.split("\n"))
    lines = [line for line in bare if line and not _ADDRESS.fullmatch(line)]
    for above, line in pairwise(lines):
        is_byline = len(line) <= MAX_BYLINE and opens_byline(line) and split_byline(line)
        if is_byline and len(above) <= MAX_TITLE and not above.endswith("."):
            yield above
