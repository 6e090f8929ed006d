"""Entries of several files of a profile under one name, put together."""

from pathlib import Path

from briefing.profiles.loading.merging import merge_entries
from briefing.profiles.loading.source_files import SourceFile


def _files(*tables: dict[str, object]) -> list[SourceFile]:
    return [
        SourceFile(path=Path(f"{number}.toml"), text="", table=table)  # type: ignore[arg-type]
        for number, table in enumerate(tables)
    ]


def test_lists_are_joined_and_other_values_replaced() -> None:
    """Each word of a list once, in the order given; a list in place of a word, or of nothing."""
    earlier = {"key": "water", "label": "Water", "words": ["dam", "river"], "ties": True}
    later = {"key": "water", "label": "Rivers", "words": ["river", "canal"], "masks": ["Dam Road"]}
    (merged,) = merge_entries(_files({"topics": [earlier]}, {"topics": [later]}), "topics")
    assert merged == {
        "key": "water", "label": "Rivers", "words": ["dam", "river", "canal"], "ties": True, "masks": ["Dam Road"],
    }  # fmt: skip
    (merged,) = merge_entries(
        _files(
            {"topics": [{"key": "a", "words": "dam"}]}, {"topics": [{"key": "a", "words": ["x"]}]}
        ),
        "topics",
    )
    assert merged == {"key": "a", "words": ["x"]}


def test_names_stand_in_the_order_of_their_first_mention() -> None:
    """Whichever file says more of them; a file without any of the kind says nothing."""
    first, second = {"topics": [{"key": "b"}, {"key": "a"}]}, {"topics": [{"key": "c"}]}
    again = {"topics": [{"key": "a", "label": "A"}]}
    merged = merge_entries(_files(first, {}, second, again), "topics")
    assert [one["key"] for one in merged] == ["b", "a", "c"]
    assert merged[1] == {"key": "a", "label": "A"}


def test_an_office_with_the_same_start_is_the_later_file_s() -> None:
    """Rows of other offices, or of another start of the same one, stay."""
    held = [
        {"office": "envoy", "start": "2020-01-01", "end": "2021-01-01"},
        {"office": "envoy", "start": "2023-01-01"},
        {"title": "adviser", "start": "2020-01-01"},
    ]
    mended = [{"office": "envoy", "start": "2020-01-01", "end": "2022-01-01"}]
    (merged,) = merge_entries(
        _files(
            {"people": [{"name": "Ada Quill", "offices": held}]},
            {"people": [{"name": "Ada Quill", "offices": mended}]},
        ),
        "people",
    )
    assert merged["offices"] == [*held[1:], *mended]
