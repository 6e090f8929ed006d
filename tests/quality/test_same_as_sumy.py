"""Our rankers against sumy's on real articles: the same three sentences, unless scores are equal but for rounding."""

import gzip
import json
from pathlib import Path

import pytest
from nltk.tokenize.destructive import NLTKWordTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from briefing.ranking import for_sumy
from briefing.sentences import spans

ARTICLES = 20
LONGEST = 2_500  # characters: sumy takes a minute for a long one
THEIRS = (LexRankSummarizer, TextRankSummarizer, LuhnSummarizer, ReductionSummarizer, SumBasicSummarizer, KLSummarizer)


class Words:
    """A sumy tokenizer without downloaded data; in lower case, as sumy's KL needs to count a word once."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words as sumy takes them."""
        return tuple(word.lower() for word in NLTKWordTokenizer().tokenize(sentence) if Tokenizer._is_word(word))


def document(text: str) -> ObjectDocumentModel:
    """A line a paragraph; sentences that repeat, to which sumy gives one score, only once."""
    found = [[span.of(line) for span in spans(line, "en")] for line in text.split("\n") if line.strip()]
    seen: set[str] = set()
    fresh = [[one for one in line if not (one in seen or seen.add(one))] for line in found]  # type: ignore[func-returns-value]
    return ObjectDocumentModel([Paragraph([Sentence(one, Words()) for one in line]) for line in fresh])


@pytest.mark.parametrize("theirs", THEIRS, ids=lambda theirs: theirs.__name__)
def test_same_sentences(shared: Path, theirs: type) -> None:
    """Of 20 articles no more than one has another summary, and that one from sentences of equal scores."""
    with gzip.open(shared / "data" / "summary_inshorts_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [text for line in lines if len(text := json.loads(line)["text"]) <= LONGEST][:ARTICLES]
    summarizers = [theirs(Stemmer("english")), getattr(for_sumy, theirs.__name__)(Stemmer("english"))]
    for summarizer in summarizers:
        summarizer.stop_words = get_stop_words("english")
    summaries = [[summarizer(document(text), 3) for summarizer in summarizers] for text in texts]
    assert sum(one != other for one, other in summaries) <= 1
