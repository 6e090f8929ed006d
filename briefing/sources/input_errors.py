"""Errors for what can't be read.

The message is English; the reason is put to words by a brief, in its own language.
"""

from briefing.errors import InputError
from briefing.model import Reason


def make_input_error(code: str, *values: str) -> InputError:
    """The error of a code of `reasons.toml`, filled with these values."""
    return wrap_reason(Reason(code=code, values=values))


def wrap_reason(reason: Reason) -> InputError:
    """The error of a reason."""
    # Only an input that cannot be read asks for words.
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason

    return InputError(render_reason(reason, PROGRAM_LANGUAGE), reason)
