"""Patterns of a speaker with a verb right beside the quotation, before or after it."""

from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    follows_report,
    is_announced,
    is_finite_report,
    is_plausible_speaker,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Token

_VERB_REACH = 25  # tokens from a quotation to the verb after it, with subject and apposition
_SENTENCE_ENDS = (".", "?", "!", "…")
_SHORTEST_CLAUSE = 25  # characters of a quotation that is surely no name or title


def verb_subject_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” said Salazar."""
    tokens, lexicon, verb = quote.tokens, quote.lexicon, quote.after_quote
    parted = (lexicon.auxiliaries_and_adverbs, lexicon.clitics)
    while verb < quote.end and any(tokens[verb].lower in words for words in parted):
        verb += 1
    opens_sentence = quote.quote_index == quote.start
    if verb >= quote.end or not (quote.ends_with_stop or opens_sentence):
        return None
    is_unlisted = is_unlisted_report(quote, verb)
    if not (is_unlisted or is_finite_report(quote, verb)):
        return None
    if tokens[verb].lower in lexicon.dative_verbs and not quote.ends_with_stop:
        return None  # “Harbor experts” told | the Herald
    if verb + 1 < quote.end and tokens[verb + 1].lower in lexicon.infinitive_markers:
        return None  # “Client 1,” believed | to | be Hugo Paz
    subject = subjects.find_subject_after(tokens, verb, quote.end, lexicon)
    if subject is None or not is_plausible_speaker(quote, subject):
        return None
    if is_unlisted and not can_speak(subject, lexicon):
        return None
    cue = token_span(tokens[verb])
    if tokens[verb].lower in lexicon.citing_verbs:
        subject = _find_cited_behind(quote, subject) or subject
    is_far = is_unlisted or _may_be_place(quote, subject, verb) or follows_report(quote, subject)
    return Attribution(source=subject, cue=cue, is_long_distance=is_far)


def _find_cited_behind(quote: QuoteInSentence, subject: NounPhrase) -> NounPhrase | None:
    """Return whom who cites marks as the object: “…”, citó CANA a | Hugo Paz |; or None."""
    tokens, marker = quote.tokens, subject.end_token
    if marker >= quote.end or tokens[marker].lower not in quote.lexicon.object_markers:
        return None
    return noun_phrases.find_starting_at(tokens, marker + 1, quote.end, quote.lexicon)


def _may_be_place(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a place may be named so: "indicó en la biblioteca | Ana Ruiz |"."""
    tokens, lexicon, noun = quote.tokens, quote.lexicon, subject.first_token - 1
    if not lexicon.drops_subjects or noun - 2 < verb or not tokens[noun].text.islower():
        return False
    follows_article = tokens[noun - 1].lower in lexicon.determiners
    is_placed = tokens[noun - 2].lower in lexicon.place_prepositions
    is_building = tokens[noun].lower in lexicon.non_person_nouns | lexicon.organization_nouns
    return follows_article and is_placed and is_building


