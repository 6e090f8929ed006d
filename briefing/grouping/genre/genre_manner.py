"""What the manner of a text says of its genre: points for and against opinion.

The signs are rates per hundred words outside quotation marks. They tell "not straight news", hardly
ever "opinion": where they make it opinion, 14 of 17 labelled articles are, and none is news. So a
text that only may be opinion is taken for analysis, as 17 more are, two of them news.

After Biber, "Variation across speech and writing", 1988 (rates of pronouns, modals, stance).
"""

from collections import Counter
from collections.abc import Iterator

from briefing.grouping.genre.genre_words import GenrePhrases
from briefing.grouping.genre.own_words import OwnWords
from briefing.model import CleanedArticle, Genre, Reason

OPINION_POINTS = 4  # at which it is opinion
UNSURE_POINTS = 3  # at which it may be: taken for analysis
DISCLAIMER_POINTS = 2
# Rates per hundred words outside quotation marks; each was chosen on 1,500 opinion pieces and 1,500
# news articles of each language, by their addresses, of other days than the labelled ones.
LEAST_FIRST_PERSON = 0.3
LEAST_JUDGEMENT = 0.5
MOST_REPORTING = 0.7
LEAST_QUESTIONS = 0.1
# Words of talk ("just", "so", "don't") in a language that writes them otherwise. Of 170 articles of
# US magazines and columnists that no other sign shows 19 have the point and with it enough, of 453
# of news desks three, two of them commentaries.
LEAST_INFORMAL = 1.8
MOST_QUOTED_SHARE = 0.2  # of the words: reports let others speak
LEAD_WORDS = 60
SHORTEST = 120  # words of its own, below which a text has no manner
# A text in the writer's own name: more first persons, judgements and questions than reporting verbs
# and weekdays, shrunk where it is short, and few of its stretches name a source, a day or quote.
STRETCH = 25  # words; 20 and 35 are no better
MOST_SOURCED = 0.32  # share of the stretches
SHRINKING_WORDS = 60
LEAST_OWN_VOICE = 0.2  # of that balance: one point …
SURE_OWN_VOICE = 1.0  # … and two, if it judges so often
SURE_JUDGEMENT = 0.8
LEAST_QUOTED_WORDS = 3  # in marks; fewer are a word held at arm's length

# A column without a label tells what is, not what happened (`fewest_pasts` of genre.toml); a report
# with as few verbs of the past names sources or its day all the same.
MOST_SOURCED_UNTOLD = 0.25
SHORTEST_UNTOLD = 80  # words of its own
# Without one of these a text that says "we" and names no source is an office's, no commentator's.
JUDGING = frozenset({"genre_judgement", "genre_questions", "genre_disclaimer"})

# These count for analysis, but make no opinion.
MAYBE = frozenset({(1, "genre_unsourced"), (1, "genre_informal")})
# Without it nothing is opinion by its manner: a report whose marks of quotation a page lost speaks
# of "I" and "we" too, and to set it apart as opinion is worse than to tell a column as analysis.
UNREPORTED = (1, "genre_unreported")
# Unless it judges so often. Labelled news has .93 at most; of those 183 articles and 3,500 of US
# press the three that do, with reports and the other points, are columns.
CERTAIN_JUDGEMENT = 2.0
Manner = tuple[Genre, tuple[Reason, ...]]


def judge_manner(cleaned: CleanedArticle, words: OwnWords, phrases: GenrePhrases) -> Manner:
    """Opinion, or analysis where it may be opinion, by the points of its manner; else news."""
    signs = tuple(_list_signs(cleaned, words, phrases))
    points = sum(worth for worth, code in signs if (worth, code) not in MAYBE)
    reasons = tuple(Reason(code=code) for worth, code in signs if worth > 0)
    if points >= OPINION_POINTS and (UNREPORTED in signs or _judges_often(words, phrases)):
        return "opinion", reasons
    if found := phrases.find_explaining(cleaned.article.title or ""):
        return "analysis", (Reason(code="genre_form", values=(found,)),)
    points += sum(sign in MAYBE for sign in signs)
    if points >= UNSURE_POINTS and not JUDGING.isdisjoint(code for _, code in signs):
        return "analysis", reasons
    if tells_nothing_past(words, phrases):
        return "analysis", (Reason(code="genre_untold"),)
    return "news", ()


