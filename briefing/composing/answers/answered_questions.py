"""How a passage answers the question before it: the question, and the beginning of the answer.

"Did you speak with the president? No, we are still waiting" says in two turns what neither says
alone. So both are printed, each between its marks: the question where it names the other side by
itself, and the answer from its first word on, so that nothing is left out between the two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_fitness import is_anothers, is_broken_speech, is_fit_behind
from briefing.composing.gate.judging import find_passage_faults, read_passage
from briefing.composing.gate.reading import WORD
from briefing.composing.gate.words import opening_pattern
from briefing.composing.printed_quotes.leaning_forms import leans_by_form
from briefing.composing.printed_quotes.quote_fitness import is_courtesy, skip_fillers
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import find_deed, read_speech_signs
from briefing.composing.printed_quotes.speech_weight import (
    LEAST_WORDS,
    PRINTED_FROM,
    weigh_speech,
)
from briefing.composing.printed_quotes.untold_words import leans_on_earlier
from briefing.composing.sentence_matter import (
    SentenceMatter,
    names_other_alone,
    read_matter,
)
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

# Words of a question that is read at once: of 136 questions of known conferences on the other side
# 97 can't be printed; with 60 words instead of 45 one more is, whose answer is news.
LEAST_ASKED, MOST_ASKED = 5, 60
MOST_BEHIND = 3  # words behind a question before the answer: "Thank you, President."
MOST_GREETING = 12  # words of a sentence that thanks for a question, or praises it
LEAST_ANSWER, MOST_ANSWER = 4, 60  # words of what is quoted of an answer
MOST_SENTENCES = 3  # of it: what has not answered by then talks
# What makes the last words before an answer the end of a longer speech, and no question.
LEANING = {"connective", "demonstrative"}
PLAIN_WITHIN = 2  # first words among which "no" answers
# Words of "no" or "yes" and what goes on behind it; of a short act; and the points that any other
# answer must have that names neither a day nor a number. Of 24 answers that 74 conferences printed,
# eight open with "no" or "yes" and are as short, and seven of these are right; of the other sixteen
# three, and most of the wrong ones lean by their form or weigh less.
MOST_PLAIN, SHORT_ANSWER = 20, 12
LEAST_POINTS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweringWords:
    """The beginning of an answer, and how much it says."""

    quote: Quote
    points: float


def find_answer(
    passage: SpokenPassage,
    question: Span,
    said: Sequence[Span],
    article: AnalyzedArticle,
    profile: Profile,
) -> AnsweringWords | None:
    """What answers the question before a passage; None where that can't be read with it alone.

    `said` are quotations of others, of which no word is the speaker's.
    """
    may_be_plain = not (_asks_what(question, article) or _answers_itself(question, article))
    sentences = list(_list_answering(passage, said, article, profile, may_be_plain=may_be_plain))
    if not sentences:
        return None
    span = Span(sentences[0].start, sentences[-1].end)
    if len(article.text_of(span).split()) > MOST_ANSWER:
        return None
    points = max(weigh_speech(one, article, profile) for one in sentences)
    quote = replace(passage.quotes[0], span=span)
    return AnsweringWords(quote=quote, points=max(points, PRINTED_FROM))


def find_question(
    passage: SpokenPassage, article: AnalyzedArticle, profile: Profile, *, goes_back: bool = False
) -> Span | None:
    """What was said last before the answer, if it names the other side and leans on nothing.

    "The president wants a war" is asked as well, without a mark. A question that leans on the
    sentences before it is printed with them; with `goes_back` also one that leans on nothing and
    does not name the other side: "When do you go to Norburg? Who receives you there?".
    """
    asked = [one.span for one in passage.question]
    while asked and len(article.text_of(asked[-1]).split()) <= MOST_BEHIND:
        asked.pop()
    if not asked:
        return None
    last = _cut_to_question(asked[-1], passage, article, profile)
    with_more = (Span(one.start, asked[-1].end) for one in reversed(asked))
    for span in (last, *with_more):
        words = len(article.text_of(span).split())
        if words > MOST_ASKED or is_broken_speech(article.text_of(span)):
            return None
        if "?" not in article.text_of(span) and is_courtesy(
            article.text_of(span), article.language
        ):
            return None  # "Thank you for standing with Norlandia."
        if words >= LEAST_ASKED and not _leans(span, article):
            is_asked = span == last or article.text_of(span).endswith("?")
            side = passage.quotes[0].speaker.side
            if is_asked and names_other_alone(span, side, article, profile):
                return span
            if not (is_asked and goes_back):
                return None
    return None


def _leans(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a question goes on from what was said before it."""
    leaning = find_passage_faults(article, span) & LEANING
    if article.text_of(span).startswith("¿"):
        leaning = leaning - {"connective"}  # "¿Y sobre la visita …?" only takes the word
    return bool(leaning) or leans_on_earlier(read_passage(article, span))


