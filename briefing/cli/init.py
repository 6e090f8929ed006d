"""`briefing init`: a commented `briefing.toml` to start from."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.errors import WrongUse


def init(
    folder: Annotated[Path, typer.Argument(help="Where to write briefing.toml.")] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Write over a briefing.toml that is there.")] = False,
) -> None:
    """Write a briefing.toml that names every setting, what it is for, and its default."""
    from briefing import config
    from briefing.archive import files

    path = folder / config.FILE
    if path.exists() and not force:
        raise WrongUse(f"{path} is there already; --force writes over it")
    files.write({path: config.commented()})
    typer.echo(str(path))
