"""The names that an editor gives to stories: a story's key, or how its headline begins."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import SettingsError
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.loading.toml_lines import KeyPath, TomlFile

Table = Mapping[str, object]


class StoryNames:
    """Stories by the names that an editor gives them; keeps the names that fit none or several.

    `places` has, by the key of a story that an entry names, what to say if the story is not shown.
    """

    def __init__(
        self,
        source: TomlFile,
        clusters: Sequence[Cluster],
        articles: Mapping[str, AnalyzedArticle],
    ) -> None:
        self._source = source
        self._titles = {
            cluster.key: articles[cluster.originals[0]].article.title or "" for cluster in clusters
        }
        self._faults: list[str] = []
        self.places: dict[str, str] = {}

    def keys(self, field: str) -> list[str]:
        """The keys of the stories that a list names, in its order; "" for a name that fits none."""
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

    def key(self, path: KeyPath) -> str:
        """The key of the story whose name stands at this path; "" where it fits none or several."""
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
        """SettingsError with a line for each name that fitted no story; nothing if all did."""
        if self._faults:
            raise SettingsError("\n  ".join(self._faults))


def _list(table: Table, field: str) -> list[object]:
    value = table.get(field, [])
    return value if isinstance(value, list) else []


def list_entries(table: Table, field: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The entries of an array of tables, each with its number from 0; none where there is none."""
    yield from (
        (n, entry) for n, entry in enumerate(_list(table, field)) if isinstance(entry, dict)
    )


def _at(table: Table, path: KeyPath) -> str:
    """The name at `(field, n)` or `(field, n, "story")`."""
    value = _list(table, str(path[0]))[int(path[1])]
    return str(value.get(path[2]) if isinstance(value, dict) else value)
