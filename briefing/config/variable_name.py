"""The name of an environment variable that holds a secret: a setting never holds the secret."""

import re
from typing import Annotated

from pydantic import AfterValidator

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def _check_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError("wanted the name of an environment variable, not the password itself")
    return name


VariableName = Annotated[str, AfterValidator(_check_name)]
