"""What a site's configuration may ask of the engine, which is a program of its own.

An engine imports the extensions and plug-ins that its configuration names, runs its hooks, and
reads and writes the folders in it. A template of somebody else's must not decide that.
"""

from collections.abc import Iterator, Mapping

import yaml

from briefing.errors import TemplateError

# Folders that the program itself chose.
_FOLDERS = {"docs_dir": "docs", "site_dir": "built"}
_OVERRIDES = "overrides"
_RUNNING = ("hooks", "INHERIT")  # code, and another file to take settings from
_PLUGINS = {"search"}
# Python-Markdown's own, and none that reads files.
_EXTENSIONS = {
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists",
    "smarty", "tables", "toc",
}  # fmt: skip


def check_engine_config(text: str) -> str:
    """The configuration as it is; TemplateError if it could make the engine run or read else."""
    try:
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        raise TemplateError(f"site/mkdocs.yml.j2 makes no plain YAML: {error}") from error
    if not isinstance(values, Mapping):
        raise TemplateError("site/mkdocs.yml.j2 makes no table of settings")
    faults = list(_list_faults(values))
    if faults:
        raise TemplateError(f"site/mkdocs.yml.j2 may not set {', '.join(faults)}")
    return text


def _list_faults(values: Mapping[object, object]) -> Iterator[str]:
    yield from (name for name in _RUNNING if name in values)
    for name, folder in _FOLDERS.items():
        if values.get(name) != folder:
            yield f"{name} (wanted {folder})"
    theme = values.get("theme")
    custom = theme.get("custom_dir", _OVERRIDES) if isinstance(theme, Mapping) else _OVERRIDES
    if custom != _OVERRIDES:
        yield f"theme.custom_dir (wanted {_OVERRIDES})"
    for key, allowed in (("plugins", _PLUGINS), ("markdown_extensions", _EXTENSIONS)):
        extra = sorted(set(_list_names(values.get(key))) - allowed)
        yield from (f"{key}: {name} (any of {', '.join(sorted(allowed))})" for name in extra)


def _list_names(value: object) -> Iterator[str]:
    """The names in a list of plug-ins or extensions, each alone or with its options."""
    for item in value if isinstance(value, list | Mapping) else ():
        yield from map(str, item) if isinstance(item, Mapping) else (str(item),)
