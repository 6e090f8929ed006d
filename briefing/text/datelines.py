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
# The whole day behind a place is enough: "Ciudad de México, 5 de enero de 2025.– ".
_PLACE_AND_DAY = r"[A-ZÁÉÍÓÚÑÜ][\w.'’ ]{2,40}, \d{1,2} de [A-Za-z]{4,10} del? \d{4}"
_REST = r"(?:, [^()\n—–!?]{1,40}?)?"

# MEXICO CITY (AP) — · McALLEN, Texas – · Ciudad de México, 5 de enero (EFE).- · (CNN) · each only
# at the very beginning. The place is in capitals, or an agency follows it, because a dash alone
# would take "Monday – what a day" for a dateline; a capital, a number or a mark follows the dash,
# because "Ana Ruiz (left) — the mayor" is none.
DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REST}(?:\s{_AGENCY})?{_DASH}|{_PLACE}\s{_AGENCY}{_DASH}|{_AGENCY}{_DASH}"
    rf"|{_PLACE_AND_DAY}{_DASH}"
    r"|\([A-Z]{2,6}\)(?: (?=[A-Z“\"])|(?=\w)))(?=[^\W_a-zà-ÿ]|[\"“‘«¿¡])"
)
