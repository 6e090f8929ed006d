"""Where the templates are, and one clear line for a template that does not render."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from briefing.errors import TemplateError
from briefing.rendering.template_sandbox import LEAVES, FolderLoader, TemplateSandbox, is_within

_PACKAGE = Path(__file__).parent.parent
# What a template's expressions may raise besides Jinja's own errors: `{{ brief.day + 1 }}`, `{{ 1 /
# 0 }}`, `{{ say.day("soon") }}`, and a template that includes itself.
EXPRESSION_ERRORS = (
    TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError,
    AssertionError,
)  # fmt: skip
# In an installed wheel the templates lie inside the package; in a checkout they are the
# repository's own folder.
_BUILT_IN = (_PACKAGE / "templates", _PACKAGE.parent / "templates")


def make_environment(
    own: Path | None, *, finalize: Callable[[Any], Any] | None = None
) -> jinja2.Environment:
    """An environment that looks in the user's own folder first.

    With no `finalize` it escapes for HTML.
    """
    return _environment(tuple(list_folders(own)), finalize)


# Compiling templates again took three quarters of the time of a site of 400 briefs. Jinja reads a
# changed file again.
@cache
def _environment(
    places: tuple[Path, ...], finalize: Callable[[Any], Any] | None
) -> jinja2.Environment:
    return TemplateSandbox(
        loader=FolderLoader(places),
        undefined=jinja2.StrictUndefined,
        autoescape=finalize is None,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def read_source(own: Path | None, name: str) -> str:
    """The text of a file among the templates that is used as it stands; the user's own first."""
    path = next((folder / name for folder in list_folders(own) if (folder / name).is_file()), None)
    if path is None:
        raise TemplateError(f"there is no template {name}; is the installation whole?")
    if not is_within(path, list_folders(own)):
        raise TemplateError(f"{path} {LEAVES}")
    return path.read_text(encoding="utf-8")


def render_template(environment: jinja2.Environment, name: str, **values: object) -> str:
    """The filled template; TemplateError with file, line and fault for one that can't be filled."""
    try:
        return environment.get_template(name).render(**values)
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{_place(error, name)}: there is no template {error.name}") from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"{error.filename or name} line {error.lineno}: {error.message}"
        ) from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"{_place(error, name)}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"{name} is not UTF-8: {error}") from error
    except EXPRESSION_ERRORS as error:
        raise TemplateError(f"{_place(error, name)}: {type(error).__name__}: {error}") from error


def list_folders(own: Path | None) -> list[Path]:
    """Template folders in order of search; TemplateError if the user's folder is missing."""
    if own is not None and not own.is_dir():
        raise TemplateError(
            f"the templates folder {own} does not exist; make it, or leave the setting `templates` "
            "out"
        )
    return [folder for folder in (own, *_BUILT_IN) if folder is not None and folder.is_dir()]


def _place(error: BaseException, name: str) -> str:
    """File and line of the innermost template in the traceback."""
    place, trace = name, error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        place = f"{file} line {trace.tb_lineno}" if file.endswith(".j2") else place
        trace = trace.tb_next
    return place
