"""The briefs of a folder -> those that may be published, and what is wrong with the rest."""

from collections.abc import Iterator
from pathlib import Path

from briefing import languages
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Brief, Problem
from briefing.publishing.build_cache import RenderCache
from briefing.quick_dataclass import dataclass
from briefing.workflow.load_brief import load_brief
from briefing.workflow.own_output import EDITED_SUFFIX
from briefing.workflow.proof.verify_cache import ensure_verified

# What may lie beside a brief's JSON.
OF_A_BRIEF = (
    ".md",
    ".html",
    ".ics",
    ".docx",
    ".pdf",
    ".sha256",
    ".edits.toml",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishableBriefs:
    """The briefs of a folder that may be published, and why others, or other files, are not."""

    briefs: tuple[Brief, ...]
    skipped: tuple[Problem, ...]

    def of_relationship(self, key: str) -> "PublishableBriefs":
        """Those of one relationship, if the folder has briefs of it; the rest is skipped.

        A site of two would mix their stories, people and search.
        """
        others = [brief for brief in self.briefs if brief.relationship.key != key]
        if not others or len(others) == len(self.briefs):
            return self
        problems = [
            Problem(
                where=f"{brief.name}.json",
                what=f"is a brief of {brief.relationship.key}, and the site is of {key}; keep each"
                " relationship in a folder of its own",
            )
            for brief in others
        ]
        own = tuple(brief for brief in self.briefs if brief.relationship.key == key)
        return PublishableBriefs(briefs=own, skipped=(*self.skipped, *problems))


def find_publishable(
    settings: Settings, kept: RenderCache | None = None, *, force: bool = False
) -> PublishableBriefs:
    """Every brief of the settings' folder that is whole and, unless forced, verified.

    A verification of an earlier run counts if nothing changed since.
    """
    folder = Path(settings.out)
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder; `briefing build` makes it, --out names another")
    briefs: list[Brief] = []
    skipped = [Problem(where=str(path), what="is no file of a brief") for path in _stray(folder)]
    for path in sorted(folder.glob("*.json")):
        try:
            brief = _whole(path)
            if not force:
                ensure_verified(path, brief, settings, kept or RenderCache())
            briefs.append(brief)
        except InputError as error:
            skipped.append(Problem(where=str(path), what=str(error)))
    return PublishableBriefs(briefs=tuple(briefs), skipped=tuple(skipped))


def _whole(path: Path) -> Brief:
    """The brief of a file; InputError for one that the site can't show."""
    brief = load_brief(path)
    if path.stem != brief.name:
        raise InputError(f"holds the brief {brief.name}; wanted the file name {brief.name}.json")
    if brief.language not in languages.KNOWN:
        raise InputError(
            f"is in the language {brief.language!r}; wanted one of {', '.join(languages.KNOWN)}"
        )
    return brief


def _stray(folder: Path) -> Iterator[Path]:
    """What lies in the folder and belongs to no JSON file that lies there."""
    for path in sorted(folder.iterdir()):
        name = path.name.removesuffix(EDITED_SUFFIX)
        ending = next((ending for ending in OF_A_BRIEF if name.endswith(ending)), "")
        belongs = bool(ending) and (folder / f"{name.removesuffix(ending)}.json").is_file()
        if not (belongs or path.suffix == ".json" or name.startswith(".")):
            yield path
