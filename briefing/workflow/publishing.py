"""The briefs of a folder -> the tree of pages -> the site, in the place of the old one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing import profiles
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Problem
from briefing.profiles import Person
from briefing.publishing import feeds as formats
from briefing.publishing import manifest
from briefing.publishing.configuration import DOCS, SiteOptions, surroundings
from briefing.publishing.engine import lay_out, run
from briefing.publishing.frame import Frame
from briefing.publishing.keeping import Kept
from briefing.publishing.library import library
from briefing.publishing.stamp import stamp
from briefing.publishing.swap import put
from briefing.publishing.syndication import feeds
from briefing.publishing.tree import tree
from briefing.publishing.workshop import Workshop, with_old_times, workshop
from briefing.workflow.shelving import Shelf, shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A built site: how many briefs it shows, what was not published, and how many pages it has."""

    site: Path
    briefs: int
    pages: int
    skipped: tuple[Problem, ...]


def build(settings: Settings, site: Path, options: SiteOptions, *, force: bool = False) -> Published:
    """Build the site of all briefs; the old one stays until the new one is whole, and if this one fails.

    What did not change since the last build is not made, proven or put in its place again.
    """
    own = Path(settings.templates) if settings.templates else None
    mark = stamp(own)
    with workshop(site, settings.archive) as shop:
        kept = Kept(shop.texts, mark)
        found = _publishable(settings, kept, force=force)
        shelved = library(found.briefs, _known(found, settings))
        texts = texts_of(Frame(shelved, settings.language, own, kept), options)
        with shop.unspoiled(mark) as project:
            if lay_out(project, texts) or not shop.stands(site):
                _replace(shop, project, site)
        kept.forget_the_rest()
    pages = sum(path.endswith(".md") for path in texts)
    return Published(site=site, briefs=len(found.briefs), pages=pages, skipped=found.skipped)


def _publishable(settings: Settings, kept: Kept, *, force: bool) -> Shelf:
    found = shelf(settings, kept, force=force)
    if all(brief.period for brief in found.briefs):
        why = "".join(f"\n  {problem.where}: {problem.what}" for problem in found.skipped)
        raise InputError(f"there is no brief of a day to publish in {settings.out}{why}")
    return found


def _known(found: Shelf, settings: Settings) -> tuple[Person, ...]:
    """The people of the profile, if the briefs are of its relationship."""
    profile = profiles.load(settings.profile)
    return profile.people if any(brief.relationship.key == profile.key for brief in found.briefs) else ()


def _replace(shop: Workshop, project: Path, site: Path) -> None:
    built = run(project)
    with_old_times(built, site)
    put(built, site)
    shop.remember(site)


def texts_of(frame: Frame, options: SiteOptions) -> Mapping[str, str]:
    """Everything that an engine builds the site from, by path: configuration, pages, feeds and lists."""
    syndicated = tuple(feeds(frame, options.url))
    docs = {**tree(frame, syndicated, options.url), **formats.files(syndicated, options.url), **manifest.files(frame)}
    return {**{f"{DOCS}/{path}": text for path, text in docs.items()}, **surroundings(frame, options)}
