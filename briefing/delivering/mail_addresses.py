"""Mail addresses: `Name <box@example.org>` or the box alone, single or in a list of lines."""

import re
from collections.abc import Iterable, Iterator

from briefing.errors import WrongUse
from briefing.quick_dataclass import dataclass

# What RFC 5321 allows without quotation marks, in ASCII: a server that takes no more (SMTPUTF8)
# gets no more.
_ATOM, _LABEL = r"[\w!#$%&'*+/=?^`{|}~-]+", r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_BOX = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@{_LABEL}(?:\.{_LABEL})*", re.ASCII)
_NAMED = re.compile(r"(?P<name>[^<>@\x00-\x1f\x7f]*)<(?P<box>[^<>]*)>")
# Characters of a box and of what stands before its @: RFC 5321, 4.5.3.1.
MAX_LENGTH, MAX_LOCAL_LENGTH = (
    254,
    64,
)
MAX_FAULTS_NAMED = 20  # lines of a list that one message names: more is another kind of file


@dataclass(frozen=True, slots=True, order=True)
class MailAddress:
    """A mail box and, where it is known, whose it is."""

    box: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.box.rpartition("@")[2]


def parse_address(text: str, where: str) -> MailAddress:
    """Parse one address; WrongUse, which says where it was found, if it is none."""
    named = _NAMED.fullmatch(text.strip())
    box = (named["box"] if named else text).strip()
    match = _BOX.fullmatch(box) if len(box) <= MAX_LENGTH else None
    if match is None or len(match["local"]) > MAX_LOCAL_LENGTH:
        raise WrongUse(
            f"{where}: {text.strip()!r} is no mail address; wanted one such as Ana "
            "<ana@example.org>"
        )
    return MailAddress(box, named["name"].strip().strip('"').strip() if named else "")


def parse_address_list(text: str, where: str) -> tuple[MailAddress, ...]:
    """The addresses of a list, one a line; what follows `#` is a comment.

    WrongUse names the number of every line that is none, and never what stands there: the file may
    be one that was not meant to be read.
    """
    addresses, faults = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].strip()
        try:
            addresses += [parse_address(words, where)] if words else []
        except WrongUse:
            faults.append(str(number))
    if faults:
        more = ", …" if len(faults) > MAX_FAULTS_NAMED else ""
        raise WrongUse(
            f"{where}: no mail address in line {', '.join(faults[:MAX_FAULTS_NAMED])}{more}; wanted"
            " one a line such as Ana <ana@example.org>"
        )
    return tuple(addresses)


def remove_duplicates(addresses: Iterable[MailAddress]) -> Iterator[MailAddress]:
    """The addresses in their order, each box once; upper and lower case count as equal."""
    seen = set()
    for address in addresses:
        if address.box.lower() not in seen:
            seen.add(address.box.lower())
            yield address
