"""The default: where a sentence stands, how much of the article it shares, whether it says enough by itself.

On news the place is the main lever: no algorithm of sumy's reaches the first three sentences. The first sentence is
taken, then early and central ones, complete statements before questions.
"""

import numpy as np

from briefing.ranking.lex_rank import similarity
from briefing.ranking.view import Floats, View

_FIRST = 1.0  # the first sentence is the summary's, before anything else
_PLACE = 1.0
_DECAY = 0.5  # so that the fifth sentence's place is worth a tenth of the first's
_CENTRAL = 0.3
_LONG = 0.3
_FULL_LENGTH = 25  # words; longer sentences say no more
_QUESTION = -0.3


def score(view: View) -> Floats:
    """The sum of the parts."""
    total: Floats = np.sum(list(parts(view).values()), axis=0)
    return total


def parts(view: View) -> dict[str, Floats]:
    """What each sentence's score is made of, by name."""
    links = similarity(view)
    degree = links.sum(axis=1) - links.diagonal()
    lengths = np.array([len(text.split()) for text in view.texts])
    questions = np.array([text.rstrip("\"'”’»)").endswith("?") for text in view.texts])
    return {
        "first": _FIRST * (view.places == 0),
        "place": _PLACE * np.exp(-_DECAY * view.places),
        "central": _CENTRAL * degree / max(float(degree.max(initial=0)), 1e-9),
        "length": _LONG * np.minimum(lengths / _FULL_LENGTH, 1),
        "question": _QUESTION * questions,
    }
