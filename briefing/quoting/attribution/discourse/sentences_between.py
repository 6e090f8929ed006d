"""Whether the sentences between a speaker and a verb without a subject still tell of the speaker.

"Arce said so. Then came Sanz's turn. “…”, | added |." may be Sanz's. Of 92 quotes of whole articles
that a dropped subject gives to a person, labelled by reading, three of five were wrong where such a
sentence names another person, and one of 87 where none does.
"""

from collections.abc import Iterator, Sequence

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.patterns.dropped_subjects import (
    ends_with_report,
    has_dropped_subject,
)
from briefing.quoting.attribution.patterns.interposed_reports import find_interposed_verb
from briefing.quoting.attribution.patterns.quote_in_sentence import QuoteInSentence
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Paragraph, Token


def turns_to_another(
    quote: QuoteInSentence, entity: Entity, offset: int, context: ArticleContext
) -> bool:
    """Whether a sentence since the entity's name at `offset` names another, and goes on with none.

    It goes on where it names the entity, opens with a past tense without a subject ("evitó decir"),
    or holds a quotation that a verb of saying without one reports.
    """
    if _is_contrasted(quote, entity, offset, context):
        return True
    for paragraph, start, end in _list_sentences_back(quote, offset, context):
        named = _list_named(paragraph.tokens[start:end], context)
        others = any(one is not entity and one.may_be_person for one in named)
        if others and not _goes_on(paragraph, start, end, entity, context):
            return True
    return False


def _is_contrasted(
    quote: QuoteInSentence, entity: Entity, offset: int, context: ArticleContext
) -> bool:
    """Whether another acts behind the name in its own sentence: "Arce denied it, but Sanz left"."""
    start, lexicon = quote.tokens[quote.start].start, quote.lexicon
    since = context.entities.mentions_before(start, start - offset)
    for mention in since[1:]:
        if mention.sentence_start != since[0].sentence_start or mention.span is None:
            continue
        between = context.text[offset : mention.offset].lower().split()
        behind = context.text[mention.span.end : start].split(maxsplit=1)
        acts = bool(behind) and behind[0].endswith(lexicon.preterite_endings)
        is_other = bool(mention.entities) and entity not in mention.entities
        if is_other and acts and not lexicon.contrasting_conjunctions.isdisjoint(between):
            return True
    return False


def goes_on_with(
    quote: QuoteInSentence, entity: Entity, offset: int, context: ArticleContext
) -> bool:
    """Whether every sentence since the entity's name at `offset` goes on with it; true of none."""
    return all(
        _goes_on(paragraph, start, end, entity, context)
        for paragraph, start, end in _list_sentences_back(quote, offset, context)
    )


def _list_sentences_back(
    quote: QuoteInSentence, offset: int, context: ArticleContext
) -> Iterator[tuple[Paragraph, int, int]]:
    """Yield the token ranges of the sentences before the quotation's, down to that at `offset`."""
    number, start = quote.paragraph_index, quote.start
    while number >= 0:
        paragraph = context.paragraphs[number]
        while start > 0:
            start, end = paragraph.sentence_range(start - 1)
            if paragraph.tokens[start].start <= offset:
                return
            yield paragraph, start, end
        number -= 1
        start = len(context.paragraphs[number].tokens)


def _goes_on(
    paragraph: Paragraph, start: int, end: int, entity: Entity, context: ArticleContext
) -> bool:
    tokens, lexicon = paragraph.tokens[start:end], context.lexicon
    named = _list_named(tokens, context)
    if entity in named or not any(token.is_word for token in tokens):
        return True
    sentence = _make_sentence(paragraph, start, end, end, lexicon)
    is_told = ends_with_report(sentence) or find_interposed_verb(sentence) is not None
    if is_told and not any(one.is_person for one in named):
        return True  # "El agua, dijo, falta": nobody else may have said it
    return _drops_subject(paragraph, start, end, lexicon)


def _list_named(tokens: Sequence[Token], context: ArticleContext) -> set[Entity]:
    start, end = tokens[0].start, tokens[-1].end
    mentions = context.entities.mentions_before(end, end - start)
    return {entity for mention in mentions for entity in mention.entities}


def _drops_subject(paragraph: Paragraph, start: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether a verb without a subject opens the sentence, or reports a quotation in it."""
    tokens = paragraph.tokens
    places = (index for index in range(start, end) if tokens[index].quotation_index >= 0)
    sentences = [_make_sentence(paragraph, start, end, index, lexicon) for index in (*places, end)]
    return _opens_with_deed(sentences[-1]) or any(map(has_dropped_subject, sentences))


def _make_sentence(
    paragraph: Paragraph, start: int, end: int, place: int, lexicon: QuoteLexicon
) -> QuoteInSentence:
    return QuoteInSentence(
        paragraph_index=paragraph.index,
        tokens=paragraph.tokens,
        quote_index=place,
        start=start,
        end=end,
        lexicon=lexicon,
        last_character=",",
    )


def _opens_with_deed(sentence: QuoteInSentence) -> bool:
    """Whether a past tense is the first word of the main clause: "Sin embargo, | evitó decir"."""
    lexicon, start = sentence.lexicon, sentence.main_clause_start
    openers = (lexicon.coordinators, lexicon.auxiliaries_and_adverbs, lexicon.clitics)
    words = (token for token in sentence.tokens[start : sentence.end] if token.is_word)
    first = next((t for t in words if not any(t.lower in group for group in openers)), None)
    return first is not None and first.lower.endswith(lexicon.preterite_endings)
