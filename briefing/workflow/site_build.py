"""The briefs of a folder -> the tree of pages -> the site, in the place of the old one."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing import profiles
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.model import Brief, Problem
from briefing.profiles import Person
from briefing.publishing.build_cache import RenderCache
from briefing.publishing.engine.atomic_swap import replace_site
from briefing.publishing.engine.build_dir import BuildDir, keep_old_times, open_build_dir
from briefing.publishing.engine.toolchain_fingerprint import compute_fingerprint
from briefing.publishing.engine.zensical_run import run_engine, write_tree
from briefing.publishing.feeds import feed_formats as formats
from briefing.publishing.feeds import index_json
from briefing.publishing.feeds.feed_items import collect_feeds
from briefing.publishing.pages.all_pages import render_pages
from briefing.publishing.pages.brief_navigation import PRINTED
from briefing.publishing.pages.site_config import DOCS, SiteOptions, make_config_files
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.search_shards import make_search_files
from briefing.publishing.site_index import build_site_index
from briefing.quick_dataclass import dataclass
from briefing.workflow.proof.publishable import PublishableBriefs, find_publishable


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteResult:
    """A built site: how many briefs it shows, what was not published, and how many pages it has."""

    site: Path
    briefs: int
    pages: int
    skipped: tuple[Problem, ...]


def build_site(
    settings: Settings, site: Path, options: SiteOptions, *, force: bool = False
) -> SiteResult:
    """Build the site of all briefs.

    The old site stays until the new one is whole, and if this one fails. What did not change since
    the last build is not made, proven or put in its place again.
    """
    own = settings.templates_folder
    mark = compute_fingerprint(own)
    with open_build_dir(site, settings.archive) as shop:
        kept = RenderCache(shop.texts, mark)
        found = _publishable(settings, kept, force=force)
        _refuse_another(found, site)
        shelved = build_site_index(found.briefs, _known(found, settings))
        files = _printed(Path(settings.out), found.briefs)
        frame = SiteContext(
            shelved, settings.language, own, kept, {name: tuple(by) for name, by in files.items()}
        )
        texts = list_site_files(frame, options)
        printed = {
            f"{DOCS}/briefs/{name}.{one}": content
            for name, by in files.items()
            for one, content in by.items()
        }
        with shop.open_project(mark) as project:
            if write_tree(project, {**texts, **printed}) or not shop.is_unchanged(site):
                _replace(shop, project, site)
        kept.remove_unused()
    pages = sum(path.endswith(".md") for path in texts)
    return SiteResult(site=site, briefs=len(found.briefs), pages=pages, skipped=found.skipped)


def _refuse_another(found: PublishableBriefs, site: Path) -> None:
    """WrongUse if the folder holds the site of another relationship, which would be lost."""
    try:
        there = json.loads((site / "briefs" / "index.json").read_bytes())["relationship"]
    except (OSError, ValueError, LookupError, TypeError):
        return  # no site, or none of this program
    own = sorted({brief.relationship.key for brief in found.briefs})
    if there not in own:
        raise WrongUse(
            f"{site} is the site of {there}, and these are briefs of {', '.join(own)}; name"
            " another folder with --site, or keep each relationship in a folder of its own"
        )


def _printed(folder: Path, briefs: Sequence[Brief]) -> Mapping[str, Mapping[str, bytes]]:
    """By a brief's name the Word file and the PDF that lie beside it."""
    paths = {
        brief.name: [folder / f"{brief.name}.{ending}" for ending in PRINTED] for brief in briefs
    }
    return {
        name: {path.suffix[1:]: path.read_bytes() for path in found if path.is_file()}
        for name, found in paths.items()
    }


def _publishable(settings: Settings, kept: RenderCache, *, force: bool) -> PublishableBriefs:
    key = profiles.load(settings.profile).key
    found = find_publishable(settings, kept, force=force).of_relationship(key)
    if all(brief.period for brief in found.briefs):
        why = "".join(f"\n  {problem.where}: {problem.what}" for problem in found.skipped)
        raise InputError(f"there is no brief of a day to publish in {settings.out}{why}")
    return found


def _known(found: PublishableBriefs, settings: Settings) -> tuple[Person, ...]:
    """The people of the profile, if the briefs are of its relationship."""
    profile = profiles.load(settings.profile)
    return (
        profile.people
        if any(brief.relationship.key == profile.key for brief in found.briefs)
        else ()
    )


def _replace(shop: BuildDir, project: Path, site: Path) -> None:
    built = run_engine(project)
    keep_old_times(built, site)
    replace_site(built, site)
    shop.record_site(site)


def list_site_files(frame: SiteContext, options: SiteOptions) -> Mapping[str, str]:
    """All that an engine builds the site from, by path: configuration, pages, feeds, lists."""
    syndicated = tuple(collect_feeds(frame, options.url))
    docs = {
        **render_pages(frame, syndicated, options.url),
        **formats.make_feed_files(syndicated, options.url),
        **index_json.make_index_files(frame),
        **make_search_files(frame),
    }
    return {
        **{f"{DOCS}/{path}": text for path, text in docs.items()},
        **make_config_files(frame, options),
    }
