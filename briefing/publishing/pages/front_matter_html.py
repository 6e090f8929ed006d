"""What the site's engine prints of front matter and configuration, escaped for that engine.

Zensical, MkDocs and ProperDocs put titles, descriptions and the site's name unescaped into headers,
attributes and the index of the search box, which inserts them as HTML. So every text that they get
as a value of YAML is HTML already: it passes through this module and no other way.
"""

import html
from collections.abc import Mapping

import yaml

from briefing.errors import TemplateError
from briefing.rendering import escape

_END_OF_SCALAR = "\n...\n"


def quote_html(text: str) -> escape.Markdown:
    """The text as a YAML scalar whose value is HTML that shows these characters."""
    return escape.yaml(html.escape(text))


def write_front_matter(values: Mapping[str, object]) -> str:
    """The values as front matter with its rules, every text in them escaped for HTML."""
    lines = (f"{_write_key(key)}: {_write(value)}\n" for key, value in values.items())
    return f"---\n{''.join(lines)}---\n\n"


def escape_front_matter(header: str) -> str:
    """The front matter of a document, with its rules, every text in it escaped for HTML.

    TemplateError if it is no mapping of YAML, which only a template of the user's own can cause.
    """
    try:
        values = yaml.safe_load(header)
    except (yaml.YAMLError, ValueError) as error:
        raise TemplateError(f"the front matter of brief.md.j2 is no YAML: {error}") from error
    if not isinstance(values, Mapping):
        raise TemplateError("the front matter of brief.md.j2 has no `name: value` lines")
    return write_front_matter({str(key): value for key, value in values.items()})


def _write(value: object) -> str:
    """One line of YAML: a text quoted, a list and a table in their flow style."""
    if isinstance(value, str):
        return quote_html(value)
    if isinstance(value, Mapping):
        items = (f"{quote_html(str(key))}: {_write(item)}" for key, item in value.items())
        return f"{{{', '.join(items)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_write(item) for item in value)}]"
    return yaml.safe_dump(value).removesuffix("\n").removesuffix(_END_OF_SCALAR[:-1])


def _write_key(key: str) -> str:
    """A name bare, as readers of front matter expect it; anything else quoted."""
    return key if key.isidentifier() and key.isascii() else quote_html(key)
