"""The other side's act or answer: the sentence in which the side acts that does not in the lead.

A brief of two countries that tells what one of them did, and not what the other did about it, is
half of one; the answer often stands only in the other country's newspapers, in its language.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from briefing.composing import gate
from briefing.composing.gate.signs.tense import acts
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import LeadSentence
from briefing.grouping.evidence import Evidence
from briefing.grouping.phrase_matcher import split_words
from briefing.grouping.relevance import find_evidence
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.profiles.speakers.office_side import find_side
from briefing.profiles.speakers.office_titles import load_words
from briefing.profiles.speakers.people import PrintedSpeaker
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon

# Words in which the subject of a sentence begins: "The Mexican government", "Los tres bancos de
# México"; with more, it is what something is about.
SUBJECT_WITHIN = 8
LONGEST_OPENING = 25  # words of "After the call, …" before the subject
# Sentences of an article: an answer stands below the news, one far below is of another matter.
ANSWER_WITHIN = 12
MOST_WORDS = 45  # a longer answer takes the room of the story


@dataclass(frozen=True, slots=True, kw_only=True)
class SideAnswers:
    """What is asked of an answer: the gate it passes, whose sides are meant, what is usable."""

    keeper: gate.Gate
    profile: Profile
    usable: Mapping[str, Sequence[Sentence]]  # by article id


def find_acting_side(text: str, language: str, profile: Profile) -> int | None:
    """The place of the side that a sentence has as its subject; None where none, or both, is it."""
    words = tuple(split_words(_skip_opening(text, language)))[:SUBJECT_WITHIN]
    evidence = find_evidence(ArticleWords(words, 0, language), profile)
    named = sorted((place, side) for side in (0, 1) for place in _list_places(evidence, side))
    if evidence.places_of("joint") or not named:
        return None
    start, side = named[0]
    lexicon = load_lexicon(language)
    if acts((word.written for word in words[:start]), lexicon):
        return None
    other = next((place for place, one in named if one != side), None)
    if other is None or acts((word.written for word in words[start:other]), lexicon):
        return side
    subject = takewhile(lambda word: not acts([word], lexicon), (one.written for one in words))
    return _find_side_of_envoy(" ".join(subject), language, profile)


def _find_side_of_envoy(subject: str, language: str, profile: Profile) -> int | None:
    """The place of the side that an envoy serves, named with the side that he is sent to.

    "Tom Averill, the US ambassador to Mexico"; None where the subject is no single envoy.
    """
    words = subject.casefold().split()
    envoys = [word for word in words if word.startswith(load_words("envoys"))]
    if len(envoys) != 1 or not load_lexicon(language).coordinators.isdisjoint(words):
        return None
    key = find_side(PrintedSpeaker(role=subject, language=language), profile)
    return next((n for n, side in enumerate(profile.sides) if side.key == key), None)


def _list_places(evidence: Evidence, side: int) -> list[int]:
    return [*evidence.places_of("side", side), *evidence.places_of("host", side)]


def find_answer(
    articles: Iterable[AnalyzedArticle], lead: LeadSentence, asked: SideAnswers
) -> LeadSentence | None:
    """The sentence of the best rank in which the other side acts or speaks.

    Of several the first in the order of the articles; None without any, and where no side acts in
    the lead.
    """
    acting = find_acting_side(lead.text, lead.article.language, asked.profile)
    if acting is None:
        return None
    answers = [
        LeadSentence(article=article, sentence=sentence)
        for article in articles
        for sentence in asked.usable[article.id]
        if _is_answer(article, sentence, 1 - acting, asked)
    ]
    return max(answers, key=lambda one: _rank(one, asked), default=None)


def _rank(answer: LeadSentence, asked: SideAnswers) -> tuple[bool, bool]:
    """Those that could open a story, or say that they answer, go first; of them those that name
    whom they answer.
    """
    matter = read_matter(answer.text, answer.article.language, asked.profile)
    opens = asked.keeper.refuse(answer.sentence, answer.article, gate.FIRST) is None
    return opens or _answers(answer), matter.names_both


def _answers(one: LeadSentence) -> bool:
    """Whether it says so itself: "In response, the ministry …"."""
    pattern = opening_pattern(load_gate_words(one.article.language).answers)
    return bool(pattern and pattern.match(one.text))


def _is_answer(article: AnalyzedArticle, sentence: Sentence, side: int, asked: SideAnswers) -> bool:
    text, language = article.text_of(sentence.span), article.language
    return (
        len(text.split()) <= MOST_WORDS
        and find_acting_side(text, language, asked.profile) == side
        and acts(_list_words(text), load_lexicon(language))
        and read_matter(text, language, asked.profile).is_between
        and asked.keeper.refuse(sentence, article, gate.KEY) is None
    )


def _skip_opening(text: str, language: str) -> str:
    """The sentence behind an opening phrase: "After the call with Lomas, | the minister"."""
    opening, comma, rest = text.partition(", ")
    words = opening.lower().split()
    lexicon = load_lexicon(language)
    openers = lexicon.prepositions | lexicon.clause_openers | lexicon.subordinators
    opens = words[:1] and (words[0] in openers or any(word.isdecimal() for word in words))
    return rest if comma and opens and len(words) <= LONGEST_OPENING else text


def _list_words(text: str) -> list[str]:
    return [word.strip(".,;:") for word in text.split()]
