"""What the gate refused of an article, for the ledger and for whoever asks why."""

from collections import Counter

from briefing.composing.gate.judging import Gate
from briefing.composing.gate.tiers import FORM, KEY, LEANING, OTHERS, PERSON
from briefing.grouping import prepare_article
from briefing.model import CleanedArticle, Reason, Relevance, Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes

# The codes of the ledger by what they count, in the order in which they are told.
_GROUPS = (
    ("gate_form", FORM),
    ("gate_others", OTHERS),
    ("gate_person", PERSON),
    ("gate_leaning", LEANING),
)
_REST = "gate_slight"


def explain_refusals(article: AnalyzedArticle, keeper: Gate) -> Reason | None:
    """How many of an article's sentences are no key sentences, and why; None where all pass."""
    codes = [keeper.refuse(one, article, KEY) for one in article.sentences]
    refused = Counter(_group(code) for code in codes if code)
    if not refused:
        return None
    order = (*(name for name, _ in _GROUPS), _REST)
    because = tuple(
        Reason(code=name, values=(str(refused[name]),)) for name in order if refused[name]
    )
    values = (str(refused.total()), str(len(codes)))
    return Reason(code="gate_refused", values=values, because=because)


def _group(code: str) -> str:
    return next((name for name, group in _GROUPS if code in group), _REST)


def list_refusals(
    cleaned: CleanedArticle, sentences: tuple[Sentence, ...]
) -> list[tuple[Sentence, str]]:
    """The sentences of an article that are no key sentences of a brief, each with the code why."""
    article = AnalyzedArticle(
        prepared=prepare_article(cleaned),
        sentences=sentences,
        quotes=extract_quotes(cleaned),
        relevance=Relevance(relevant=True, score=1.0),  # as a brief on its matter would have it
        origin=cleaned.article.origin,
    )
    keeper = Gate()
    codes = ((one, keeper.refuse(one, article, KEY)) for one in sentences)
    return [(one, code) for one, code in codes if code]
