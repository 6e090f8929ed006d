"""What a source says of itself, within the bounds of what anybody prints.

A field beyond them was never a title, a name or an address, and every page that prints it would pay
for it: None, because half of it would not be what the source says.
"""

from briefing.model import Reason

# Characters. The longest title of 250 labelled pages has 162; whole articles stand in the field for
# the title of some records.
MAX_TITLE = 300
# The longest names of outlets and ministries have some 100.
MAX_OUTLET = 200
# A list of a dozen authors has some 300.
MAX_AUTHORS = 500
MAX_ID = 200
# Browsers and servers take 2,000 for sure; addresses of trackers are longer.
MAX_URL = 2_000
# Lines of one article. A day's whole paper has some 20,000; 490,000 of one letter took 340 MB and
# 10 s, 100,000 take 150 MB.
MOST_LINES = 100_000
# Characters of one article. The longest book has some 3 million; a build of 10.5 million in one
# line took 460 MB, of 3 million in any format at most 275.
MOST_CHARACTERS = 3_000_000
TOO_LONG = Reason(code="too_many_characters", values=(f"{MOST_CHARACTERS:,}",))
_SCHEMES = ("http://", "https://")


def find_excess(text: str) -> Reason | None:
    """Why a text is too large for one article; None for one that is not."""
    if len(text) > MOST_CHARACTERS:
        return TOO_LONG
    if text.count("\n") - text.count("\n\n") > MOST_LINES:  # a blank line is none
        return Reason(code="too_many_lines", values=(f"{MOST_LINES:,}",))
    return None


def limit_field(value: str | None, most: int) -> str | None:
    """The value, or None where it is longer than `most` characters or empty."""
    return value if value and len(value) <= most else None


def limit_url(url: str) -> str | None:
    """The address of a page, or None for what is none or could not be printed as it is.

    Controls, line ends, lone surrogates and marks that turn the direction of writing are refused.
    """
    bare = url.strip()
    if not bare.startswith(_SCHEMES) or not bare.isprintable():
        return None
    return limit_field(bare, MAX_URL)
