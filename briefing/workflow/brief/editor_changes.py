"""An editor's changes to a day's brief: `briefs/2025-01-16.edits.toml` beside it, applied whenever it is built.

    pin = ["Washington puts off", "3f2a9c"]      # these stories lead, in this order
    drop = ["Ibarra's 27"]                       # this one is left out, and the ledger says so
    order = ["Rio Grande", "Abrirá México"]      # these follow one another in this order, within their topics

    [[retitle]]                                  # a headline of the editor's, marked as such
    story = "Rio Grande"
    headline = "Chihuahua opens two dams"

    [[note]]                                     # signed; on a story, or without one on the whole brief
    story = "Rio Grande"
    text = "The embassy was told on Tuesday."
    by = "A. Prueba"

    [[translation]]                              # signed, beside a headline or a printed sentence: see `translating`
    story = "Abrirá México"
    text = "Mexico will open a window"
    by = "A. Prueba"

    [[correction]]                               # dated, at the head of the brief
    day = 2025-01-17
    text = "The first edition gave the dams' names the wrong way round."
    by = "A. Prueba"

A story is named by its key or by how its headline begins. An edit that fits no story, or does not show, is an error
with its line. Opinion stays apart, pinned or not.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.composing.edition import EditorialChanges
from briefing.errors import SettingsError
from briefing.model import Cluster, Correction, EditorNote
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.table_schema import Field, Table, TomlFile, find_faults

SHAPE = (
    Field("pin", "texts"),
    Field("drop", "texts"),
    Field("order", "texts"),
    Field(
        "retitle", (Field("story", "text", required=True), Field("headline", "text", required=True))
    ),
    Field(
        "note",
        (
            Field("story", "text"),
            Field("text", "text", required=True),
            Field("by", "text", required=True),
        ),
    ),
    Field(
        "translation",
        (
            Field("story", "text"),
            Field("sentence", "text"),
            Field("text", "text", required=True),
            Field("by", "text", required=True),
        ),
    ),
    Field(
        "correction",
        (
            Field("day", "day", required=True),
            Field("text", "text", required=True),
            Field("by", "text", required=True),
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsFile:
    """An edits file as read; `table` has the shape above, or is empty where there is no file."""

    source: TomlFile

    def apply(
        self, groups: Sequence[Cluster], pieces: Mapping[str, AnalyzedArticle]
    ) -> "EditedStories":
        """The stories in the editor's order without the dropped ones; SettingsError for an edit that fits none."""
        table, named = self.source.table, _StoryNames(self.source, groups, pieces)
        pinned, dropped = named.keys("pin"), named.keys("drop")
        ordered = _ordered([g.key for g in groups], pinned, named.keys("order"))
        headlines = {
            named.key(("retitle", n, "story")): str(e["headline"])
            for n, e in _entries(table, "retitle")
        }
        notes = tuple(
            EditorNote(
                story=named.key(("note", n, "story")) if "story" in e else None,
                text=str(e["text"]),
                by=str(e["by"]),
            )
            for n, e in _entries(table, "note")
        )
        corrections = tuple(
            Correction(day=e["day"], text=str(e["text"]), by=str(e["by"]))  # type: ignore[arg-type] # checked by SHAPE
            for _, e in _entries(table, "correction")
        )
        named.complain()
        by_key = {group.key: group for group in groups}
        return EditedStories(
            groups=tuple(by_key[key] for key in ordered if key not in dropped),
            dropped=tuple(by_key[key] for key in dropped),
            edits=EditorialChanges(
                headlines=headlines,
                notes=notes,
                corrections=corrections,
                leads=_leads(pinned, by_key, pieces),
            ),
            places=named.places,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedStories:
    """The stories as the editor wants them, those dropped, and what the brief shall say of the rest."""

    groups: tuple[Cluster, ...]
    dropped: tuple[Cluster, ...]
    edits: EditorialChanges
    places: Mapping[
        str, str
    ]  # by the key of a story that is retitled or noted: what to say if it does not show

    def check(self, shown: Iterable[Cluster]) -> None:
        """SettingsError if the edit of a story does not show, because the story is dropped or has no room."""
        keys = {group.key for group in shown}
        lost = [place for key, place in self.places.items() if key not in keys]
        if lost:
            raise SettingsError("\n  ".join(lost))


class _StoryNames:
    """Stories by the names that an editor gives them; gathers the names that fit none or several."""

    def __init__(
        self, source: TomlFile, groups: Sequence[Cluster], pieces: Mapping[str, AnalyzedArticle]
    ) -> None:
        self._source = source
        self._titles = {g.key: pieces[g.originals[0]].cleaned.article.title or "" for g in groups}
        self._faults: list[str] = []
        self.places: dict[str, str] = {}

    def keys(self, field: str) -> list[str]:
        found = [self.key((field, n)) for n, _ in enumerate(_list(self._source.table, field))]
        for n, key in enumerate(found):
            if key and key in found[:n]:
                name = _at(self._source.table, (field, n))
                self._faults.append(
                    self._source.fault(
                        (field, n), f"{name!r} names a story a second time; remove it"
                    )
                )
        return found

    def key(self, path: tuple[str | int, ...]) -> str:
        name = _at(self._source.table, path)
        fits = [
            key
            for key, title in self._titles.items()
            if key == name or (title and title.startswith(name))
        ]
        if len(fits) != 1:
            found = "several stories begin" if fits else "no story of this day begins"
            wanted = (
                "its key or more of its headline"
                if fits
                else "remove the edit, or name one that is there"
            )
            self._faults.append(self._source.fault(path, f"{found} with {name!r}; {wanted}"))
        elif len(path) > 2:
            self.places[fits[0]] = self._source.fault(
                path, f"{name!r} is not in the brief; pin it, or remove the edit"
            )
        return fits[0] if fits else ""

    def complain(self) -> None:
        if self._faults:
            raise SettingsError("\n  ".join(self._faults))


def read_edits(path: Path) -> EditsFile:
    """The edits of a file; none if it is not there. SettingsError names every fault with its line."""
    if not path.is_file():
        return EditsFile(source=TomlFile(name=str(path), text="", table={}))
    try:
        text = path.read_text(encoding="utf-8-sig")
        source = TomlFile(name=str(path), text=text, table=tomllib.loads(text))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}") from error
    found = list(find_faults(source, SHAPE))
    if found:
        raise SettingsError("\n  ".join(found))
    return EditsFile(source=source)


def _ordered(keys: Sequence[str], pinned: Sequence[str], order: Sequence[str]) -> list[str]:
    """Pinned ones first; the listed ones take, in the order of the list, the places that they had among themselves."""
    following = iter(order)
    rest = [next(following) if key in order else key for key in keys]
    return [*pinned, *(key for key in rest if key not in pinned)]


def _leads(
    pinned: Sequence[str], groups: Mapping[str, Cluster], pieces: Mapping[str, AnalyzedArticle]
) -> int:
    """How many stories stand before the topics: the pinned ones, or the lead alone; opinion stays apart."""
    return max(
        1, sum(pieces[groups[key].originals[0]].cleaned.article.kind == "news" for key in pinned)
    )


def _list(table: Table, field: str) -> list[object]:
    value = table.get(field, [])
    return value if isinstance(value, list) else []


def _entries(table: Table, field: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    yield from (
        (n, entry) for n, entry in enumerate(_list(table, field)) if isinstance(entry, dict)
    )


def _at(table: Table, path: tuple[str | int, ...]) -> str:
    """The name at `(field, n)` or `(field, n, "story")`."""
    value = _list(table, str(path[0]))[int(path[1])]
    return str(value.get(path[2]) if isinstance(value, dict) else value)
