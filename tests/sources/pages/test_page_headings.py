"""Which headings of a page its readers get, and which stand in its path of sections."""

import pytest

from briefing.sources.pages import html_parser, page_headings


@pytest.mark.parametrize(
    ("source", "read", "in_path"),
    [
        ("<h1>Talks  go on</h1><h1> </h1><h2>Why</h2>", ("Talks go on",), ()),
        (
            "<nav><ol><li><h1>Talks</h1></ol></nav><h2>Talks go on</h2>",
            ("Talks go on",),
            ("Talks",),
        ),
        ("<h1 class=breadcrumb__item>Talks</h1><h2>Talks go on</h2>", ("Talks go on",), ("Talks",)),
        (
            "<ul typeof=BreadcrumbList><li><h1>Talks</h1></ul><h2>Talks go on</h2>",
            ("Talks go on",),
            ("Talks",),
        ),
        ("<nav><h1>Menu</h1></nav><h1>Talks go on</h1><h2>Why</h2>", ("Talks go on",), ("Menu",)),
        ("<div class=breadcrumb>Home</div><h1>Talks go on</h1>", ("Talks go on",), ()),
        ("<h2>Talks go on</h2>", (), ()),
        ("<h1><span class=a__kicker>After the vote</span> Talks go on</h1>", ("Talks go on",), ()),
        # Some call so the headline itself, below the words that lead to it.
        (
            "<h1><i>After the vote:</i> <span class=topline>Talks go on</span></h1>",
            ("After the vote: Talks go on",),
            (),
        ),
        (
            "<h1><b class=overline>Bridge</b><i aria-hidden=true> - </i>«Talks go on»</h1>",
            ("«Talks go on»",),
            (),
        ),
        (
            "<h1><span class=kicker>After the vote</span>: Talks go on</h1>",
            ("After the vote: Talks go on",),
            (),
        ),
        ("<h1><style>h1 {}</style>Talks<br>go <b>o</b>n</h1>", ("Talks go on",), ()),
    ],
)
def test_headings(source: str, read: tuple[str, ...], in_path: tuple[str, ...]) -> None:
    """Where no `<h1>` stands outside of the path, the `<h2>`s are for readers."""
    tree = html_parser.parse_tree(f"<body>{source}<p>They met.</p>")
    assert tree is not None
    assert page_headings.find_headings(tree) == page_headings.PageHeadings(
        visible=read, breadcrumb=in_path
    )
