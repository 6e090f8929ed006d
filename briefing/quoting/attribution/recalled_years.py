"""The year in which a report says that words were spoken: "told Playboy in 1989", "In 2003, Pence".

An office of the article's day is no office of then. Only a year that a preposition ties to the
telling counts: one that opens the speaker's sentence, or stands behind its verb.
"""

import re
from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.sentence_places import find_sentences_to
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Token

_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENING_REACH = 14  # tokens: "In a May 4, 2016 interview with the Harbour Herald, Salazar"
_TIE_REACH = 5  # tokens from the preposition to the year: "in a May 4, 2016 interview"


def find_recalled_year(source: NounPhrase, cue: Span | None, context: ArticleContext) -> int | None:
    """Return the year before the article's in which the source said it; None where none is told."""
    if context.day is None:
        return None
    tokens, _ = find_sentences_to(source.span.start, context.paragraphs)
    lexicon = context.lexicon
    told = max(source.span.end, cue.end if cue else 0)
    opening = [token for token in tokens[:_OPENING_REACH] if token.end <= source.span.start]
    behind = _take_clause([token for token in tokens if token.start >= told], lexicon)
    opens = bool(opening) and opening[0].lower in lexicon.clause_openers
    runs = (opening if opens else (), behind)
    years = [int(token.text) for run in runs for token in _find_years(run, lexicon)]
    return next((year for year in years if year < context.day.year), None)


def _take_clause(tokens: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the tokens up to a mark, a quotation or a clause: what goes with the verb."""
    for index, token in enumerate(tokens):
        opens = token.lower in lexicon.complementizers or token.lower in lexicon.relative_pronouns
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        is_mark = not token.is_word and index > 0 and not _YEAR.fullmatch(following)
        if token.quotation_index >= 0 or opens or is_mark:
            return tokens[:index]
    return tokens


def _find_years(run: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the years that a preposition of time or place ties."""
    ties = lexicon.place_prepositions | lexicon.clause_openers | lexicon.other_prepositions
    return [
        token
        for index, token in enumerate(run)
        if _YEAR.fullmatch(token.text)
        and any(one.lower in ties for one in run[max(0, index - _TIE_REACH) : index])
    ]
