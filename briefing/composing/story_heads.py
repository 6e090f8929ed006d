"""What heads a story of documents: a title that says who acts, else its strongest quote.

"Press Briefing by …", "Joint Statement on …" and "Amending the Duties of …" name a paper, and say
nothing of what it says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefing.composing.citations import SourceIndex
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.signs.headlines import says_nothing
from briefing.composing.gate.signs.plans import says_act
from briefing.composing.gate.signs.tense import SHORTEST_BY_ENDING
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.own_acts import find_stance, puts_into_force, takes_position
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_faults import is_written, tells_what_comes
from briefing.composing.printed_quotes.speech_signs import find_deed
from briefing.composing.printed_quotes.speech_weight import PRINTED_FROM, weigh_speech
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.statements.statement_author import is_between
from briefing.composing.telling.statements.statement_choice import weigh_statement
from briefing.grouping.genre.genre_words import load_phrases
from briefing.model import DOCUMENTS, Excerpt, PrintedQuote, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quoting.tokens.lexicon_loading import load_lexicon

LEAST_WORDS = 4  # "Border standoff" names what others tell
# Words of a quote that still is read as a headline and a bullet: beyond them it is a paragraph.
MOST_WORDS = 50
# Of what an order orders: of nine papers of unseen days without a bullet two were a pause of duties
# told in 61 words, by nothing else.
MOST_WORDS_OF_ORDER = 65
# Words of a quote that are about its subject: "the first point of that accord is …".
OPENING_WORDS = 8
# What a document is before what it says: "Fact Sheet: The President Restores the Duties".
_FORM = re.compile(r"^[^:]{3,30}:\s+")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def give_head(story: Story, sources: SourceIndex) -> Story:
    """The story under the title of a document of it that says who acts, else with the quote that
    heads it; a story that is told by a report or by sentences as it is.
    """
    best = sources.headline_article(story)
    if story.sentences or not story.quotes or best.article.kind not in DOCUMENTS:
        return story
    telling = next((one for one in _list_documents(story, sources) if says_who_acts(one)), None)
    if telling is not None:
        number = sources.number_of(telling)
        return replace(story, headline=telling.article.title, headline_citation=number)
    head = _find_strongest(story, sources)
    if head is None:
        return story
    source = sources.numbered[head.excerpt.citation]
    return replace(
        story,
        headline=source.article.title,
        headline_citation=head.excerpt.citation,
        head=head,
    )


def tells_something(headline: str, language: str) -> bool:
    """Whether the gate lets a headline stand for its story."""
    return len(headline.split()) >= LEAST_WORDS and not says_nothing(headline, language)


def says_who_acts(document: AnalyzedArticle) -> bool:
    """Whether its title has somebody and what is done: no "Remarks by …"."""
    language, title = document.language, document.article.title or ""
    told = _FORM.sub("", title)
    if not tells_something(title, language) or load_phrases(language).find_opening(told):
        return False
    endings = load_quote_words(language).gerund_endings
    if is_written(document) and endings and told.split()[0].endswith(endings):
        return False  # "Adjusting Imports of Steel" has nobody who does it
    return says_act(title, language) or _has_verb(told, language)


def is_silent(article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether it is a document whose title, without words of it, tells nothing between the two.

    "Fifty Wins in Fifty Days" and "Amendment to Duties on …" are a slogan and a paper's name: of
    seven documents of known days that were named so, one was news of the two.
    """
    if article.article.kind not in DOCUMENTS:
        return False
    title = read_matter(article.article.title or "", article.language, profile)
    return not (title.names_both and says_who_acts(article))


def _list_documents(story: Story, sources: SourceIndex) -> Iterator[AnalyzedArticle]:
    """The papers and transcripts of a story, the one whose title it has first."""
    best = sources.headline_article(story)
    yield best
    others = (one for one in sources.articles_of(story) if one is not best)
    yield from (one for one in others if one.article.kind in DOCUMENTS)


