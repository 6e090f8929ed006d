"""The dateline that opens a news report, split off so that the first sentence can stand alone."""

import re
from datetime import date

from briefing.languages import KNOWN
from briefing.languages.page_words import match_page_words
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.dates.printed_dates import find_printed_dates

# "(AP)", "(apro)", "(Redacción/El Faro)", "(NORTE-SUR)", "(31 de julio de 2025)"
_AGENCY = r"\([^\W_][\wÀ-ÿ/&.,| -]{1,40}\)"
_JOINED_AGENCIES = r"\([A-Z]{3,10} ?[-/] ?[A-Z][\w ]{1,30}\)"  # "(ALDERFN- Lomas News) The"
_DASH = r"(?:\.?\s?[—–]\s?|\.?\s?--?\s|\.-\s?)"
# Behind an agency in brackets a blank may be missing: "(Reuters) -The"; and it needs none before.
_DASH_GLUED = rf"(?:{_DASH}|\s?--?)"
_CAPITALS = r"(?:Ma?c)?[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]+(?:[ /-][A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]*){0,4}"
_OF = match_page_words("before_month")
_DAY = (
    rf"\d{{1,2}}(?: {_OF})? [a-z]{{3,10}}\.?(?: {_OF} \d{{4}})?"  # "16 ene", "5 de enero de 2025"
)
_SMALL_WORD = match_page_words("place_particles", "before_dateline_day")
_PLACE = rf"[A-ZÁÉÍÓÚÑÜ][\w.'’]*+(?:,? (?:{_DAY}|[A-ZÁÉÍÓÚÑÜ\d][\w.'’]*+|{_SMALL_WORD})){{0,7}}"
_REST = r"(?:, [^()\n—–!?]{1,40}?)?"

# "Lomas, 3 de mayo de 2024.", "Lomas. 3 de mayo de 2024.-", "LOMAS, N.L., a 3 de mayo 2024.-",
# "Lomas, May 3, 2024 —" and "3 de mayo de 2024. Lomas.-": the day must stand there, because a place
# with a full stop alone may be a whole sentence. It may stand on a line of its own. A dash without
# a stop needs a year as well.
_NAME_WORD = r"[A-ZÁÉÍÓÚÜÑ][\w'’]*+(?:\.[A-Z])*\.?"
_PARTICLE = match_page_words("place_particles", "place_joiners")
_NAME = rf"{_NAME_WORD}(?:,? (?:{_NAME_WORD}|{_PARTICLE})){{0,7}}"
_MONTH = r"[A-Za-z][A-Za-z]{2,9}"
_DAY_AND_MONTH = (
    rf"(?:(?:(?i:[a-záé]{{5,9}}),? )?\d{{1,2}} (?i:{_OF}) {_MONTH}|{_MONTH}\.? \d{{1,2}})"
)
_YEAR = rf"(?:,? (?i:{match_page_words('before_year')} )?(?:19|20)\d\d)"
_STOP = r"\.\s?(?:[—–-]{1,2}\s?)?"
# "Lomas.- La …", "LOMAS 3-May-2024 .-La …", "Lomas.- Ana Ruiz.- La …": a stop with a dash.
_NUMERIC_DAY = r"(?:,? \d{1,2}[-/][A-Za-z\d]{2,10}[-/]\d{4})?"
_STOPPED = rf"(?:{_NAME}{_NUMERIC_DAY}\s?\.[—–-]{{1,2}}\s?){{1,2}}"
# "28-03-23.-The …": a day in numbers alone, with the stop and dash of a dateline.
_NUMERIC_OPENING = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}\s?\.[—–-]{1,2}\s?"
_STATE = r"(?:[A-Z]\.\s?[A-Z]\.|[A-Z]{2,4})"  # "D.C.", "N. L.", "TX", "CDMX"
# "On Monday, May 3 — a": where weekdays have capitals they look like a place.
_WEEKDAYS = [
    weekday.capitalize()
    for calendar in map(load_calendar_words, KNOWN)
    if calendar.capitalizes_months
    for weekday in calendar.weekdays
]
_NO_WEEKDAY = rf"(?!(?:\w+ )?(?:{'|'.join(_WEEKDAYS)})\b)"
_AT = match_page_words("before_dateline_day")
# Each form needs a day or one of some marks somewhere, and most sentences have none of them.
_HAS_ANY = r"(?=[^—–(/|\d-]*[—–(/|\d-])"
_HAS_DAY = r"(?=\D*\d)"
_HAS_MARK = r"(?=[^—–(/|-]*[—–(/|-])"
_DATED = (
    rf"(?:{_HAS_DAY}(?:{_NO_WEEKDAY}{_NAME}(?:,|(?<=\.)) (?:{_AT} )?{_DAY_AND_MONTH}"
    rf"(?:{_YEAR}?{_STOP}|{_YEAR}(?:{_DASH}|: ))"
    rf"|{_DAY_AND_MONTH}{_YEAR}\. {_NAME}(?:{_DASH}|\.-\s?))"
    rf"|{_HAS_MARK}(?:{_STOPPED}"
    rf"|{_NAME}, {_NAME}[—–-]{{1,2}}\s"  # "Lomas, Nuevo Valle- La": no blank before the dash
    rf"|{_NAME}, {_STATE},?\s[—–-]{{1,2}}\s))"
)

