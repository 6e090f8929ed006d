"""The dateline that opens a news report, split off so that the first sentence can stand alone."""

import re

# "(AP)", "(apro)", "(Redacción/El Faro)", "(31 de julio de 2025)"
_AGENCY = r"\([^\W_][\wÀ-ÿ/&.,| ]{1,40}\)"
_DASH = r"(?:\.?\s?[—–]\s?|\.?\s?--?\s|\.-\s?)"
_CAPITALS = r"(?:Ma?c)?[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]+(?:[ /-][A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]*){0,4}"
_DAY = r"\d{1,2}(?: de)? [a-z]{3,10}\.?(?: de \d{4})?"  # "16 ene", "5 de enero de 2025"
_PLACE = (
    rf"[A-ZÁÉÍÓÚÑÜ][\w.'’]*(?:,? (?:{_DAY}|[A-ZÁÉÍÓÚÑÜ\d][\w.'’]*|de|del|la|las|los|el|a)){{0,7}}"
)
_REST = r"(?:, [^()\n—–!?]{1,40}?)?"

# "Lomas, 3 de mayo de 2024." and "LOMAS, May 3, 2024.-": the day must stand there, because a place
# with a full stop alone may be a whole sentence. It may stand on a line of its own.
_NAME = r"[A-ZÁÉÍÓÚÑÜ][\w'’]*(?:,? (?:[A-ZÁÉÍÓÚÑÜ][\w'’]*|de|del|la|las|los|el)){0,5}"
_MONTH = r"[A-Za-z][a-z]{2,9}"
_DATE = (
    rf"(?:(?:[a-záé]{{5,9}},? )?\d{{1,2}} de {_MONTH}(?:,? (?:del? )?\d{{4}})?"
    rf"|{_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?)"
)
_DATED = rf"{_NAME}, {_DATE}\.\s?(?:[—–-]{{1,2}}\s?)?"

# MEXICO CITY (AP) — · McALLEN, Texas – · Ciudad de México, 5 de enero (EFE).- · (CNN) · each only
# at the very beginning. The place is in capitals, or an agency follows it, because a dash alone
# would take "Monday – what a day" for a dateline; a capital, a number or a mark follows the dash,
# because "Ana Ruiz (left) — the mayor" is none.
DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REST}(?:\s{_AGENCY})?{_DASH}|{_PLACE}\s{_AGENCY}{_DASH}|{_AGENCY}{_DASH}"
    rf"|\([A-Z]{{2,6}}\)(?: (?=[A-Z“\"])|(?=\w))|{_DATED})(?=[^\W_a-zà-ÿ]|[\"“‘«¿¡])|{_DATED}\Z"
)
