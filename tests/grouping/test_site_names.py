"""Articles of one site go by one name."""

from dataclasses import replace

import pytest

from briefing.grouping.site_names import name_by_site
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PAGE, RECORD = "https://www.faro.example/lomas/uno", "https://faro.example/dos"


def _analyzed(key: str, outlet: str | None, url: str | None) -> AnalyzedArticle:
    """An article of this outlet."""
    made = builders.analyzed(builders.taken("The dam opens.", id=key, outlet=outlet, url=url))
    return replace(made, prepared=replace(made.prepared, outlet=outlet, family=outlet))


@pytest.mark.parametrize(
    ("page", "record", "url", "named"),
    [
        ("El Faro de Lomas", "faro.example", RECORD, "El Faro de Lomas"),
        ("El Faro de Lomas", "El Faro", RECORD, "El Faro"),
        ("El Faro de Lomas", "otro.example", "https://otro.example/3", "otro.example"),
        ("El Faro de Lomas", None, None, None),
        ("faro.example", "faro.example", RECORD, "faro.example"),
    ],
)
def test_a_record_goes_by_the_name_of_its_site(
    page: str, record: str | None, url: str | None, named: str | None
) -> None:
    """Only what goes by its host takes the name that another article of that host states."""
    first, second = _analyzed("a", page, PAGE), _analyzed("b", record, url)
    found = name_by_site({"a": first, "b": second})
    assert (found["a"].outlet, found["b"].outlet) == (page, named)
    assert found["b"].family == found["b"].article.outlet == named


def test_two_names_of_one_host_name_nothing() -> None:
    """A host of several papers is no paper."""
    papers = {
        key: _analyzed(key, outlet, PAGE)
        for key, outlet in (("a", "El Faro"), ("b", "La Orilla"), ("c", "faro.example"))
    }
    assert name_by_site(papers)["c"].outlet == "faro.example"
