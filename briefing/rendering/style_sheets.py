"""The style sheets among the templates: the tokens, which all share, and what uses them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.rendering import templates

TOKENS = "tokens.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_BLANKS = re.compile(r"\s+")
_BLOCK = re.compile(r"(@media[^{]*\{\s*)?:root \{([^}]*)\}")
_NAMED = re.compile(r"--([\w-]+):\s*([^;]+);")
_REM = re.compile(r"([\d.]+)rem")
PAGE_LETTER, SITE_LETTER = 16, 20  # pixels: what 1 rem is
_TOKEN = re.compile(r"--([\w-]+):[^;}]*;?")
_USED = re.compile(r"var\(--([\w-]+)\)")


def read_style(folder: Path | None, *names: str) -> str:
    """The tokens that these style sheets use, and the sheets, without comments and spare blanks.

    A sheet of the user's own stands in for ours. In a `<style>` a `</` would end it, so it is
    written as CSS allows.
    """
    sheets = "".join(_shorten(templates.read_source(folder, name)) for name in names)
    used = {*_USED.findall(sheets)}
    tokens = _TOKEN.sub(
        lambda found: found[0] if found[1] in used else "",
        _shorten(templates.read_source(folder, TOKENS)),
    )
    return tokens + sheets


def read_tokens(folder: Path | None) -> Mapping[str, Mapping[str, str]]:
    """The values of the tokens by scheme: "light", and "dark" where it has others."""
    return _parse_tokens(templates.read_source(folder, TOKENS))


def read_mail_style(folder: Path | None, name: str) -> str:
    """A style sheet for mail programs, which know no variables: with the tokens' values in it.

    What stands behind its first `@media` is for dark screens.
    """
    light, media, dark = _shorten(templates.read_source(folder, name)).partition("@media")
    tokens = read_tokens(folder)
    return _resolve(light, tokens["light"]) + media + _resolve(dark, tokens["dark"])


def read_site_style(folder: Path | None, name: str, *shared: str) -> str:
    """The tokens, the sheets `shared` with the page, and the site's own, whose switch chooses the
    scheme.

    The engine's letter is 20 px high, a page's 16: lengths of the page are as much shorter.
    """
    tokens = read_tokens(folder)
    named = ""
    for scheme, values in (("default", tokens["light"]), ("slate", tokens["dark"])):
        lines = "".join(f"--{key}:{value};" for key, value in values.items())
        named += f"[data-md-color-scheme={scheme}]{{{lines}}}\n"
    light = "".join(f"--{key}:{value};" for key, value in tokens["light"].items())
    named += f"@media print{{[data-md-color-scheme]{{{light}}}}}\n"
    sheets = "".join(templates.read_source(folder, one) for one in shared)
    return _REM.sub(_shrink, named + sheets) + templates.read_source(folder, name)


def _shrink(found: re.Match[str]) -> str:
    return f"{float(found[1]) * PAGE_LETTER / SITE_LETTER:.4g}rem"


def _resolve(style: str, values: Mapping[str, str]) -> str:
    return _USED.sub(lambda found: values.get(found[1], found[0]), style)


@cache
def _parse_tokens(text: str) -> Mapping[str, Mapping[str, str]]:
    schemes: dict[str, dict[str, str]] = {"light": {}, "dark": {}}
    for media, block in _BLOCK.findall(_COMMENT.sub("", text)):
        named = dict(_NAMED.findall(block))
        if not media:
            schemes["light"].update(named)
        elif "dark" in media:
            schemes["dark"].update(named)
    return {"light": schemes["light"], "dark": {**schemes["light"], **schemes["dark"]}}


@cache
def _shorten(text: str) -> str:
    line = _BLANKS.sub(" ", _COMMENT.sub("", text)).strip()
    return re.sub(r" ?([{};]) ?", r"\1", line).replace(": ", ":").replace("</", r"<\/")
