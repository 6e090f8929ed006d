"""Translations that an editor or a service made: beside what they translate, signed, never in its
place.

[[translation]]                              # of a story's headline
story = "Abrirá México"
text = "Mexico will open a window in Nogales"
by = "A. Prueba"

[[translation]]                              # of a sentence or quote that the brief prints, named
by how it begins sentence = "La Oficina Binacional" text = "The Binational Office will open …" by =
"a translation service"
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.composing.checks.brief_check import list_excerpts
from briefing.errors import SettingsError
from briefing.model import Brief, Excerpt, Translation
from briefing.profiles.loading.toml_lines import TomlFile


def add_translations(brief: Brief, edits: TomlFile) -> Brief:
    """The brief with the translations of an edits file; SettingsError for one that translates
    nothing printed.

    Words that are printed in several places are translated in all of them.
    """
    translations: list[Translation] = []
    faults: list[str] = []
    for n, entry in _entries(edits):
        text, by = str(entry["text"]), str(entry["by"])
        if ("story" in entry) == ("sentence" in entry):
            faults.append(
                edits.fault(("translation", n), "wanted `story` or `sentence`, one of the two")
            )
        elif "story" in entry:
            keys = _stories(brief, str(entry["story"]))
            translations += [Translation(story=key, text=text, by=by) for key in keys]
            faults += [] if len(keys) == 1 else [_missed(edits, n, "story", len(keys))]
        else:
            slices = _slices(brief, str(entry["sentence"]))
            translations += [
                Translation(excerpt=printed_slice, text=text, by=by) for printed_slice in slices
            ]
            several = len({printed_slice.text for printed_slice in slices})
            faults += [] if several == 1 else [_missed(edits, n, "sentence", several)]
    if faults:
        raise SettingsError("\n  ".join(faults))
    return replace(brief, translations=tuple(translations)) if translations else brief


def _entries(edits: TomlFile) -> Iterator[tuple[int, Mapping[str, object]]]:
    listed = edits.table.get("translation", [])
    yield from enumerate(
        entry for entry in (listed if isinstance(listed, list) else []) if isinstance(entry, dict)
    )


def _stories(brief: Brief, name: str) -> list[str]:
    return [
        printed_slice.key
        for printed_slice in brief.stories
        if name and (printed_slice.key == name or (printed_slice.headline or "").startswith(name))
    ]


def _slices(brief: Brief, beginning: str) -> list[Excerpt]:
    """The printed slices that begin so, each once.

    Those around them, which are only opened, apart.
    """
    wanted = " ".join(beginning.split())
    printed = dict.fromkeys(list_excerpts(replace(brief, contexts=())))
    return [
        printed_slice
        for printed_slice in printed
        if wanted and " ".join(printed_slice.text.split()).startswith(wanted)
    ]


def _missed(edits: TomlFile, number: int, field: str, count: int) -> str:
    kind = "stories" if field == "story" else "sentences"
    what = f"{'several' if count else 'no'} printed {kind} begin so"
    return edits.fault(
        ("translation", number, field), f"{what}; name one that the brief prints, or remove this"
    )