def is_unlisted_report(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a finite verb that no list has stands right behind a whole clause: “…”, vociferó.

    Its ending shows a past tense; in such a place any verb tells how somebody said it.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if not _opens_with_clause(quote) or not quote.ends_with_stop:
        return False
    if verb != quote.after_quote or verb >= quote.end:
        return False
    is_past = tokens[verb].lower.endswith(lexicon.preterite_endings)
    listed = tokens[verb].lower in lexicon.reporting_verbs
    return is_past and not listed and tokens[verb].text.islower()


def _opens_with_clause(quote: QuoteInSentence) -> bool:
    """Whether the quotation opens its sentence, and is too long for a name or title."""
    mark = quote.tokens[quote.quote_index]
    return quote.quote_index == quote.start and mark.end - mark.start >= _SHORTEST_CLAUSE


def subject_verb_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” Salazar said."""
    tokens, start = quote.tokens, quote.after_quote
    is_clause = start < quote.end and tokens[start].lower in quote.lexicon.clause_links
    if is_clause or not (quote.ends_with_stop or _opens_with_name_and_verb(quote)):
        return None
    for verb in range(start + 1, min(quote.end, start + _VERB_REACH)):
        if tokens[verb].quotation_index >= 0 or tokens[verb].text in ";:":
            return None
        if is_finite_report(quote, verb):
            if _announces_next(quote, verb):
                return None
            subject = _find_subject_between(quote, start, verb)
            if subject is None:
                return None
            if subject.kind == "organization" and is_announced(quote):
                return None  # "Quill said, “…,” | the Post reported"
            cue = token_span(tokens[verb])
            if (cited := _find_cited(quote, verb)) is not None:
                return Attribution(source=cited, cue=cue, is_long_distance=True)
            is_far = _reports_other_clause(quote, verb) or follows_report(quote, subject)
            is_far = is_far or _is_told_in_clause(quote, verb)
            is_far = is_far or (subject.kind == "name" and is_announced(quote))
            return Attribution(source=subject, cue=cue, is_long_distance=is_far)
    return None


def _find_cited(quote: QuoteInSentence, verb: int) -> NounPhrase | None:
    """Return whose words the subject of a citing verb repeats: “…,” CANA | quoted | Quill."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if tokens[verb].lower not in lexicon.citing_verbs or verbs.is_passive(tokens, verb, lexicon):
        return None
    start = verb + 1 + (tokens[min(verb + 1, quote.end - 1)].lower in lexicon.object_markers)
    ties = lexicon.prepositions | lexicon.np_prepositions  # "quoted | by CANA"
    if start >= quote.end or not tokens[start].is_word or tokens[start].lower in ties:
        return None
    cited = noun_phrases.find_starting_at(tokens, start, quote.end, lexicon)
    return cited or noun_phrases.parse_range(tokens, start, start + 1, lexicon)  # "quoted | him"


def _announces_next(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a verb tells the next quotation, and one before this: asked, “Q?” Ruiz said, “A.”."""
    tokens, before = quote.tokens, quote.quote_index - 1
    if quote.last_character not in _SENTENCE_ENDS or before < quote.start:
        return False
    return _leads_to_next(quote, verb) and tokens[before].text in ",:"


def _is_told_in_clause(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a clause before the main one tells the words, and the verb the next ones.

    "When Quill thought of his admitting, “It rains,” the mayor | answered |, “It does.”"
    """
    tokens, lexicon, before = quote.tokens, quote.lexicon, quote.quote_index - 1
    if not _leads_to_next(quote, verb) or before - 1 < quote.start:
        return False
    opens = tokens[quote.start].lower in lexicon.subordinators
    is_told = verbs.is_reporting_verb(tokens, before - 1, lexicon)
    return opens and is_told and tokens[before].text in ",:"


def _leads_to_next(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a comma or colon and a quotation stand right behind a verb."""
    behind = quote.tokens[verb + 1 : min(verb + 3, quote.end)]
    return len(behind) > 1 and behind[0].text in ",:" and behind[1].quotation_index >= 0


def _reports_other_clause(quote: QuoteInSentence, verb: int) -> bool:
    """Whether the words stand in another's clause before a report of something else.

    "Though they left over “lost trust”, Salazar said that …": who left may have said so.
    """
    tokens, complementizers = quote.tokens, quote.lexicon.complementizers
    if quote.last_character in _SENTENCE_ENDS:
        return False
    if _stands_in_opening_clause(quote):
        return True
    before = tokens[quote.start : quote.quote_index]
    has_words = any(token.is_word and token.text.islower() for token in before)
    following = tokens[verb + 1 : min(verb + 2, quote.end)]
    return has_words and any(token.lower in complementizers for token in following)


def _stands_in_opening_clause(quote: QuoteInSentence) -> bool:
    """Whether a conjunction ties the words to who acts in a clause before the report's.

    "While Quill may see “a war in sight,” Salazar told the Senate that …".
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    turns = lexicon.clause_openers & lexicon.parallel_conjunctions
    for index in range(quote.quote_index - 1, quote.start - 1, -1):
        if not tokens[index].is_word:
            return False
        if tokens[index].lower in turns:
            return index + 1 < quote.quote_index
    return False


def _opens_with_name_and_verb(quote: QuoteInSentence) -> bool:
    """Whether a name and its verb follow a quotation that opens its sentence: “…” Quill | said."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if quote.quote_index != quote.start:
        return False
    name = noun_phrases.find_starting_at(tokens, quote.after_quote, quote.end, lexicon)
    if name is None or name.kind != "name" or name.end_token >= quote.end:
        return False
    return is_finite_report(quote, name.end_token)


def _find_subject_between(quote: QuoteInSentence, start: int, verb: int) -> NounPhrase | None:
    """Return the subject between the quotation and its verb, or all that stands there."""
    tokens, lexicon = quote.tokens, quote.lexicon
    subject = subjects.find_subject_before(tokens, verb, start, lexicon)
    if subject is not None and (
        subject.first_token <= start + 1 or _follows_opening_phrase(quote, subject)
    ):
        return subject if is_plausible_speaker(quote, subject) else None
    if (
        subject is not None
        and subject.kind == "noun"
        and tokens[subject.first_token - 1].text == ","
    ):
        name = noun_phrases.find_starting_at(tokens, start, verb, lexicon)
        if name is not None and name.name_tokens and name.end_token == subject.first_token - 1:
            return name  # "Lee Galt, the director of the project said"
    is_phrase = all(token.is_word for token in tokens[start:verb])
    if is_phrase and _may_open_noun_phrase(tokens[start], lexicon):
        ties = (i for i in range(start, verb) if tokens[i].lower in lexicon.other_prepositions)
        return noun_phrases.parse_range(tokens, start, next(ties, verb), lexicon)
    return None


def _follows_opening_phrase(quote: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether an opening phrase with a comma stands between the quotation and the subject."""
    is_opener = quote.tokens[quote.after_quote].lower in quote.lexicon.clause_openers
    return is_opener and quote.tokens[subject.first_token - 1].text == ","


def _may_open_noun_phrase(token: Token, lexicon: QuoteLexicon) -> bool:
    if token.lower in lexicon.determiners:
        return True
    return token.is_capitalized and token.lower not in lexicon.clause_openers


def other_verb_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” the senator riffed: a speaker right after the quotation, whatever the verb.

    As sure as a verb of saying where a name and a past tense follow a whole clause that opens its
    sentence: “…,” Salazar thundered.
    """
    if not quote.ends_with_stop or quote.last_character != ",":
        return None
    tokens, lexicon = quote.tokens, quote.lexicon
    subject = noun_phrases.find_starting_at(tokens, quote.after_quote, quote.end, lexicon)
    if subject is None or not can_speak(subject, lexicon) or subject.end_token >= quote.end:
        return None
    verb = tokens[subject.end_token]
    if not verb.text.islower():
        return None
    is_past = verb.lower.endswith(lexicon.past_endings)
    is_sure = _opens_with_clause(quote) and subject.kind == "name" and is_past
    return Attribution(source=subject, cue=None, is_sole_report=is_sure)