# Press releases put bars between place, agency and day: "LOMAS, N.L. / ABCD PRESS RELEASE / May 3,
# 2024 –". One of the parts is the day with its year, because a dash or a bar behind two names in
# capitals opens a headline too.
_BAR = r"\s?[/|]\s?"
_PART = r"[A-ZÁÉÍÓÚÑÜ\d][^()\n—–!?/|]{1,40}?"
_WHOLE_DAY = rf"(?:[A-Za-zé]{{3,9}},? )?(?:{_DAY_AND_MONTH}|\d{{1,2}} {_MONTH}\.?){_YEAR}"
_RELEASED = (
    rf"(?:{_PART}(?:{_BAR}{_PART}){{0,2}}{_BAR}{_WHOLE_DAY}(?:{_BAR}{_PART})?"
    rf"|{_WHOLE_DAY}(?:{_BAR}{_PART}){{1,3}})(?:{_DASH}|\s?[/|]\s)"
)

# MEXICO CITY (AP) — · McALLEN, Texas – · Ciudad de México, 5 de enero (EFE).- · (CNN) · each only
# at the very beginning. The place is in capitals, or an agency follows it, because a dash alone
# would take "Monday – what a day" for a dateline; a capital, a number or a mark follows the dash,
# because "Ana Ruiz (left) — the mayor" is none. A line may end with it, and the text begin below.
DATELINE = re.compile(
    rf"{_HAS_ANY}(?:{_HAS_MARK}(?:{_CAPITALS}{_REST}(?:(?:\s|--?){_AGENCY}{_DASH_GLUED}|{_DASH})"
    rf"|{_PLACE}\s{_AGENCY}{_DASH_GLUED}"
    rf"|{_DAY}\s(?=\([A-Z]){_AGENCY}{_DASH_GLUED}"  # "3 may (Alderfn) - La": the day alone
    rf"|{_AGENCY} {_CAPITALS}{_REST}{_DASH}"  # "(Alderfn) LOMAS – La"
    rf"|{_AGENCY}{_DASH}|{_JOINED_AGENCIES} (?=[A-Z“\"])"
    rf"|(?:{_NAME}(?:, {_MONTH}\.? \d{{1,2}})? )?\([A-Z]{{2,6}}\)(?: (?=[A-Z“\"])|(?=\w)))"
    rf"|{_DATED}|{_HAS_MARK}{_RELEASED}|{_NUMERIC_OPENING})(?:(?=[^\W_a-zà-ÿ]|[\"“‘«¿¡])|\Z)"
)
LONGEST = 120  # characters of a dateline: no search looks further


def find_dateline_day(text: str, language: str) -> date | None:
    """The day with its year in the dateline that opens the text; None if none stands there."""
    if dateline := DATELINE.match(text, 0, LONGEST):
        printed = find_printed_dates(dateline[0], language)
        return printed[0].day if printed else None
    return None
