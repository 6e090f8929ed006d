"""How many publishers tell a story."""

import pytest

from briefing.composing.telling.story import _find_publisher
from tests.builders import analyzed, taken


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://www.lomas.example/a/puente", "lomas.example"),
        ("http://[half-an-address", "[half-an-address"),
        (None, None),
    ],
)
def test_an_unknown_outlet_is_its_host(url: str | None, publisher: str | None) -> None:
    """Where no profile knows the outlet, the host of the address tells publishers apart."""
    assert _find_publisher(analyzed(taken("El puente abre el lunes.", url=url))) == publisher
