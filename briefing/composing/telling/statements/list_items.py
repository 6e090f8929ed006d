"""Whether a sentence of a document is an item of a list, which what stands above it completes.

"Raise the duty by ten percent" shares a subject with the line above; "President Quill raised the
duty" is a sentence of its own, whatever mark stands before it.
"""

import re
from collections.abc import Sequence

from briefing.composing.gate.words import GateWords, load_gate_words
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.lexicon_loading import load_lexicon

LONGEST_MARK = 16  # characters: what indents an item, and marks it
MARK = r"\s*(?:[-•·–]\s+)"
VERB_WITHIN = 8  # words among which the verb of a name that opens a sentence stands
LONGEST_OPENING = 30  # words of what stands before the subject: "In August, …"
# An item of a list that lost its marks: it begins with a figure.
_ITEM = re.compile(r"(?:[-•·*–]|\d{1,2}[.)])?[ \t]*\d")
_NUMBERED = re.compile(r"\d{1,2}\.\s")
_MARKED = re.compile(rf"{MARK}(?!\*\*)")
_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")


def is_item(article: AnalyzedArticle, span: Span, told: Span) -> bool:
    """Whether a sentence is an item: it touches the line above, or begins with a mark or figure.

    `told` is the sentence without its mark. What ends in a colon above completes whatever follows;
    beside other items a sentence that has a subject of its own stands by itself.
    """
    text = article.article.text
    line = text.rfind("\n", max(0, span.start - LONGEST_MARK), span.start) + 1
    above = max(0, line - 1 - LONGEST_MARK)
    is_first = bool(line) and not text[line : span.start].strip(" \t-•·*–")
    before = text[above : line - 1].rstrip(" \t")
    if is_first and before.endswith((":", ";")):
        return True
    words = article.text_of(span)
    is_numbered = _NUMBERED.match(words) is not None and told.start > span.start
    if _ITEM.match(words) and not is_numbered:
        return True
    is_beside = (is_first and before.endswith(".")) or _MARKED.match(words) is not None
    is_beside = is_beside or is_numbered  # "13. Goods of the port shall …"
    return is_beside and not has_own_subject(article.text_of(told), article.language)


def has_own_subject(text: str, language: str) -> bool:
    """Whether a determiner, "we" or a name with its verb opens a sentence: no verb from above.

    What stands before a comma there, "In August, …", is passed over.
    """
    lexicon, known = load_lexicon(language), load_gate_words(language)
    words = _WORD.findall(text)
    if not words:
        return False
    first = words[0].lower()
    if first in lexicon.determiners or first in known.first_person:
        return True
    opening, comma, rest = text.partition(", ")
    opens = first in lexicon.prepositions or first in lexicon.clause_openers
    if opens and comma and len(opening.split()) <= LONGEST_OPENING:
        return has_own_subject(rest, language)
    return _is_name_with_verb(words, lexicon, known)


def _is_name_with_verb(words: Sequence[str], lexicon: QuoteLexicon, known: GateWords) -> bool:
    """ "President Quill raised …", "Norlandia has …", "CBP seized …"; not "Raise the …"."""
    finite = lexicon.finite_auxiliaries | lexicon.modals | lexicon.finite_reporting_verbs
    finite |= lexicon.passive_auxiliaries | known.irregular_pasts | known.finite_presents
    endings = (*known.past_endings, *known.future_endings)
    for place, word in enumerate(words[:VERB_WITHIN]):
        if word.lower() in lexicon.relative_pronouns:
            return False
        is_verb = word.lower() in finite or (word.islower() and word.endswith(endings))
        if place and is_verb:
            is_name = words[0].isupper() or (place > 1 and words[1][0].isupper())
            return words[0][0].isupper() and (place == 1 or is_name)
    return False
