"""An editor's changes to a day's brief, applied whenever it is built.

They stand beside the brief, in `briefs/2025-01-16.edits.toml`:

    pin = ["Washington puts off", "3f2a9c"]      # these stories lead, in this order
    drop = ["Ibarra's 27"]                       # this one is left out, and the ledger says so
    order = ["Rio Grande", "Abrirá México"]      # these follow one another, within their topics

    [[retitle]]                                  # a headline of the editor's, marked as such
    story = "Rio Grande"
    headline = "Chihuahua opens two dams"

    [[note]]                                     # signed; without a story, on the whole brief
    story = "Rio Grande"
    text = "The embassy was told on Tuesday."
    by = "A. Prueba"

    [[translation]]                              # signed, beside a headline or sentence
    story = "Abrirá México"
    text = "Mexico will open a window"
    by = "A. Prueba"

    [[correction]]                               # dated, at the head of the brief
    day = 2025-01-17
    text = "The first edition gave the dams' names the wrong way round."
    by = "A. Prueba"

A story is named by its key or by how its headline begins. An edit that fits no story, or does not
show, is an error with its line. Opinion stays apart, pinned or not.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from briefing.composing.edition import EditorialChanges
from briefing.errors import SettingsError
from briefing.model import Cluster, Correction, EditorNote
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.loading.toml_lines import TomlFile
from briefing.profiles.loading.toml_validation import find_shape_faults
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief.edits_schema import EditsTable
from briefing.workflow.brief.story_names import StoryNames, list_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsFile:
    """An edits file as read.

    Its table has the shape of `EditsTable`, or is empty where there is no file.
    """

    source: TomlFile

    def apply(
        self, clusters: Sequence[Cluster], articles: Mapping[str, AnalyzedArticle]
    ) -> "EditedStories":
        """The stories in the editor's order without the dropped ones.

        SettingsError for an edit that fits no story.
        """
        names = StoryNames(self.source, clusters, articles)
        pinned, dropped = names.keys("pin"), names.keys("drop")
        ordered = _order_keys([cluster.key for cluster in clusters], pinned, names.keys("order"))
        by_key = {cluster.key: cluster for cluster in clusters}
        headlines, notes = self._headlines(names), self._notes(names)
        noted = [note.story for note in notes if note.story]
        names.complain()
        return EditedStories(
            clusters=tuple(by_key[key] for key in ordered if key not in dropped),
            dropped=tuple(by_key[key] for key in dropped),
            changes=EditorialChanges(
                headlines=headlines,
                notes=notes,
                corrections=self._corrections(),
                leads=_count_leads(pinned, by_key, articles),
                wanted=frozenset((*pinned, *names.keys("order"), *headlines, *noted)),
            ),
            places=names.places,
        )

    def _headlines(self, names: StoryNames) -> dict[str, str]:
        return {
            names.key(("retitle", n, "story")): str(entry["headline"])
            for n, entry in list_entries(self.source.table, "retitle")
        }

    def _notes(self, names: StoryNames) -> tuple[EditorNote, ...]:
        return tuple(
            EditorNote(
                story=names.key(("note", n, "story")) if "story" in entry else None,
                text=str(entry["text"]),
                by=str(entry["by"]),
            )
            for n, entry in list_entries(self.source.table, "note")
        )

    def _corrections(self) -> tuple[Correction, ...]:
        return tuple(
            Correction(
                day=entry["day"],  # type: ignore[arg-type] # checked by its shape
                text=str(entry["text"]),
                by=str(entry["by"]),
            )
            for _, entry in list_entries(self.source.table, "correction")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedStories:
    """The stories as the editor wants them, those dropped, and what the brief shall say of them."""

    clusters: tuple[Cluster, ...]
    dropped: tuple[Cluster, ...]
    changes: EditorialChanges
    # By the key of a retitled or noted story: what to say if it is hidden.
    places: Mapping[str, str]

    def check(self, shown: Iterable[Cluster]) -> None:
        """SettingsError if an edit does not show: its story is dropped or has no room."""
        keys = {cluster.key for cluster in shown}
        lost = [place for key, place in self.places.items() if key not in keys]
        if lost:
            raise SettingsError("\n  ".join(lost))


NO_EDITS = EditsFile(source=TomlFile(name="", text="", table={}))


def read_edits(path: Path) -> EditsFile:
    """The edits of a file; none if it is not there.

    SettingsError names every fault with its line.
    """
    if not path.is_file():
        return NO_EDITS
    try:
        text = path.read_text(encoding="utf-8-sig")
        source = TomlFile(name=str(path), text=text, table=tomllib.loads(text))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}") from error
    faults = find_shape_faults(source.table, EditsTable)
    if faults:
        raise SettingsError("\n  ".join(source.fault(place, what) for place, what in faults))
    return EditsFile(source=source)


def _order_keys(keys: Sequence[str], pinned: Sequence[str], order: Sequence[str]) -> list[str]:
    """Pinned keys first; the keys listed in `order` share out the places they had in that order."""
    following = iter(order)
    rest = [next(following) if key in order else key for key in keys]
    return [*pinned, *(key for key in rest if key not in pinned)]


def _count_leads(
    pinned: Sequence[str],
    clusters: Mapping[str, Cluster],
    articles: Mapping[str, AnalyzedArticle],
) -> int:
    """How many stories stand before the topics: the pinned ones, or the lead alone; no opinion."""
    best = [articles[clusters[key].originals[0]].article for key in pinned]
    return max(1, sum(article.kind != "opinion" for article in best))
