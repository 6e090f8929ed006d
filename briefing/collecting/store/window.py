"""What a build reads of the stored pages: those of its window, of each page the latest version."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from briefing.collecting.store.coverage import list_window_files
from briefing.collecting.store.state import FILE, read_state
from briefing.model import Article, Problem, Reason
from briefing.quick_dataclass import dataclass
from briefing.sources import ReadResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectedWindow:
    """Files to read, and what in them is passed over: `name#number` -> the later place, if any."""

    files: tuple[Path, ...] = ()
    superseded: Mapping[str, str] | None = None
    answered: frozenset[str] = frozenset()  # teasers of pages that could be had after all

    def prune(self, reading: ReadResult) -> ReadResult:
        """What was read, without earlier versions, each of which is a problem that names the
        later."""
        later = self.superseded or {}
        articles: list[Article] = []
        problems = [one for one in reading.problems if one.where not in self.answered]
        for article in reading.articles:
            place = Path(article.origin).name
            if place in later and self._holds(article):
                problems.append(
                    Problem(where=place, what=Reason(code="superseded", values=(later[place],)))
                )
            else:
                articles.append(article)
        return ReadResult(articles=tuple(articles), problems=tuple(problems))

    def _holds(self, article: Article) -> bool:
        file = Path(article.origin.rpartition("#")[0])
        return any(file == path.resolve() for path in self.files)


def read_window(folder: Path, start: date, end: date, zone: str) -> CollectedWindow:
    """The stored pages of runs in `[start, end]`, days of `zone`; nothing where nothing was
    collected."""
    files = list_window_files(folder, start, end, zone)
    if not files or not (folder / FILE).is_file():
        return CollectedWindow(files=tuple(files))
    with read_state(folder) as state:
        places = state.places([path.name for path in files])
    pages = [
        (identity, f"{file}#{number}") for identity, file, number, teaser in places if not teaser
    ]
    latest = dict(pages)  # files are named by their moments, so the last place is the latest
    had = [f"{file}#{number}" for identity, file, number, teaser in places
           if teaser and identity in latest]  # fmt: skip
    return CollectedWindow(
        files=tuple(files), superseded=_superseded(pages, latest), answered=frozenset(had)
    )


def _superseded(pages: Sequence[tuple[str, str]], latest: Mapping[str, str]) -> Mapping[str, str]:
    """Places that are the latest of none of the identities they have, each with a later one."""
    current = set(latest.values())
    return {place: latest[identity] for identity, place in pages if place not in current}
