"""What can't be read, as an error whose message is English and whose reason a brief puts to its own words."""

from briefing.errors import InputError
from briefing.model import Reason


def refused(code: str, *values: str) -> InputError:
    """The error of a code of `reasons.toml`, filled with these values."""
    return because(Reason(code=code, values=values))


def because(reason: Reason) -> InputError:
    """The error of a reason."""
    from briefing.languages.reasons import worded  # only an input that cannot be read asks for words

    return InputError(worded(reason, "en"), reason)
