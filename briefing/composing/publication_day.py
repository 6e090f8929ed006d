"""On which day an article was published, in the project's time zone."""

from datetime import date
from zoneinfo import ZoneInfo

from briefing.model import Article


def publication_day(article: Article, zone: str) -> date | None:
    """The day of the moment in this zone, where a time was stated with its zone; else the day as printed."""
    if article.moment is None:
        return article.published
    return article.moment.astimezone(ZoneInfo(zone)).date()