def _judges_often(words: OwnWords, phrases: GenrePhrases) -> bool:
    return phrases.rate("judgement", words) >= CERTAIN_JUDGEMENT


def tells_nothing_past(words: OwnWords, phrases: GenrePhrases) -> bool:
    """Whether hardly a verb is of the past, hardly a stretch says whence, and no day is named."""
    if not phrases.fewest_pasts or phrases.has_any("weekdays", words.all_folded[:LEAD_WORDS]):
        return False
    length = len(words.folded)
    if length < SHORTEST_UNTOLD or _share_sourced(words, phrases) > MOST_SOURCED_UNTOLD:
        return False
    written = Counter(words.list_written())
    pasts = sum(times for word, times in written.items() if phrases.tells_past(word))
    return 100 * pasts / length < phrases.fewest_pasts


def _list_signs(
    cleaned: CleanedArticle, words: OwnWords, phrases: GenrePhrases
) -> Iterator[tuple[int, str]]:
    """The points for (above 0) and against opinion, each with the code of its reason."""
    length = len(words.folded)
    if length < SHORTEST or not phrases.has_words:
        return
    if phrases.has_disclaimer(cleaned):
        yield DISCLAIMER_POINTS, "genre_disclaimer"
    yield from (
        (1, code)
        for code, holds in (
            ("genre_first_person", phrases.rate("first_person", words) > LEAST_FIRST_PERSON),
            ("genre_judgement", phrases.rate("judgement", words) > LEAST_JUDGEMENT),
            ("genre_unreported", phrases.rate("reporting", words) < MOST_REPORTING),
            ("genre_questions", 100 * words.questions / length > LEAST_QUESTIONS),
            ("genre_informal", phrases.rate("informal", words) > LEAST_INFORMAL),
        )
        if holds
    )
    if own_voice := _weigh_own_voice(words, phrases):
        yield own_voice, "genre_unsourced"
    if "dateline" in [block.kind for block in cleaned.blocks]:
        yield -1, "dateline"
    if phrases.has_any("weekdays", words.all_folded[:LEAD_WORDS]):
        yield -1, "weekday"
    quoted = len(words.all_folded) - words.headline - length
    if quoted > MOST_QUOTED_SHARE * (length + quoted):
        yield -1, "quoted"


def _weigh_own_voice(words: OwnWords, phrases: GenrePhrases) -> int:
    """The points of a text whose stretches hardly ever say where what they say is from."""
    length = len(words.folded)
    judgement = phrases.rate("judgement", words)
    questions = 100 * words.questions / length
    voice = phrases.rate("first_person", words) + judgement + questions
    balance = voice - phrases.rate("reporting", words) - phrases.rate("weekdays", words)
    balance *= length / (length + SHRINKING_WORDS)
    if balance <= LEAST_OWN_VOICE or _share_sourced(words, phrases) > MOST_SOURCED:
        return 0
    return 2 if balance > SURE_OWN_VOICE and judgement > SURE_JUDGEMENT else 1


def _share_sourced(words: OwnWords, phrases: GenrePhrases) -> float:
    """The share of stretches with a reporting verb, a weekday or a quotation."""
    folded, headline = words.all_folded, words.headline
    marked = bytearray(len(folded))  # 1 for each word of a quotation
    for first, last in words.quoted:
        if last - first >= LEAST_QUOTED_WORDS:
            marked[first:last] = b"\1" * (last - first)
    starts = range(headline, max(headline + 1, len(folded) - STRETCH // 2), STRETCH)
    sourced = [
        1 in marked[start : start + STRETCH]
        or phrases.has_any("sourcing", folded[start : start + STRETCH])
        for start in starts
    ]
    return sum(sourced) / len(sourced)
