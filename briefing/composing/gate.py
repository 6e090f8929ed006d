"""The gate: whether a sentence may be printed alone, and if not, why.

Every rule looks at one sentence of one article and gives the code of what is wrong with it, or
None. A gate is a row of rules; the first that objects decides.
"""

import re
from collections.abc import Callable, Sequence

from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.sentences import dependence

# Words of a line in a list: less says nothing, more is a paragraph.
SHORTEST, LONGEST = 6, 45
_ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")

Rule = Callable[[Sentence, AnalyzedArticle], str | None]


def refuse(sentence: Sentence, article: AnalyzedArticle, rules: Sequence[Rule]) -> str | None:
    """The code of the first rule that objects; None if the sentence may be printed alone."""
    return next((code for rule in rules if (code := rule(sentence, article))), None)


def check_damage(sentence: Sentence, _article: AnalyzedArticle) -> str | None:
    """It lost words, or was glued to its neighbour."""
    return "damaged" if sentence.damaged else None


def check_shape(sentence: Sentence, article: AnalyzedArticle) -> str | None:
    """It is too short or too long for a list, or does not end as a sentence."""
    text = article.text_of(sentence.span)
    if not SHORTEST <= len(text.split()) <= LONGEST:
        return "length"
    return None if _ENDS.search(text) else "unfinished"


def check_quotes(sentence: Sentence, article: AnalyzedArticle) -> str | None:
    """Part of it is a quote: whose claim a figure in it is, the sentence before may say."""
    is_quoted = any(quote.span.overlaps(sentence.span) for quote in article.quotes)
    return "quoted" if is_quoted else None


def check_speech(sentence: Sentence, article: AnalyzedArticle) -> str | None:
    """Part of it is direct speech; a fragment in marks may stand in a bullet."""
    direct = (quote for quote in article.quotes if quote.kind == "direct")
    return "spoken" if any(quote.span.overlaps(sentence.span) for quote in direct) else None


def check_deck(sentence: Sentence, article: AnalyzedArticle) -> str | None:
    """It is a deck below a headline that introduces it."""
    block = article.cleaned.kept[sentence.paragraph]
    return "deck" if article.article.title is not None and block.kind == "deck" else None


def check_dependence(sentence: Sentence, article: AnalyzedArticle) -> str | None:
    """It depends on the sentence before it ("But …", "She added …")."""
    text = article.text_of(sentence.span)
    return "leans" if dependence.depends_on_previous(text, article.language) else None


# A line of a list (by the numbers, what to watch, indirect speech); a bullet of the bottom line.
LINE: tuple[Rule, ...] = (check_damage, check_shape, check_quotes, check_dependence)
BULLET: tuple[Rule, ...] = (check_speech, check_deck, check_dependence)