def _find_strongest(story: Story, sources: SourceIndex) -> PrintedQuote | None:
    """The strongest quote of the best document, else of any, that is no paragraph and does not
    begin with what was told before it; what is agreed before a meeting "to deepen cooperation".
    """
    profile = sources.gate.profile
    fitting = [
        one
        for one in story.quotes
        if one.kind == "direct"
        and one.question is None
        and _is_short(one, sources.numbered[one.excerpt.citation])
        and not _begins_with_told(one, sources.numbered[one.excerpt.citation])
    ]
    if profile is None or not fitting:
        return None
    own = [one for one in fitting if one.excerpt.citation == story.headline_citation]
    points = {
        one.excerpt: _weigh(one, sources.numbered[one.excerpt.citation], profile)
        for one in own or fitting
    }
    is_spoken = sources.headline_article(story).article.kind == "transcript"
    if is_spoken:  # what comes nearest to an answer, or only counts, stands below the title
        points = {
            excerpt: weight
            for excerpt, weight in points.items()
            if weight >= PRINTED_FROM and _happens(excerpt, sources.numbered[excerpt.citation])
        }
        own = fitting = [one for one in own or fitting if one.excerpt in points]
        if not fitting:
            return None
    acts = [one for one in own or fitting if points[one.excerpt] >= PRINTED_FROM]
    acts = [one for one in acts if _tells_act(one.excerpt, sources.numbered[one.excerpt.citation])]
    return max(acts or own or fitting, key=lambda one: points[one.excerpt])


def _is_short(quote: PrintedQuote, article: AnalyzedArticle) -> bool:
    """Whether it still is read as a headline; what an order orders names its reasons first."""
    is_order = is_written(article) and puts_into_force(read_passage(article, quote.excerpt.span))
    return len(quote.excerpt.text.split()) <= (MOST_WORDS_OF_ORDER if is_order else MOST_WORDS)


def _tells_act(excerpt: Excerpt, article: AnalyzedArticle) -> bool:
    """Whether it tells what comes; of a meeting's paper what somebody underlined there is none."""
    if is_written(article) and is_between(article):
        stands_for = takes_position(read_passage(article, excerpt.span))
        return not stands_for and tells_what_comes(excerpt.span, article)
    return tells_what_comes(excerpt.span, article)


def _happens(excerpt: Excerpt, article: AnalyzedArticle) -> bool:
    """Whether somebody acts or takes a stance in it: "today they make half of all steel" counts."""
    reading = read_passage(article, excerpt.span)
    return find_deed(reading) is not None or find_stance(reading) is not None


def _weigh(quote: PrintedQuote, article: AnalyzedArticle, profile: Profile) -> float:
    """Points of a paper's sentence by its place in it, too; of what is said by its words alone."""
    weigh = weigh_statement if is_written(article) else weigh_speech
    return weigh(quote.excerpt.span, article, profile)


def _begins_with_told(quote: PrintedQuote, article: AnalyzedArticle) -> bool:
    """Whether it begins with what only the sentences before it name: "of that accord"."""
    reading = read_passage(article, quote.excerpt.span)
    links = reading.lexicon.prepositions | reading.lexicon.np_prepositions
    far = {*reading.words.far_demonstratives}
    return any(one in links and two in far for one, two in pairwise(reading.lower[:OPENING_WORDS]))


def _has_verb(headline: str, language: str) -> bool:
    """Whether a word that ends as a verb does so before what it is done to: "Restores Duties".

    In a headline all words may be in capitals; "Imports of" is a noun. A language that drops
    subjects tells its verbs by less.
    """
    lexicon, known = load_lexicon(language), load_gate_words(language)
    words = [word.lower() for word in _WORD.findall(headline)]
    if not (known.irregular_pasts | known.perfect_auxiliaries).isdisjoint(words[1:]):
        return True
    if lexicon.drops_subjects or not known.present_endings:
        return False
    links = lexicon.prepositions | lexicon.np_prepositions | lexicon.coordinators
    links |= {*known.complements}
    # Behind "to", "by" and the like no verb is the subject's: "Imposing a Duty to Ease Payments".
    aims = links - lexicon.coordinators - lexicon.belonging_prepositions
    end = next((place for place, word in enumerate(words) if word in aims), len(words))
    return any(
        len(verb) >= SHORTEST_BY_ENDING
        and verb.endswith(known.present_endings)
        and not before.endswith(known.present_endings)
        and links.isdisjoint((before, behind))
        for before, verb, behind in zip(words, words[1:end], words[2:], strict=False)
    )
