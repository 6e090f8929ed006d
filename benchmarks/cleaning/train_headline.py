"""Weights for finding the headline of a plain text, from pages whose title is known."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.cleaning.folds import fold_of_site, learn_per_fold
from benchmarks.cleaning.labelled_pages import LabelledPage, token_f1
from briefing.cleaning.features.arrays import FloatArray
from briefing.cleaning.metadata import headline, headline_candidates
from briefing.cleaning.model.classifier import likely_lines
from briefing.cleaning.model.weight_tables import WeightTable

STRENGTH = 0.5
SAME = 0.8  # token F1 of a line and the title that makes it the headline, as in the measure
ON_A_LINE = 0.95  # and that makes it stand on a line of its own
DIGITS = 3


def train_headline(pages: Sequence[LabelledPage], first: Sequence[FloatArray]) -> dict[str, float]:
    """Mark -> weight, from all pages; prints how a cross-validation by site fares."""
    groups = [_group(page, one) for page, one in zip(pages, first, strict=True)]
    *outside, weights = learn_per_fold(
        pages, lambda some: _fitted([pages[at] for at in some], [groups[at] for at in some])
    )
    picked = [
        _picked(page, group, outside[fold_of_site(page)])
        for page, group in zip(pages, groups, strict=True)
    ]
    _report(pages, picked)
    return weights


def _group(page: LabelledPage, first: FloatArray) -> headline_candidates.HeadlineCandidates:
    return headline_candidates.find_candidates(
        page.page, headline.firm_lines(page.page, likely_lines(page.page, first))
    )


def _fitted(
    pages: Sequence[LabelledPage], groups: Sequence[headline_candidates.HeadlineCandidates]
) -> dict[str, float]:
    names = sorted({mark for group in groups for mark in group.features})
    rows, labels = [], []
    for page, group in zip(pages, groups, strict=True):
        if page.title and len(group.line_indexes):
            rows.append(np.array([group.features[name] for name in names]).T)
            labels += [
                token_f1(page.page.lines[index].text, page.title) >= SAME
                for index in group.line_indexes.tolist()
            ]
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000, fit_intercept=False).fit(
        np.concatenate(rows), labels
    )
    return {
        name: round(weight, DIGITS)
        for name, weight in zip(names, fitted.coef_[0].tolist(), strict=True)
    }


def _picked(
    page: LabelledPage, group: headline_candidates.HeadlineCandidates, weights: WeightTable
) -> str | None:
    if not len(group.line_indexes):
        return None
    chance = headline.headline_probabilities(group.features, weights)
    best = int(chance.argmax())
    return (
        page.page.lines[group.line_indexes[best]].text
        if chance[best] >= headline.MIN_PROBABILITY
        else None
    )


def _report(pages: Sequence[LabelledPage], picked: Sequence[str | None]) -> None:
    for file in sorted({page.file for page in pages}):
        own = [at for at, page in enumerate(pages) if page.file == file and _printed(page)]
        right = sum(token_f1(picked[at] or "", pages[at].title) >= SAME for at in own)
        empty = sum(picked[at] is None for at in own)
        wrong = len(own) - right - empty
        print(
            f"headline     {file:24} {len(own):4} pages  right {right / len(own):.3f}  wrong "
            f"{wrong / len(own):.3f}"
        )


def _printed(page: LabelledPage) -> bool:
    return bool(page.title) and any(
        token_f1(line.text, page.title) >= ON_A_LINE for line in page.page.lines
    )
