"""`briefing show` on a terminal leads to sources, and nowhere else."""

import pytest

from briefing.cli.commands.show import drop_inner_links


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("- [Mexico will release water.](#story-2ff5)", "- Mexico will release water."),
        ("*New · [in the source](#source-1)*", "*New · in the source*"),
        ("It is so. [\\[1\\]](#source-1)", "It is so. \\[1\\]"),
        ('<a id="story-2ff5"></a>\n\n### A title', "### A title"),
        ('- <a id="source-1"></a>\\[1\\] A paper', "- \\[1\\] A paper"),
        ("([Trade](#story-1), [Herald](https://h.example/#a))", "(Trade, [Herald](https://h.example/#a))"),
        ("a \\[note\\](#x) of a source", "a \\[note\\](#x) of a source"),
    ],
)  # fmt: skip
def test_links_within_the_document_are_bare_text(line: str, shown: str) -> None:
    """A terminal has no page to jump in; addresses of sources stay, and what a source prints."""
    assert drop_inner_links(line) == shown
