"""The shape of an edits file: which keys it may have, and of which kind."""

import sys
from typing import Annotated

from briefing.profiles.loading.profile_schema import ExactDay, Text, Texts

if sys.version_info >= (3, 12):
    from typing import Required, TypedDict
else:  # pydantic reads only these before Python 3.12
    from typing import Required

    from typing_extensions import TypedDict


class RetitleTable(TypedDict):
    """One `[[retitle]]` entry."""

    story: Text
    headline: Text


class NoteTable(TypedDict, total=False):
    """One `[[note]]` entry."""

    story: Text
    text: Required[Text]
    by: Required[Text]


class TranslationTable(TypedDict, total=False):
    """One `[[translation]]` entry; `translating` asks for one of `story` and `sentence`."""

    story: Text
    sentence: Text
    text: Required[Text]
    by: Required[Text]


class CorrectionTable(TypedDict):
    """One `[[correction]]` entry."""

    day: ExactDay
    text: Text
    by: Text


class EditsTable(TypedDict, total=False):
    """A whole edits file."""

    pin: Texts
    drop: Texts
    order: Texts
    retitle: Annotated[list[RetitleTable], "a list of tables"]
    note: Annotated[list[NoteTable], "a list of tables"]
    translation: Annotated[list[TranslationTable], "a list of tables"]
    correction: Annotated[list[CorrectionTable], "a list of tables"]
