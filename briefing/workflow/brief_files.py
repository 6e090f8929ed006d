"""A brief -> the contents of its files in every format that is wanted, and what to know of them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from briefing import rendering
from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.model import Brief


def render_files(brief: Brief, settings: Settings) -> dict[Path, str | bytes]:
    """The contents of a brief's files in every format that is wanted, by path."""
    own = settings.templates_folder
    made: dict[str, Callable[[], str | bytes]] = {
        "md": lambda: rendering.render_markdown(brief, own),
        "html": lambda: rendering.render_html(brief, own),
        "json": lambda: brief_to_json(brief),
        "ics": lambda: rendering.render_ics(brief),
        "docx": lambda: rendering.render_word(brief, own),
        "pdf": lambda: rendering.render_pdf(brief, own),
    }
    return {Path(settings.out) / f"{brief.name}.{name}": made[name]() for name in settings.formats}


def list_remarks(
    contents: Mapping[Path, str | bytes], brief: Brief, settings: Settings
) -> Iterator[str]:
    """What the operator should know of a PDF: it is not accessible, or lacks some letters."""
    own = settings.templates_folder
    for path, content in contents.items():
        if path.suffix != ".pdf" or not isinstance(content, bytes):
            continue
        from briefing.rendering.paper.pdf_document import find_lacking_letters, is_accessible

        if not is_accessible(content):
            yield f"{path} is tagged, but is not PDF/UA: its template does what that forbids"
        letters = sorted(find_lacking_letters(brief, own))
        if letters:
            named = " ".join(f"U+{ord(letter):04X}" for letter in letters)
            yield f"{path} shows \ufffd for what its fonts lack: {named}"
