"""What can't be read, as an error whose message is English and whose reason a brief puts to its own words."""

from briefing.errors import InputError
from briefing.model import Reason


def make_input_error(code: str, *values: str) -> InputError:
    """The error of a code of `reasons.toml`, filled with these values."""
    return wrap_reason(Reason(code=code, values=values))


def wrap_reason(reason: Reason) -> InputError:
    """The error of a reason."""
    from briefing.languages.reasons import (
        render_reason,
    )  # only an input that cannot be read asks for words

    return InputError(render_reason(reason, "en"), reason)
