"""What a brief says around its slices: titles, status lines, citations, counts. Templates call it as `say`."""

import math
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from briefing.languages.days import day
from briefing.languages.reasons import Names, in_short, worded
from briefing.model import Brief, EditorNote, Excerpt, Quotation, Reason, Story
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.labels import Labels, counted, labels, zone_name
from briefing.rendering.sources import Sources

# Adults read non-fiction at about 240 words a minute (Brysbaert 2019: 238); names and figures slow it a little.
WORDS_A_MINUTE = 220

# Articles left out whose details fit on half a page; of more, each reason is one line with the names of its articles.
DETAILED = 20


class Wording:
    """The words for one brief. Methods that return `Markdown` have escaped what came from a source."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.labels: Labels = labels(brief.language)
        self.sources = Sources(brief, self.labels, self.in_language)
        self._topics = dict(brief.topics)
        self._names = Names(side={side.key: side.name for side in brief.relationship.sides}, topic=self._topics)

    def title(self) -> str:
        """The brief's title: pair and date, or pair and days."""
        pair, window = self.brief.relationship.title, self.brief.window
        if self.brief.period and window.start:
            days = {"start": self.day(window.start), "end": self.day(window.end)}
            return self.labels.digest_title.format(pair=pair, name=self.brief.period, **days)
        return self.labels.title.format(pair=pair, date=self.day(self.brief.day))

    def description(self) -> str:
        """One sentence for search results and link previews."""
        counts, words = self.brief.counts, self.labels
        return words.description.format(
            stories=counted(words.story, words.stories, counts.stories),
            pair=self.brief.relationship.title,
            date=self.day(self.brief.day),
            articles=self.articles(counts.read),
        )

    def day(self, value: date) -> str:
        """A date in the brief's language."""
        return day(value, self.brief.language)

    def summary_line(self) -> str:
        """What went in and came out, the window, and how long it takes to read."""
        counts, words = self.brief.counts, self.labels
        minutes = max(1, math.ceil(counts.words / WORDS_A_MINUTE))
        parts = [
            words.read_and_kept.format(articles=self.articles(counts.read), n=counts.kept),
            counted(words.story, words.stories, counts.stories),
            counted(words.outlet, words.outlets, counts.outlets) if counts.outlets else words.no_outlet,
            self.window(),
            counted(words.minute, words.minutes, minutes),
        ]
        return " · ".join(parts)

    def articles(self, number: int) -> str:
        """So many articles, in words."""
        return counted(self.labels.article, self.labels.articles, number)

    def window(self) -> str:
        """Which days' articles it is about."""
        window, words = self.brief.window, self.labels
        zone = zone_name(window.zone, self.brief.language)
        if window.start is None:
            return words.window_open.format(end=self.day(window.end), zone=zone)
        return words.window.format(start=self.day(window.start), end=self.day(window.end), zone=zone)

    def sections(self) -> list[tuple[str, list[Story]]]:
        """The news: the lead by itself, then the rest under their topics' labels, in the brief's order."""
        news = [story for story in self.brief.stories if story.kind == "news" and story.told == "full"]
        leads = self.brief.leads
        rest = [(self.topic(key), list(one)) for key, one in groupby(news[leads:], key=lambda story: story.topic)]
        return [(self.labels.lead, news[:leads]), *rest] if news else []

    def opinions(self) -> list[Story]:
        """Opinion pieces, which stand apart."""
        return [story for story in self.brief.stories if story.kind == "opinion"]

    def also(self) -> list[Story]:
        """The stories that are named by their headline only."""
        return [story for story in self.brief.stories if story.told == "headline"]

    def topic(self, key: str) -> str:
        """A topic's label."""
        return self._topics.get(key, self.labels.other_topic)

    def in_language(self, text: Markdown, _language: str) -> Markdown:
        """The text, which is in this language: a place where pages can say so."""
        return text

    def text(self, excerpt: Excerpt) -> Markdown:
        """The slice."""
        return self.in_language(escape.markdown(excerpt.text), self.spoken(excerpt.citation))

    def spoken(self, citation: int) -> str:
        """The language of a source."""
        return self.sources.cited[citation].language

    def headline(self, story: Story) -> str:
        """The best article's own headline, or that it has none; the editor's, if there is one."""
        return story.retitled or story.headline or self.labels.no_headline

    def named(self, story: Story) -> str:
        """What names a story in a line: its headline, else its first sentence."""
        return story.retitled or story.headline or next((e.text for e in story.sentences), self.labels.no_headline)

    def status(self, story: Story) -> str:
        """New or not, the topic, the best article's outlet and date, and how many independent outlets there are."""
        words = self.labels
        first = words.ongoing.format(date=self.day(story.first_seen)) if story.first_seen else words.ongoing
        said = {"new": words.new, "update": words.update, "ongoing": first}[story.status]
        source = self.sources.cited[story.headline_citation]
        outlet = f"{source.outlet or words.no_outlet}, {self.sources.published(source)}"
        several = [words.independent.format(n=story.independent)] if story.independent > 1 else []
        copies = [counted(words.copy, words.copies, len(story.copies))] if story.copies else []
        retitled = [words.retitled] if story.retitled else []
        return " · ".join([said, self.topic(story.topic), outlet, *several, *copies, *retitled])

    def notes(self, story: Story | None = None) -> list[EditorNote]:
        """The editor's notes on a story, or on the whole brief."""
        key = story.key if story else None
        return [note for note in self.brief.notes if note.story == key]

    def cite(self, excerpt: Excerpt) -> Markdown:
        """The source's number, linked to the source at the sentence; to the list of sources where it has no address."""
        return self.sources.link(excerpt, str(excerpt.citation))

    def cite_story(self, story: Story) -> Markdown:
        """The outlet and number of a story's best article, linked to the article."""
        return self.sources.whole(story.headline_citation)

    def cite_by_name(self, excerpt: Excerpt) -> Markdown:
        """The same with the outlet's name, for places where no status line names it."""
        outlet = self.sources.cited[excerpt.citation].outlet
        return self.sources.link(excerpt, f"{excerpt.citation} {outlet}" if outlet else str(excerpt.citation))

    def quoted(self, quotation: Quotation) -> Markdown:
        """The quote between the quotation marks of its own language; a paraphrase without them, called one."""
        if quotation.kind == "paraphrase":
            return Markdown(f"*{escape.markdown(self.labels.paraphrase)}:* {self.text(quotation.excerpt)}")
        return self.between_marks(quotation.excerpt)

    def between_marks(self, excerpt: Excerpt) -> Markdown:
        """The slice between the quotation marks of its own language."""
        text = escape.within(excerpt.text.strip())  # behind the mark nothing begins a line
        spoken = self.spoken(excerpt.citation)
        marks = self.labels if spoken == "und" else labels(spoken)
        return self.in_language(Markdown(f"{marks.quote_open}{text}{marks.quote_close}"), spoken)

    def speaker(self, quotation: Quotation) -> Markdown:
        """Full name and office."""
        name, role = escape.markdown(quotation.speaker), self.role(quotation)
        return Markdown(f"{name}, {role}") if role else name

    def role(self, quotation: Quotation) -> Markdown | None:
        """The office, in the words of the source or of the profile."""
        if not quotation.role:
            return None
        spoken = self.spoken(quotation.excerpt.citation) if quotation.role_printed else self.brief.language
        return self.in_language(escape.markdown(quotation.role), spoken)

    def voices(self) -> list[tuple[str, list[Quotation]]]:
        """Further quotes by side: both sides' headings in their order, then everybody else."""
        sides = [(side.key, side.voices) for side in self.brief.relationship.sides]
        known = {key for key, _ in sides}
        by_side = [(name, [q for q in self.brief.voices if q.side == key]) for key, name in sides]
        others = [q for q in self.brief.voices if q.side not in known]
        return [(name, quotes) for name, quotes in [*by_side, (self.labels.others, others)] if quotes]

    def left_out(self) -> list[tuple[str, list[str]]]:
        """Why articles are not in, each reason with its articles; where they are many, without the details."""
        out = [entry for entry in self.brief.ledger if entry.outcome == "left out"]
        why = self.why if len(out) <= DETAILED else self._why_in_short
        return _by_reason((entry.article_id, why(entry.reason)) for entry in out)

    def problems(self) -> list[tuple[str, list[str]]]:
        """What the reader should know of the sources, each with the sources that it is true of."""
        return _by_reason((problem.where, self.why(problem.what)) for problem in self.brief.problems)

    def why(self, reason: Reason | str) -> str:
        """A reason, or what to know of a source, in the brief's language."""
        return worded(reason, self.brief.language, self._names)

    def _why_in_short(self, reason: Reason | str) -> str:
        return in_short(reason, self.brief.language) or self.why(reason)

    def about(self) -> str:
        """The counts in words."""
        counts = self.brief.counts
        numbers = {"kept": counts.kept, "copies": counts.copies, "left_out": counts.left_out}
        return self.labels.counts.format(articles=self.articles(counts.read), **numbers)

    def promise(self) -> str:
        """What the brief vouches for."""
        return self.labels.promise

    def made_with(self) -> str:
        """Name and version of the program."""
        return self.labels.made_with.format(program=self.brief.made_with)

    def tags(self) -> list[str]:
        """The topics of the brief's stories, in their order, each once."""
        return list(dict.fromkeys(self.topic(key) for story in self.brief.stories for key in story.topics[:1]))


def _by_reason(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """The reasons in the order of their first name, each with its names."""
    gathered: dict[str, list[str]] = {}
    for name, reason in pairs:
        gathered.setdefault(reason, []).append(name)
    return list(gathered.items())
