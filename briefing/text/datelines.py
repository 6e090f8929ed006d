"""The dateline that opens a news report, split off so that the first sentence can stand alone."""

import re

# An agency, "apro" in lower case; or the day, as official pages print it.
_AGENCY = r"\((?:[A-Z][A-Za-zÁÉÍÓÚÑáéíóúñ/&. ]{1,24}|[a-z]{3,6}|\d{1,2} de [a-z]{4,10} de \d{4})\)"
_DASH = r"(?:\.?\s?[—–]\s?|\.?\s?--?\s|\.-\s?)"
_CAPITALS = r"(?:Ma?c)?[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]+(?:[ /-][A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’]*){0,4}"
_PLACE = r"[A-ZÁÉÍÓÚÑÜ][\w.'’]*(?:,? (?:[A-ZÁÉÍÓÚÑÜ\d][\w.'’]*|de|del|la|el)){0,7}"
_DAY = r"(?:,? \d{1,2}(?: de)? [a-z]{3,10}\.?)?"
# The whole day behind a place is enough: "Ciudad de México, 5 de enero de 2025.– ".
_WHOLE_DAY = r", \d{1,2} de [A-Za-z]{4,10} (?:de|del) \d{4}"
_REST = r"(?:, [^()\n—–!?]{1,40}?)?"

# MEXICO CITY (AP) — · McALLEN, Texas – · Ciudad de México, 5 de enero (EFE).- · (CNN) · each only
# at the very beginning. The place is in capitals, or an agency follows it, because a dash alone
# would take "Monday – what a day" for a dateline.
DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REST}(?:\s{_AGENCY})?{_DASH}|{_PLACE}{_DAY}\s{_AGENCY}{_DASH}|{_AGENCY}{_DASH}"
    rf"|{_PLACE}{_WHOLE_DAY}{_DASH}"
    r"|\([A-Z]{2,6}\)(?: (?=[A-Z“\"])|(?=\w)))(?=[\w\"“‘«¿¡])"
)
