"""Text of others -> text that can't control a terminal."""


def show_safely(text: str) -> str:
    """The text with an escape for each character that is not printable, line ends included.

    What stands in a foreign brief, archive or file name may hold codes that set a terminal's title,
    clear it, or make a reader see other words than stand there.
    """
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
