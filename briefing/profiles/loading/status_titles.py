"""An office's title as it is said of somebody who is acting, on leave or not yet in office."""

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from briefing.profiles.common_tables import load_common_table
from briefing.profiles.localized_text import Gender, GenderedText, LocalizedText, parse_title
from briefing.profiles.offices import Status


def add_status(title: GenderedText, gender: Gender | None, status: Status) -> LocalizedText:
    """The title with its status: "Acting Governor of Sur", "gobernadora interina de Sur".

    A language for which common/office-status.toml has no words has the title alone.
    """
    text = title.for_gender(gender)
    if status == "in office":
        return text
    words, before = _load_wording()
    patterns = dict(words[status].for_gender(gender).by_language)
    return LocalizedText(
        tuple(
            (language, _fill(patterns.get(language, "{head}{rest}"), name, before.get(language)))
            for language, name in text.by_language
        )
    )


def _fill(pattern: str, title: str, before: re.Pattern[str] | None) -> str:
    match = before.search(title) if before else None
    cut = match.start() if match else len(title)
    return pattern.replace("{head}", title[:cut]).replace("{rest}", title[cut:])


@cache
def _load_wording() -> tuple[Mapping[str, GenderedText], Mapping[str, re.Pattern[str]]]:
    """The patterns by status, and by language a pattern for where the head of a title ends."""
    table = load_common_table("office-status")
    before = cast(Mapping[str, list[str]], table["before"])
    ends = {lang: re.compile(rf" (?:{'|'.join(words)})\b") for lang, words in before.items()}
    wording = {status: parse_title(table[status]) for status in table if status != "before"}
    return wording, ends