def _cut_to_question(
    span: Span, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> Span:
    """What is asked from the last mark on behind which the question names the other side."""
    text, side = article.text_of(span), passage.quotes[0].speaker.side
    opened = [place for place, sign in enumerate(text) if sign == "¿"]
    behind = (Span(span.start + place, span.end) for place in reversed(opened))
    enough = (one for one in behind if len(article.text_of(one).split()) >= LEAST_ASKED)
    return next((one for one in enough if names_other_alone(one, side, article, profile)), span)


def _asks_what(question: Span, article: AnalyzedArticle) -> bool:
    """Whether the last question asks what, how or which, so that "yes" and "no" don't answer it."""
    text = article.text_of(question)
    opened = max(text.rfind("¿"), text.rfind(". "), text.rfind("? ", 0, -1)) + 1
    words = WORD.findall(text[opened:].lower())
    while words and len(words[0]) == 1:
        words.pop(0)  # "¿Y cuánto …?", "¿O qué más …?"
    asked, asking = f"{' '.join(words)} ", load_quote_words(article.language).asking
    return "?" in text and any(asked.startswith(f"{one} ") for one in asking)


def _answers_itself(question: Span, article: AnalyzedArticle) -> bool:
    """Whether what is put to somebody is an answer: "Yes, it was an order"."""
    opening, comma, _ = article.text_of(question).partition(",")
    return bool(comma) and opening.lower() in load_quote_words(article.language).plain_answers


def _list_answering(
    passage: SpokenPassage,
    said: Sequence[Span],
    article: AnalyzedArticle,
    profile: Profile,
    *,
    may_be_plain: bool,
) -> Iterator[Span]:
    """The first sentences of an answer, up to the one that answers; none where one is unfit."""
    found: list[Span] = []
    for quote in passage.quotes[:MOST_SENTENCES]:
        span = quote.span if found else _skip_opening(quote.span, article)
        if not found and _greets(span, article):
            continue
        is_apart = bool(found) and bool(article.article.text[found[-1].end : span.start].strip())
        if is_apart or is_anothers(span, said) or not is_fit_behind(quote, span, article):
            return
        found.append(span)
        words = len(article.text_of(Span(found[0].start, span.end)).split())
        is_first = len(found) == 1 and may_be_plain
        if words >= LEAST_ANSWER and _answers(span, article, profile, may_be_plain=is_first):
            yield from found
            return


def _greets(span: Span, article: AnalyzedArticle) -> bool:
    """Whether it only takes the question: "Thank you for the question." """
    text = article.text_of(span)
    words, nouns = text.lower().split(), load_quote_words(article.language).question_nouns
    named = {word.strip(".,;:!") for word in words}
    is_short = len(words) <= MOST_GREETING
    return is_short and (is_courtesy(text, article.language) or not named.isdisjoint(nouns))


def _skip_opening(span: Span, article: AnalyzedArticle) -> Span:
    """What stands behind "Well,"; "Yes," and "No," are the answer."""
    behind = skip_fillers(span, article)
    skipped = article.article.text[span.start : behind.start].lower()
    words = {word.strip(",.;:") for word in skipped.split()}
    is_answer = not words.isdisjoint(load_quote_words(article.language).plain_answers)
    return span if is_answer else behind


def _answers(span: Span, article: AnalyzedArticle, profile: Profile, *, may_be_plain: bool) -> bool:
    """Whether a sentence says yes or no and goes on, or is as strong as what stands alone."""
    reading, words = read_passage(article, span), load_quote_words(article.language)
    places = (n for n, one in enumerate(reading.lower[:PLAIN_WITHIN]) if one in words.plain_answers)
    plain = next(places, None)
    behind = reading.lower[plain + 1 : plain + 2] if plain is not None else ()
    if not {*words.restricting}.isdisjoint(behind):
        return False  # "No, but I go to Lomas" turns to another matter
    is_plain = plain is not None or reading.lower[-1] in words.plain_answers
    if may_be_plain and is_plain and reading.length >= LEAST_ANSWER:
        unsaid = opening_pattern(words.announcing)  # "I don't know, it may be"
        is_unsaid = unsaid is not None and unsaid.match(article.text_of(span)) is not None
        return reading.length <= MOST_PLAIN and not is_unsaid
    matter = read_matter(reading.text, article.language, profile)
    if matter.thirds > max(matter.first, matter.second):
        return False  # "The one to Sudlandia has not left"
    opens = {*reading.lower[:1], *behind}
    if leans_by_form(reading) or not opens.isdisjoint(words.restricting):
        return False
    signs = read_speech_signs(reading, SentenceMatter())
    if signs["own day"] or signs["count"] or signs["amount"]:
        return True
    if reading.length <= SHORT_ANSWER and find_deed(reading) is not None:
        return True
    is_strong = weigh_speech(span, article, profile) >= LEAST_POINTS
    return is_strong and reading.length >= LEAST_WORDS
