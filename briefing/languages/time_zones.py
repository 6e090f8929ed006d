"""Names of time zones."""


def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name, such as America/Mexico_City."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return bool(name) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
