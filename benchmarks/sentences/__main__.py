"""Measure the splitting of sentences on the rule suites of other splitters.

    python -m benchmarks.sentences FOLDER … [--show]

Each FOLDER is a checkout of nipunsadvilkar/pySBD, diasks2/pragmatic_segmenter or
wikimedia/sentencex. Prints for each suite and language how many texts are split as it wants, white
space and lines of nothing but signs aside. "union" are the different texts of pySBD and
pragmatic_segmenter together.
"""

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.sentences.suites import SuiteCase, load_cases
from briefing.cleaning import label_all_as_body
from briefing.model import Article
from briefing.sentences import split_sentences
from briefing.text.normalization import normalize_in_place

_UNION = ("golden", "pysbd", "pragmatic")


def split(case: SuiteCase) -> tuple[str, ...]:
    """The sentences that the program finds, each line of the text taken as it is."""
    text = normalize_in_place(case.text)
    article = Article(id="case", text=text, language=case.language)
    found = split_sentences(label_all_as_body(article), keep_datelines=True)
    whole = (" ".join(sentence.span.slice(text).split()) for sentence in found)
    return tuple(sentence for sentence in whole if any(map(str.isalnum, sentence)))


def _without_blanks(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("".join(sentence.split()) for sentence in sentences)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="list what is split in another way")
    options = parser.parse_args()
    right, every = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    seen: set[tuple[str, str, str]] = set()
    for case in (case for folder in options.folders for case in load_cases(folder)):
        found = split(case)
        for suite in (case.suite, *(("union",) if case.suite in _UNION else ())):
            if (suite, case.language, case.text) in seen:
                continue
            seen.add((suite, case.language, case.text))
            every[suite, case.language] += 1
            is_right = _without_blanks(found) == _without_blanks(case.sentences)
            right[suite, case.language] += is_right
            if options.show and not is_right and suite != "union":
                print(f"{suite}\t{case.text!r}\n\twanted\t{case.sentences}\n\tfound\t{found}")
    print("| suite | language | right | of |\n|---|---|---|---|")
    for suite, language in sorted(every):
        key = suite, language
        print(f"| {suite} | {language} | {right[key]} | {every[key]} |")


if __name__ == "__main__":
    main()
