"""Writes the generated part of the reference; a test fails when it is out of date."""

import json
import runpy
from pathlib import Path

from briefing.composing.brief_json import brief_schema
from briefing.config import declared_settings, variable_name

REFERENCE = Path(__file__).parent / "reference"


def files() -> dict[Path, str]:
    """Every generated file with what should stand in it."""
    return {
        REFERENCE / "brief.schema.json": json.dumps(brief_schema(), indent=1, sort_keys=True)
        + "\n",
        REFERENCE / "settings.md": _settings(),
        REFERENCE / "commands.md": _commands(),
        REFERENCE / "templates.md": _page_of("generate_templates.py"),
        REFERENCE / "python.md": _page_of("generate_python.py"),
    }


def _page_of(script: str) -> str:
    made: str = runpy.run_path(str(Path(__file__).parent / script))["page"]()
    return made


def _settings() -> str:
    order = (
        "A flag beats an environment variable, that beats `briefing.toml`, "
        "that beats the user's own file."
    )
    head = f"# Settings\n\n{order}\n"
    rows = [
        f"| `{name}` | `{variable_name(name)}` | {_default(field.default)} | {field.description} |"
        for name, field in declared_settings().items()
    ]
    return (
        "\n".join(
            [head, "| setting | variable | default | what it is |", "|---|---|---|---|", *rows]
        )
        + "\n"
    )


def _default(value: object) -> str:
    return "" if value is None else f"`{json.dumps(value)}`"


def _commands() -> str:
    import typer.main

    from briefing.cli.app import app

    group = typer.main.get_command(app)
    parts = ["# Commands\n"]
    for path, command in _walk("briefing", group):
        options = "\n".join(_option(param) for param in command.params)
        parts.append(f"## `{path}`\n\n{command.help}\n\n{options}".rstrip() + "\n")
    return "\n".join(parts)


def _walk(path: str, command: object) -> list[tuple[str, object]]:
    inner = getattr(command, "commands", {})
    return [
        (path, command),
        *(pair for name, child in inner.items() for pair in _walk(f"{path} {name}", child)),
    ]


def _option(param: object) -> str:
    names = ", ".join(getattr(param, "opts", []))
    shown = f"`{names}`" if names.startswith("-") else f"`{names.upper()}`"
    return f"- {shown}: {getattr(param, 'help', None) or ''}"


def main() -> None:
    """Write every file."""
    REFERENCE.mkdir(exist_ok=True)
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
