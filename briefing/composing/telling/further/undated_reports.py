"""Undated reports that tell the act of a story's first sentence: they may add facts to it.

No day is known of them, so that they open no story, and give no figure and no day to come: they may
be of another month. One that opens with the very act is of these days; its plans may be over.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.signs.tense import tells_past
from briefing.composing.gate.words import load_gate_words
from briefing.composing.telling.differing_reports import contradicts
from briefing.composing.telling.news_lead import LeadSentence, is_plan
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.composing.telling.story_material import StoryMaterial
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
OPENING = 2  # sentences in which a report tells its act


def add_undated(
    material: StoryMaterial, undated: Sequence[AnalyzedArticle], lead: LeadSentence
) -> StoryMaterial:
    """The material with the undated reports of the lead's language that open with its act.

    They stand behind the others, with what they tell as done of no other time.
    """
    language = lead.article.language
    asked = [one for one in undated if one.language == language]
    if not asked:
        return material
    own = material.list_in_language(language)
    stems = {**material.stems, language: read_story_stems([*own, *asked])}
    acts = [lead, *(one for article in own for one in _list_opening(article))]
    telling = [one for one in asked if _opens_with_act(one, acts, stems)]
    if not telling:
        return material
    return replace(
        material,
        articles=(*material.articles, *telling),
        sentences={
            **material.sentences,
            **{one.id: _list_done(one, material.edition.day) for one in telling},
        },
        stems={**material.stems, language: read_story_stems([*own, *telling])},
    )


def _opens_with_act(
    article: AnalyzedArticle, acts: Sequence[LeadSentence], stems: Mapping[str, StoryStems]
) -> bool:
    """Whether it begins as one of the dated reports does, and counts nothing otherwise."""
    own, opening = stems[article.language], _list_opening(article)
    is_alike = any(own.tells_alike(one, act) for one in opening for act in acts)
    return is_alike and not any(contradicts(one, acts, stems) for one in opening)


def _list_opening(article: AnalyzedArticle) -> list[LeadSentence]:
    return [LeadSentence(article=article, sentence=one) for one in article.sentences[:OPENING]]


def _list_done(article: AnalyzedArticle, today: date) -> list[Sentence]:
    return [
        one
        for one in article.sentences
        if not is_plan(LeadSentence(article=article, sentence=one))
        and tells_past(read_passage(article, one.span))
        and not _names_other_time(article.text_of(one.span), article.language, today)
    ]


def _names_other_time(text: str, language: str, today: date) -> bool:
    """Whether it names a year before today's, or a week or month by where it lies from a day that
    nobody knows: "earlier this week", "el mes pasado".
    """
    words = load_gate_words(language)
    said = _WORD.findall(text.lower())
    if any(_YEAR.fullmatch(word) and int(word) < today.year for word in said):
        return True
    beside = {*words.near_demonstratives, *words.last_ones}
    return any(
        (one in beside and two in words.calendar_nouns)
        or (one in words.calendar_nouns and two in words.last_ones)
        for one, two in pairwise(said)
    )
