"""What is said of the sources that were asked: how many answered, and which did not."""

from collections.abc import Callable, Mapping

from briefing.model import Reason
from briefing.model.coverage import CoverageReport, SourceState
from briefing.rendering.wording.labels import Labels, format_count


def count_answered(report: CoverageReport | None, words: Labels) -> str:
    """How many of the sources answered; empty where nothing is collected."""
    if report is None or not report.asked:
        return ""
    if report.answered == report.asked:
        return words.all_answered.format(n=report.asked)
    return words.some_answered.format(n=report.asked, answered=report.answered)


def describe_coverage(report: CoverageReport | None, words: Labels) -> str:
    """How many sources were asked and what they answered; empty where nothing is collected."""
    if report is None:
        return ""
    if not report.sources:
        return words.none_asked
    asked = format_count(words.source_asked, words.sources_asked, report.asked)
    states = [(words.answered, report.answered)]
    states += [(label, report.count(state)) for state, label in _name_states(words).items()]
    counts = [label.format(n=count) for label, count in states if count]
    return f"{asked}: {', '.join(counts)}."


def list_troubled(
    report: CoverageReport | None, words: Labels, say: Callable[[Reason | str], str]
) -> list[tuple[str, str]]:
    """The sources that the reader should know of, each with its state and remarks in words."""
    states = _name_states(words)
    return [
        (
            source.name,
            "; ".join(
                [
                    *[
                        label.format(n="").strip()
                        for state, label in states.items()
                        if state == source.state
                    ],
                    *map(say, source.remarks),
                ]
            ),
        )
        for source in (report.troubled if report else ())
    ]


def _name_states(words: Labels) -> Mapping[SourceState, str]:
    """The label of each state that is no ordinary answer."""
    return {
        "blocked": words.blocked,
        "broken": words.broken,
        "put off": words.put_off,
        "gone": words.gone,
        "silent": words.silent,
        "stale": words.stale,
        "empty": words.nothing_listed,
    }
