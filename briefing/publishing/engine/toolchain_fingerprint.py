"""A fingerprint of what makes the pages: program, templates, libraries. It keys the cache."""

import hashlib
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefing
from briefing.rendering import templates

# Every library that reads a source or makes a page, as a test compares with pyproject.toml.
LIBRARIES = (
    "babel", "css-inline", "filelock", "jinja2", "lxml", "markdown", "nh3", "nltk", "numpy",
    "platformdirs", "pydantic", "pyyaml",
    "rich", "sumy", "trafilatura", "typer", "typing-extensions", "tzdata", "zensical",
)  # fmt: skip
_MADE = (".pyc", ".pyo")  # what Python makes of the program by itself


def compute_fingerprint(own: Path | None) -> str:
    """A hash that changes with the program, a library's version or a template of the user."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name} {_version(name)}\0".encode())
    for folder in (Path(briefing.__file__).parent, *templates.list_folders(own)):
        for path in sorted(
            path for path in folder.rglob("*") if path.is_file() and path.suffix not in _MADE
        ):
            digest.update(
                f"{path.relative_to(folder)}\0".encode()
                + hashlib.sha256(path.read_bytes()).digest()
            )
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # the engine is an extra
        return ""
