"""Authors that no "By" announces: names alone beside a date or above a record's text, an agency."""

from collections.abc import Sequence

from briefing.cleaning.lines import strip_bullet
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import AGENCY_CREDIT, LineLabel
from briefing.cleaning.rules.line_rules import strip_byline_opening
from briefing.text.bylines import holds_given_name, names_only, split_byline

DATE_REACH = 2  # lines below names alone in which the day stands


def read_names_beside_day(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names on a line of nothing else, right beside a date; each begins with a given name."""
    beside = labels[max(0, index - 1) : index + 1 + DATE_REACH]
    has_date = any(label.kind == "date" for label in beside) or index in page.lines_with_year
    return _read_names(page.lines[index].text) if has_date else None


def read_names_at_top(page: PageLines, labels: Sequence[LineLabel]) -> str | None:
    """The names alone on the first line of a text whose headline is stated beside it."""
    if not labels or page.hints or page.article.title is None:
        return None
    is_outside = not labels[0].keep
    return _read_names(page.lines[0].text) if is_outside else None


def read_agency(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The agency that a line names as the author: behind "By", or alone right beside a date.

    Alone elsewhere it may be the credit of a picture.
    """
    if labels[index] is not AGENCY_CREDIT:
        return None
    line = strip_bullet(page.lines[index])
    name = strip_byline_opening(line, page.lexicon)
    beside = labels[max(0, index - 1) : index + 2]
    is_author = name != line or any(label.kind == "date" for label in beside)
    return name.strip("()[]-—–:. ") if is_author else None


def _read_names(line: str) -> str | None:
    names = split_byline(line)
    is_sure = bool(names) and names_only(line) and all(map(holds_given_name, names))
    return ", ".join(names) if is_sure else None
