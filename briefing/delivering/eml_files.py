"""Messages -> `.eml` files, as a mail program opens them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.delivering.message import Message

_UNSAFE = re.compile(r"[^A-Za-z0-9@._+-]")


def name_eml_files(messages: Sequence[Message], folder: Path, day: str) -> Mapping[Path, str]:
    """Each message's file in a folder and its text; a number keeps two recipients' names apart."""
    width = len(str(len(messages)))
    names = (
        f"{day}-{number:0{width}}-{_UNSAFE.sub('_', message.recipient)}.eml"
        for number, message in enumerate(messages, start=1)
    )
    return {
        folder / name: message.content.decode("ascii")
        for name, message in zip(names, messages, strict=True)
    }
