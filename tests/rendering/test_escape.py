"""The escape functions: what goes in is what a reader sees, and nothing in it acts."""

import re
from html.parser import HTMLParser

import markdown as library
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.rendering import escape

PIECES = [
    *"ab1 \n\t\\`*_[]()<>{}|~^$=#+-!:@&;./\"'“”é",
    "://",
    "&amp;",
    "1. ",
    "![",
    "](",
    "\n\n",
    "    ",
]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags = "", []  # type: ignore[var-annotated]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)


def _shown(source: str) -> _Text:
    parser = _Text()
    parser.feed(library.markdown(source, extensions=["attr_list", "tables", "toc"]))
    parser.close()
    return parser


@given(HOSTILE)
@example("1. first\n\n2) second")
@example("&lt;script&gt; & &#60;")
@example("===\n---")
@example("[a]: http://x.example 'y'")
@example("    code")
@example("AT&T; a&b; http://x.example a@b.example")
def test_markdown_shows_the_very_text(text: str) -> None:
    """Escaped text in a paragraph becomes one paragraph with just that text, white space folded."""
    shown = _shown(escape.markdown(text))
    assert shown.text.strip() == re.sub(r"\s+", " ", text).strip()
    assert set(shown.tags) <= {"p"}


@given(HOSTILE)
def test_markdown_in_a_list_item_and_a_heading(text: str) -> None:
    """The same holds in a list item, a heading and a block quote."""
    folded = re.sub(r"\s+", " ", text).strip()
    for prefix, tags in (("- x ", {"ul", "li"}), ("## x ", {"h2"}), ("> x ", {"blockquote", "p"})):
        shown = _shown(prefix + escape.markdown(text))
        assert shown.text.strip() == f"x {folded}".strip()
        assert set(shown.tags) <= tags


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x.example", "ftp://x.example/a", "", "http://",
    "https://a@b.example",
     " JAVASCRIPT:x", "http://[::1", "mailto:a@b.example"],
)  # fmt: skip
def test_only_plain_web_addresses_are_links(url: str) -> None:
    """Anything but http and https with a host and no user name is no link."""
    assert escape.safe_url(url) is None


@given(HOSTILE)
def test_an_address_can_not_leave_its_link(path: str) -> None:
    """Whatever the path, the address stays one link with nothing beside it."""
    url = escape.safe_url("https://x.example/" + path)
    if url is not None:
        shown = _shown(f"[a]({url})")
        assert (shown.text.strip(), shown.tags) == ("a", ["p", "a"])


def test_a_long_sentence_is_found_by_its_edges() -> None:
    """A text fragment has the first and the last words, dashes encoded."""
    link = escape.text_fragment_url(
        "https://x.example/a#top", "One two three four five-six seven eight nine ten, eleven."
    )
    assert (
        link
        == "https://x.example/a#:~:text=One%20two%20three%20four,eight%20nine%20ten%2C%20eleven."
    )


@given(st.text())
def test_yaml_is_one_line(text: str) -> None:
    """A YAML scalar is one quoted line."""
    made = escape.yaml(text)
    assert made.startswith('"')
    assert made.endswith('"')
    assert "\n" not in made


def test_a_bare_address_is_no_link() -> None:
    """What GitHub would make a link of by itself is broken up: addresses with and without a scheme,
    and mail.
    """
    made = escape.markdown("see www.evil.example, http://evil.example or a@evil.example")
    assert "www." not in made
    assert "://" not in made
    assert "@" not in made
