"""Which acts a sentence has as to come, and which it tells as done."""

import pytest

from briefing.composing.gate.signs.pending_acts import list_done, list_pending


@pytest.mark.parametrize(
    ("text", "language", "pending", "done"),
    [
        ("Vale will be extradited tonight.", "en", "extr", ""),
        ("Vale is set to be extradited.", "en", "extr", ""),
        ("Holt is considering extraditing Vale.", "en", "extr", ""),
        ("Holt threatens to extradite Vale.", "en", "extr", ""),
        ("Vale has yet to be extradited.", "en", "extr", ""),
        ("Vale has not been extradited.", "en", "extr", ""),
        ("Vale was extradited on Monday.", "en", "", "extr"),
        ("Vale has been extradited.", "en", "", "extr"),
        ("The two countries extradited Vale.", "en", "", "extr"),
        ("Vale was to be extradited.", "en", "", ""),
        ("Vale was not extradited.", "en", "", ""),
        ("Vale será extraditado esta noche.", "es", "extr", ""),
        ("Vale debe ser extraditado.", "es", "extr", ""),
        ("Vale aún no ha sido extraditado.", "es", "extr", ""),
        ("Holt amenaza con extraditar a Vale.", "es", "extr", ""),
        ("Van a extraditar a Vale.", "es", "extr", ""),
        ("Vale fue extraditado este lunes.", "es", "", "extr"),
        ("Lo han extraditado.", "es", "", "extr"),
        ("Vale no fue extraditado.", "es", "", ""),
        ("La extradición de Vale tardó.", "es", "", "tard"),
        ("The ministry said so and told them.", "en", "", ""),
    ],
)
def test_how_a_verb_is_meant(text: str, language: str, pending: str, done: str) -> None:
    """Its auxiliaries say whether what it names is to come, was done, or neither."""
    assert list_pending(text, language) == ({pending} if pending else set())
    assert list_done(text, language) == ({done} if done else set())
