"""The briefs of a folder -> those that may be published, and what is wrong with the rest -> the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.composing.checking import excerpts
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Brief, Problem
from briefing.publishing.configuration import DOCS, SiteOptions, surroundings
from briefing.publishing.engine import lay_out, run
from briefing.publishing.frame import Frame
from briefing.publishing.library import library
from briefing.publishing.swap import put, workshop
from briefing.publishing.tree import tree
from briefing.workflow import verifying
from briefing.workflow.stored import stored

OF_A_BRIEF = (".md", ".html", ".ics", ".edits.toml")  # what may lie beside a brief's JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The briefs of a folder that may be published, and why others, or other files, are not."""

    briefs: tuple[Brief, ...]
    skipped: tuple[Problem, ...]


def shelf(settings: Settings, *, force: bool = False) -> Shelf:
    """Every brief of the settings' folder that is whole and, unless forced, proven by `verify`."""
    folder = Path(settings.out)
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder; `briefing build` makes it, --out names another")
    briefs: list[Brief] = []
    skipped = [Problem(where=str(path), what="is no file of a brief") for path in _stray(folder)]
    for path in sorted(folder.glob("*.json")):
        try:
            briefs.append(_checked(path, settings, force=force))
        except InputError as error:
            skipped.append(Problem(where=str(path), what=str(error)))
    return Shelf(briefs=tuple(briefs), skipped=tuple(skipped))


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A built site: how many briefs it shows, what was not published, and how many pages it has."""

    site: Path
    briefs: int
    pages: int
    skipped: tuple[Problem, ...]


def build(settings: Settings, site: Path, options: SiteOptions, *, force: bool = False) -> Published:
    """Build the site of all briefs; the old one stays until the new one is whole, and if this one fails."""
    with workshop(site) as project:
        found = shelf(settings, force=force)
        if not found.briefs:
            why = "".join(f"\n  {problem.where}: {problem.what}" for problem in found.skipped)
            raise InputError(f"there is no brief to publish in {settings.out}{why}")
        own = Path(settings.templates) if settings.templates else None
        frame = Frame(library(found.briefs), settings.language, own)
        pages = tree(frame)
        lay_out(project, {**{f"{DOCS}/{path}": text for path, text in pages.items()}, **surroundings(frame, options)})
        put(run(project), site, project)
    return Published(site=site, briefs=len(found.briefs), pages=len(pages), skipped=found.skipped)


def _checked(path: Path, settings: Settings, *, force: bool) -> Brief:
    brief = stored(path)
    if path.stem != brief.day.isoformat():
        raise InputError(f"holds the brief of {brief.day}; wanted the file name {brief.day}.json")
    dangling = _dangling(brief)
    if dangling:
        raise InputError(f"cites sources that it does not list: {', '.join(map(str, sorted(dangling)))}")
    faults = () if force else tuple(verifying.verify(path, templates=settings.templates, archive=settings.archive))
    if faults:
        more = f" (and {len(faults) - 1} more; see `briefing verify`)" if len(faults) > 1 else ""
        raise InputError(f"is not published, because {faults[0]}{more}; --force publishes it all the same")
    return brief


def _dangling(brief: Brief) -> set[int]:
    """The numbers that a brief cites and has no source for: with these it can't be laid out."""
    cited = {excerpt.citation for excerpt in excerpts(brief)}
    for story in brief.stories:
        cited |= {story.headline_citation, *story.articles, *story.copies}
    return cited - {citation.number for citation in brief.citations}


def _stray(folder: Path) -> Iterator[Path]:
    """What lies in the folder and belongs to no JSON file that lies there."""
    for path in sorted(folder.iterdir()):
        name = path.name
        ending = next((ending for ending in OF_A_BRIEF if name.endswith(ending)), "")
        belongs = bool(ending) and (folder / f"{name.removesuffix(ending)}.json").is_file()
        if not (belongs or path.suffix == ".json" or name.startswith(".")):
            yield path
