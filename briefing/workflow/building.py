"""Sources -> brief -> files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from briefing import __version__, profiles, ranking, rendering, sources
from briefing.archive import files
from briefing.composing.brief import compose
from briefing.composing.edition import Edition, Piece
from briefing.composing.interchange import dumps
from briefing.config import Settings
from briefing.errors import NothingRead, WrongUse
from briefing.model import Article, Brief, LedgerEntry, Problem, Relationship, Side, Window
from briefing.profiles import Profile
from briefing.workflow import ordering
from briefing.workflow.admitting import Door, admit, remarks

Progress = Callable[[int, int], None]  # how many articles are examined, how many there are
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A brief, what could not be read for it, and the files it was written to."""

    brief: Brief
    unread: tuple[Problem, ...]
    written: tuple[Path, ...]


def _unwatched(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def build(settings: Settings, day: date, progress: Progress = _unwatched) -> Built:
    """Read the sources, make the brief of the day and write it; what fails raises before anything is written.

    NothingRead if sources were named and none could be read: the last good brief stays.
    """
    if not settings.sources:
        raise WrongUse(
            "no sources: name files or folders, or set `sources` in briefing.toml (`briefing init` makes one)"
        )
    ranking.scorer(settings.method)  # an unknown method is told before anything is read
    options = sources.ReadOptions(max_bytes=settings.max_megabytes * MEGABYTE)
    reading = sources.read(settings.sources, options)
    if reading.problems and not reading.articles:
        raise NothingRead("no article could be read: " + "; ".join(f"{p.where}: {p.what}" for p in reading.problems))
    brief = brief_of(reading.articles, settings, day, problems=reading.problems, progress=progress)
    return Built(brief=brief, unread=reading.problems, written=_written(brief, settings))


def brief_of(
    articles: Sequence[Article],
    settings: Settings,
    day: date,
    *,
    problems: Sequence[Problem] = (),
    progress: Progress = _unwatched,
) -> Brief:
    """The brief of articles that are read already; nothing is written."""
    profile = profiles.load(settings.profile)
    edition = _edition(settings, profile, day)
    door = Door(settings=settings, profile=profile, window=edition.window)
    outcomes: dict[str, Piece | LedgerEntry] = {}
    for n, article in enumerate(articles, start=1):
        outcomes[article.id] = admit(article, door)
        progress(n, len(articles))
    pieces = {key: found for key, found in outcomes.items() if isinstance(found, Piece)}
    groups, slight = ordering.stories(pieces, profile, day)
    settled = {entry.article_id: entry for entry in (*ordering.entries(groups, pieces), *slight)}
    ledger = {article: settled.get(article, outcome) for article, outcome in outcomes.items()}
    return compose(
        groups,
        pieces,
        edition,
        ledger=[entry for entry in ledger.values() if isinstance(entry, LedgerEntry)],
        problems=[*problems, *(problem for piece in pieces.values() for problem in remarks(piece))],
    )


def _edition(settings: Settings, profile: Profile, day: date) -> Edition:
    language = settings.language
    one, other = (Side(key=s.key, name=s.name.of(language), voices=s.voices.of(language)) for s in profile.sides)
    start = day - timedelta(days=settings.window_days) if settings.window_days else None
    return Edition(
        day=day,
        language=language,
        relationship=Relationship(key=profile.key, title=profile.title.of(language), sides=(one, other)),
        window=Window(start=start, end=day, zone=settings.zone),
        topics=tuple((topic.key, topic.label.of(language)) for topic in profile.topics),
        method=settings.method,
        story_words=settings.story_words,
        cluster_words=settings.cluster_words,
        story_quotes=settings.story_quotes,
        made_with=f"briefing {__version__}",
    )


def _written(brief: Brief, settings: Settings) -> tuple[Path, ...]:
    own = Path(settings.templates) if settings.templates else None
    made = {
        "md": lambda: rendering.markdown(brief, own),
        "html": lambda: rendering.html(brief, own),
        "json": lambda: dumps(brief),
    }
    texts = {Path(settings.out) / f"{brief.day}.{name}": made[name]() for name in settings.formats}
    for path, text in texts.items():
        files.write(path, text)
    return tuple(texts)
