"""The `briefing.toml` that `briefing init` writes: every setting as a comment, with what it is for."""

import json

from briefing.config.settings import declared_settings


def write_commented_settings(profile: str | None = None) -> str:
    """A `briefing.toml` with every setting as a comment: what it is for, and its default; a profile given is set."""
    head = "# Settings of briefing; what is commented out has the value shown. A flag or BRIEFING_… beats this file.\n"
    text = "".join(
        f"\n# {field.description}\n# {_line(key)}\n" for key, field in declared_settings().items()
    )
    if profile:
        text = text.replace(f"# {_line('profile')}", f"profile = {json.dumps(profile)}")
    return head + text


def _line(key: str) -> str:
    value = declared_settings()[key].default
    if value is None:
        return f"{key} = …   (not set)"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
