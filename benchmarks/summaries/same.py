"""Our rankers against sumy's, article by article: the same three sentences, or a proof for each
that differs.

    python benchmarks/summaries/same.py [lex-rank …] [--articles 330]

A difference counts as proven when sumy gives the swapped sentences equal scores but for rounding:
then their order is that of additions, not of sentences. SumBasic keeps no scores, so its rounds are
counted again in exact fractions, and ours must be those. Two thirds of the articles are English,
one third Spanish, each of at most 2,500 characters: KL takes sumy minutes for a long one.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from importlib import import_module
from itertools import islice
from pathlib import Path

from nltk.tokenize.destructive import NLTKWordTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import get_stop_words

from briefing.ranking import for_sumy
from briefing.sentences import sentence_spans

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
# Language, its code, the sets, and their share of the articles.
SOURCES = (
    ("english", "en", ("summary_inshorts_dev", "summary_writers_dev", "summary_cnndm_dev"), 2 / 3),
    ("spanish", "es", ("articles_es_mexico",), 1 / 3),
)
LONGEST = 2_500
WANTED = 3
ROUNDING = 1e-9
METHODS = {
    "lex-rank": "LexRank",
    "text-rank": "TextRank",
    "lsa": "Lsa",
    "luhn": "Luhn",
    "edmundson": "Edmundson",
    "kl": "KL",
    "sum-basic": "SumBasic",
    "reduction": "Reduction",
}
CUE_WORDS = {
    "english": ("government", "president", "water"),
    "spanish": ("gobierno", "presidente", "agua"),
}
STIGMA_WORDS = {"english": ("hardly",), "spanish": ("apenas",)}

Ratings = list[float]


class Words:
    """A sumy tokenizer without downloaded data; in lower case, as sumy's KL needs to count a word
    once.
    """

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words as sumy takes them."""
        return tuple(
            word.lower()
            for word in NLTKWordTokenizer().tokenize(sentence)
            if Tokenizer._is_word(word)
        )


def main() -> None:
    """Print, for each method, how many summaries are the same and how many are proven. Exit status
    1: not all are.
    """
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("methods", nargs="*", default=list(METHODS))
    parser.add_argument("--articles", type=int, default=330)
    options = parser.parse_args()
    samples = [
        (language, document)
        for language, code, names, share in SOURCES
        for document in documents(names, code, round(options.articles * share))
    ]
    unexplained = 0
    for method in options.methods:
        found = Counter(compared(method, language, document) for language, document in samples)
        unexplained += found["unexplained"]
        print(
            f"{method:10} " + "  ".join(f"{kind}: {count}" for kind, count in found.most_common())
        )
    sys.exit(unexplained > 0)


def documents(names: Sequence[str], code: str, wanted: int) -> list[ObjectDocumentModel]:
    """The first short articles of these sets, split into sentences by us."""
    short = (text for name in names for text in _texts(name) if len(text) <= LONGEST)
    return [document(text, code) for text in islice(short, wanted)]


def _texts(name: str) -> Iterator[str]:
    with gzip.open(SHARED / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def document(text: str, code: str) -> ObjectDocumentModel:
    """A line a paragraph; sentences that repeat, to which sumy gives one score, only once."""
    seen: set[str] = set()
    paragraphs = []
    for line in text.split("\n"):
        fresh = [
            one
            for one in dict.fromkeys(span.slice(line) for span in sentence_spans(line, code))
            if one not in seen
        ]
        seen.update(fresh)
        paragraphs.append(Paragraph([Sentence(one, Words()) for one in fresh]))
    return ObjectDocumentModel([paragraph for paragraph in paragraphs if paragraph.sentences])


def compared(method: str, language: str, document: ObjectDocumentModel) -> str:
    """ "same", "equal scores" or "unexplained"."""
    theirs = getattr(
        import_module(f"sumy.summarizers.{method.replace('-', '_')}"),
        f"{METHODS[method]}Summarizer",
    )
    chosen, ratings = summary(theirs(Stemmer(language)), language, document)
    ours, _ = summary(
        getattr(for_sumy, f"{METHODS[method]}Summarizer")(Stemmer(language)), language, document
    )
    if ours == chosen:
        return "same"
    if method == "sum-basic":
        return "equal scores" if ours == exact(document, language) else "unexplained"
    swapped = [ratings[index] for index in ours ^ chosen]
    return (
        "equal scores" if max(swapped) - min(swapped) <= ROUNDING * max(ratings) else "unexplained"
    )


def summary(
    summarizer: AbstractSummarizer, language: str, document: ObjectDocumentModel
) -> tuple[set[int], Ratings]:
    """The numbers of the chosen sentences, and the rating of every sentence, caught where the
    summarizer chooses.
    """
    if hasattr(summarizer, "bonus_words"):
        summarizer.bonus_words, summarizer.stigma_words = (
            CUE_WORDS[language],
            STIGMA_WORDS[language],
        )
        summarizer.null_words = get_stop_words(language)
    else:
        summarizer.stop_words = get_stop_words(language)
    ratings: Ratings = []

    def caught(
        sentences: Sequence[Sentence], _: object, rating: object, *rest: object
    ) -> tuple[()]:
        rate: Callable[..., float] = rating.__getitem__ if isinstance(rating, dict) else rating  # type: ignore[assignment]
        ratings.extend(float(rate(sentence, *rest)) for sentence in sentences)
        return ()

    summarizer._get_best_sentences = caught
    summarizer(document, WANTED)
    best = sorted(range(len(ratings)), key=lambda index: -ratings[index])  # stable, as sumy sorts
    return set(best[:WANTED]), ratings


def exact(document: ObjectDocumentModel, language: str) -> set[int]:
    """SumBasic's first sentences in exact fractions; of equals, the first."""
    stem, stops = Stemmer(language), get_stop_words(language)
    said = [[stem(word) for word in one.words if word not in stops] for one in document.sentences]
    counts = Counter(word for words in said for word in words)
    likely = {word: Fraction(count, counts.total()) for word, count in counts.items()}
    chosen: list[int] = []
    while len(chosen) < min(WANTED, len(said)):
        means = [
            sum(map(likely.__getitem__, words), Fraction()) / max(len(words), 1) for words in said
        ]
        chosen.append(
            max((n for n in range(len(said)) if n not in chosen), key=lambda n: (means[n], -n))
        )
        for word in said[chosen[-1]]:
            likely[word] **= 2
    return set(chosen)


if __name__ == "__main__":
    main()
