"""The briefs of a folder -> those that may be published, and what is wrong with the rest -> the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing import languages
from briefing.composing.checking import excerpts
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Brief, Problem
from briefing.publishing import feeds as formats
from briefing.publishing import manifest
from briefing.publishing.configuration import DOCS, SiteOptions, surroundings
from briefing.publishing.engine import lay_out, run
from briefing.publishing.frame import Frame
from briefing.publishing.library import library
from briefing.publishing.swap import put, workshop
from briefing.publishing.syndication import feeds
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
        if all(brief.period for brief in found.briefs):
            why = "".join(f"\n  {problem.where}: {problem.what}" for problem in found.skipped)
            raise InputError(f"there is no brief of a day to publish in {settings.out}{why}")
        own = Path(settings.templates) if settings.templates else None
        texts = texts_of(Frame(library(found.briefs), settings.language, own), options)
        lay_out(project, texts)
        put(run(project), site, project)
    pages = sum(path.endswith(".md") for path in texts)
    return Published(site=site, briefs=len(found.briefs), pages=pages, skipped=found.skipped)


def texts_of(frame: Frame, options: SiteOptions) -> Mapping[str, str]:
    """Everything that an engine builds the site from, by path: configuration, pages, feeds and lists."""
    syndicated = tuple(feeds(frame, options.url))
    docs = {**tree(frame, syndicated), **formats.files(syndicated, options.url), **manifest.files(frame)}
    return {**{f"{DOCS}/{path}": text for path, text in docs.items()}, **surroundings(frame, options)}


def _checked(path: Path, settings: Settings, *, force: bool) -> Brief:
    brief = stored(path)
    if path.stem != brief.name:
        raise InputError(f"holds the brief {brief.name}; wanted the file name {brief.name}.json")
    if brief.language not in languages.KNOWN:
        raise InputError(f"is in the language {brief.language!r}; wanted one of {', '.join(languages.KNOWN)}")
    dangling = _dangling(brief)
    if dangling:
        raise InputError(f"cites sources that it does not list: {', '.join(map(str, sorted(dangling)))}")
    faults = () if force else tuple(verifying.verify(path, settings))
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
