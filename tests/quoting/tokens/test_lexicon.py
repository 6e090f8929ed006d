"""The word sets of a language that are joined for whoever asks for one of them first."""

import pytest

from briefing import languages
from briefing.quoting.tokens.lexicon_loading import load_lexicon


@pytest.mark.parametrize("language", languages.KNOWN)
def test_whatever_tells_a_speaker_begins_with_a_telling_word(language: str) -> None:
    """Patterns ask for verbs, passives, nouns of speech and "according to" among those alone."""
    lexicon = load_lexicon(language)
    for words in (
        lexicon.reporting_verbs, lexicon.evaluative_verbs, lexicon.passive_participles,
        lexicon.speech_nouns, lexicon.source_phrases, {one[0] for one in lexicon.phrasal_verbs},
    ):  # fmt: skip
        assert lexicon.telling_words.issuperset(words)
