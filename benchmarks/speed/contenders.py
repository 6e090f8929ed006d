"""The contenders, ours and the peers': each takes a text and gives its three sentences."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from nltk.tokenize.destructive import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.utils import get_stop_words

from briefing.cleaning import label_all_as_body
from briefing.model import Article
from briefing.ranking import ArticleSentences, Budget, summarize
from briefing.sentences import split_sentences

Contender = Callable[[str], object]

SUMY = {
    "lex-rank": ("lex_rank", "LexRankSummarizer"),
    "text-rank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}
CUE_WORDS = ("government", "president", "water", "border")


def ours(method: str) -> Contender:
    """This program's method, from text to sentences."""

    def run(text: str) -> object:
        cleaned = label_all_as_body(Article(id="a", text=text, language="en"))
        document = ArticleSentences(cleaned=cleaned, sentences=split_sentences(cleaned))
        return summarize([document], method=method, budget=Budget(sentences=3))

    return run


class _Words:
    """nltk's word tokenizer as sumy uses it, without the data that sumy would download."""

    def __init__(self) -> None:
        self._tokenizer = NLTKWordTokenizer()

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(filter(Tokenizer._is_word, self._tokenizer.tokenize(sentence)))


def sumy(method: str) -> Contender:
    """sumy's summarizer of the same name, with Snowball stems and its stop words."""
    module, name = SUMY[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
    words, sentences = _Words(), PunktSentenceTokenizer(PunktParameters())
    stop_words = get_stop_words("english")
    if method == "edmundson":
        summarizer.bonus_words, summarizer.stigma_words, summarizer.null_words = (
            CUE_WORDS,
            ("hardly",),
            stop_words,
        )
    else:
        summarizer.stop_words = stop_words

    def run(text: str) -> object:
        lines = (line for line in text.split("\n") if line.strip())
        paragraphs = [
            Paragraph([Sentence(one, words) for one in sentences.tokenize(line)]) for line in lines
        ]
        return summarizer(ObjectDocumentModel(paragraphs), 3)

    return run


def peers() -> dict[str, Contender]:
    """The other packages that are installed, by name."""
    found: dict[str, Contender] = {}
    if find_spec("summa"):
        found["summa (TextRank)"] = _summa()
    if find_spec("lexrank"):
        found["lexrank (LexRank)"] = _lexrank()
    return found


def _summa() -> Contender:
    from summa.summarizer import summarize as summa

    return lambda text: summa(text, words=75)


def _lexrank() -> Contender:
    from lexrank import STOPWORDS, LexRank

    splitter = PunktSentenceTokenizer(PunktParameters())

    def run(text: str) -> object:
        sentences = splitter.tokenize(text)
        documents = [[sentence] for sentence in sentences]
        return LexRank(documents, stopwords=STOPWORDS["en"]).get_summary(
            sentences, summary_size=3, threshold=0.1
        )

    return run
