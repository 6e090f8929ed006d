"""A project's archive: where it is, what an article of it is outside, and what it shall forget."""

from pathlib import Path

from briefing.archive.maintenance import ForgottenCounts
from briefing.archive.store import ARCHIVE_FILE, open_locked
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Article
from briefing.workflow.load_brief import list_brief_paths, load_brief


def find_archive(settings: Settings) -> Path:
    """The archive's file; InputError if there is none."""
    path = Path(settings.archive) / ARCHIVE_FILE
    if not settings.archive or not path.is_file():
        raise InputError(
            f"there is no archive at {path}; `briefing build` makes one, and `briefing archive"
            " rebuild` makes it from briefs that are there"
        )
    return path


def describe_article(sha256: str, article: Article) -> dict[str, str | None]:
    """The article as a record that the program reads as a source."""
    return {
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "url": article.url,
        "outlet": article.outlet,
        "author": article.author,
        "date": article.published.isoformat() if article.published else None,
        "language": article.language,
        "genre": article.kind,
        "sha256": sha256,
    }


def forget_name(settings: Settings, name: str) -> tuple[ForgottenCounts, tuple[str, ...]]:
    """Delete a reader or an article; how much is gone, and which briefs cite the article.

    InputError if the archive knows neither.
    """
    find_archive(settings)
    with open_locked(Path(settings.archive)) as archive:
        texts = archive.find_texts(name)
        if texts:
            gone = archive.forget_texts(texts)
        elif "@" in name:
            gone = archive.forget_reader(name)
        else:
            raise InputError(
                f"the archive knows no article {name!r}; name its id, its address or the SHA-256"
                " of its text, or a reader's mail address"
            )
    return gone, tuple(_citing(settings, set(texts)))


def _citing(settings: Settings, texts: set[str]) -> list[str]:
    names = []
    for path in list_brief_paths(Path(settings.out)):
        brief = load_brief(path)
        if any(citation.text_sha256 in texts for citation in brief.citations):
            names.append(brief.name)
    return names
