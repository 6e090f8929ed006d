"""A brief's statements about itself: title, counts, window, reading time, what it left out."""

from collections.abc import Iterable
from datetime import date

from briefing.languages.days import format_bare_day, format_day, format_month
from briefing.languages.reasons import RelationshipNames, render_reason, render_short_reason
from briefing.model import Brief, LedgerEntry, Problem, Reason, Watch
from briefing.rendering.wording.coverage_words import (
    count_answered,
    describe_coverage,
    list_troubled,
)
from briefing.rendering.wording.labels import Labels, format_count, get_zone_name, load_labels
from briefing.rendering.wording.story_count import count_stories, describe_reading, describe_stories
from briefing.text.one_line import shorten_line

# Articles left out whose details fit on half a page; of more, each reason is one line with the
# names of its articles.
MAX_DETAILED_REASONS = 20
# Characters of a headline among these: whole but for texts whose first paragraph was taken for one.
LONGEST_HEADLINE = 160
# What must not wait for the end: who read the earlier brief believes what does not stand any more.
CHANGE_CODES = (
    "cited_gone", "cited_otherwise", "edition_gone", "edition_otherwise", "outlet_correction",
)  # fmt: skip
# An article of the relationship of which the brief quotes nothing.
UNQUOTED_CODE = "title_only"


class BriefSummary:
    """The words around a brief as a whole; `Presenter` adds those around its stories and slices."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.labels: Labels = load_labels(brief.language)
        self._topics = dict(brief.topics)
        self._names = RelationshipNames(
            side={side.key: side.name for side in brief.relationship.sides}, topic=self._topics
        )

    def title(self) -> str:
        """The brief's title: pair and date, or pair and month or days."""
        pair, window = self.brief.relationship.title, self.brief.window
        if self.brief.period and window.start:
            if self.brief.period == f"{window.start:%Y-%m}":
                month = format_month(window.start, self.brief.language)
                return self.labels.month_title.format(pair=pair, month=month)
            days = {"start": self.day(window.start), "end": self.day(window.end)}
            return self.labels.digest_title.format(pair=pair, name=self.brief.period, **days)
        return self.labels.title.format(pair=pair, date=self.day(self.brief.day))

    def description(self) -> str:
        """One sentence for search results and link previews."""
        return self.labels.description.format(
            stories=count_stories(self.brief, self.labels),
            pair=self.brief.relationship.title,
            date=self.day(self.brief.day),
            articles=self.articles(self.brief.counts.read),
        )

    def day(self, value: date) -> str:
        """A date in the brief's language."""
        return format_day(value, self.brief.language)

    def bare_day(self, value: date) -> str:
        """A date in the brief's language, without its year."""
        return format_bare_day(value, self.brief.language)

    def told(self) -> str:
        """How many stories there are, and how many of them are new since yesterday."""
        return describe_stories(self.brief, self.labels)

    def summary_line(self) -> str:
        """What is told, from how many outlets, and how long it takes to read.

        Of a brief without stories: that there is none, and the days that were looked through.
        """
        if not self.brief.stories:
            return " · ".join((self.told(), self.operator_line().removesuffix(".")))
        return " · ".join((self.told(), *describe_reading(self.brief, self.labels)))

    def operator_line(self) -> str:
        """Which days' articles were looked through, for whoever runs the program."""
        window = self.window()
        return f"{window[:1].upper()}{window[1:]}."

    def answered(self) -> str:
        """How many of the sources answered; empty where nothing is collected."""
        return count_answered(self.brief.coverage, self.labels)

    def away(self, days: int) -> str:
        """How far a day to come is."""
        words = self.labels
        return {0: words.today, 1: words.tomorrow}.get(days, words.in_days.format(n=days))

    def basis(self, watch: Watch) -> str:
        """How a day to come was worked out; empty where the source prints it."""
        if watch.basis == "printed":
            return ""
        said = self.labels.worked_out if watch.basis == "worked out" else self.labels.read_by_day
        return said.format(words=" ".join(watch.words.text.split()))

    def articles(self, number: int) -> str:
        """So many articles, in words."""
        return format_count(self.labels.article, self.labels.articles, number)

    def window(self) -> str:
        """Which days' articles it is about."""
        window, words = self.brief.window, self.labels
        zone = get_zone_name(window.zone, self.brief.language)
        if window.start is None:
            return words.window_open.format(end=self.day(window.end), zone=zone)
        days = words.digest_window if self.brief.period else words.window
        return days.format(start=self.day(window.start), end=self.day(window.end), zone=zone)

    def topic(self, key: str) -> str:
        """A topic's label."""
        return self._topics.get(key, self.labels.other_topic)

    def left_out(self) -> list[tuple[str, list[str]]]:
        """Reasons with the articles left out for them, by headline and file.

        Of many articles each reason stands in short, with files alone.
        """
        out = [entry for entry in self.brief.ledger if entry.outcome == "left out"]
        if len(out) > MAX_DETAILED_REASONS:
            return _by_reason((one.article_id, self._why_in_short(one.reason)) for one in out)
        return _by_reason((self._name_article(one), self.why(one.reason)) for one in out)

    def _name_article(self, entry: LedgerEntry) -> str:
        """What a reader knows an article by: its headline, and the file that it was read from."""
        if not entry.title:
            return entry.article_id
        words = self.labels
        title = shorten_line(entry.title, LONGEST_HEADLINE)
        return f"{words.quote_open}{title}{words.quote_close} ({entry.article_id})"

    def empty(self) -> str:
        """What a brief without a story says instead; empty where it has one.

        Where transcripts of the two were left out only since none of their sentences can stand
        alone, it does not say that none belongs to it.
        """
        if self.brief.stories:
            return ""
        unquoted = any(_is_unquoted(entry) for entry in self.brief.ledger)
        return self.labels.empty_unquoted if unquoted else self.labels.empty

    def changes(self) -> list[tuple[str, str]]:
        """What sources changed since an earlier brief or edition cited them: which, and what."""
        return [(one.where, self.why(one.what)) for one in self.brief.problems if _is_change(one)]

    def problems(self) -> list[tuple[str, list[str]]]:
        """What else the reader should know of the sources, each with those that it is true of."""
        return _by_reason(
            (one.where, self.why(one.what)) for one in self.brief.problems if not _is_change(one)
        )

    def why(self, reason: Reason | str) -> str:
        """A reason, or what to know of a source, in the brief's language."""
        return render_reason(reason, self.brief.language, self._names)

    def _why_in_short(self, reason: Reason | str) -> str:
        return render_short_reason(reason, self.brief.language) or self.why(reason)

    def about(self) -> str:
        """The counts in words; of what there is none nothing is said."""
        counts, words = self.brief.counts, self.labels
        merged = words.merged_one if counts.copies == 1 else words.merged
        named = (
            (words.kept, counts.kept),
            (words.left_out_count, counts.left_out),
            (merged, counts.copies),
        )
        parts = [word.format(n=number) for word, number in named if number]
        return words.counts.format(
            articles=self.articles(counts.read), read=counts.read, parts=", ".join(parts)
        )

    def coverage(self) -> str:
        """How many sources were asked and what they answered; empty where nothing is collected."""
        return describe_coverage(self.brief.coverage, self.labels)

    def troubled_sources(self) -> list[tuple[str, str]]:
        """The sources that the reader should know of, each with its state and remarks in words."""
        return list_troubled(self.brief.coverage, self.labels, self.why)

    def promise(self) -> str:
        """What the brief vouches for; an empty one for nothing."""
        return self.labels.promise if self.brief.stories else ""

    def made_with(self) -> str:
        """Name and version of the program."""
        return self.labels.made_with.format(program=self.brief.made_with)

    def tags(self) -> list[str]:
        """The topics of the brief's stories, in their order, each once."""
        return list(
            dict.fromkeys(
                self.topic(key) for story in self.brief.stories for key in story.topics[:1]
            )
        )


def _by_reason(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """The reasons in the order of their first name, each with its names."""
    gathered: dict[str, list[str]] = {}
    for name, reason in pairs:
        gathered.setdefault(reason, []).append(name)
    return list(gathered.items())


def _is_unquoted(entry: LedgerEntry) -> bool:
    """Whether an article of the relationship was left out for want of a sentence to quote."""
    return isinstance(entry.reason, Reason) and entry.reason.code == UNQUOTED_CODE


def _is_change(problem: Problem) -> bool:
    return isinstance(problem.what, Reason) and problem.what.code in CHANGE_CODES
