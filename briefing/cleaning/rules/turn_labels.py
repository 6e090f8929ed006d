"""The turns of a transcript: no label of a speaker is a headline, and no turn is debris.

The lines of what is said are short, have no stop, or speak of a video; each of them belongs to who
speaks. Were a label dropped, the words behind it would go to who spoke before.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from briefing.cleaning.features.possible_labels import find_possible
from briefing.cleaning.parsed_page import PageLines
from briefing.text.speech.interview_labels import load_interview_labels, load_speaking_offices
from briefing.text.speech.speaker_labels import SpeakerLabel, read_speaker_label

_WORD = re.compile(r"[^\W\d_]+")
MIN_TURNS = 2  # of one speaker; a kicker in capitals, "EXCLUSIVE: …", stands once
MIN_SPEAKERS = 2  # of a conference
# Turns of speakers who speak again, from which a page is a transcript whatever else it holds, and
# the share of them that end as a sentence, as words do and tables do not. Of 1,320 pages of news
# the two that have it are an interview and a broadcast; of 784 other pages six, with questions.
MIN_TRANSCRIPT_TURNS = 8
MIN_SENTENCES = 0.5
# The same where labels that fill their lines name offices, as no menu and no list does, or where
# one leads an act and the others' labels name them: a meeting of two has a few long turns.
MIN_OFFICIAL_TURNS = 4


def opens_turn(page: PageLines, index: int) -> bool:
    """Whether the line is or begins with the label of a speaker who has several turns.

    In a transcript any label will do.
    """
    label = _read_label(page.lines[index].text)
    if label is None:
        return False
    return _count_labels(page)[label] >= MIN_TURNS or index in find_spoken_lines(page)


def find_first_turn(page: PageLines) -> int | None:
    """The index of the first line with such a label; None where two speakers have none.

    At an act one leads and announces the others, who speak once, as two presidents do.
    """
    recurring = [label for label, count in _count_labels(page).items() if count >= MIN_TURNS]
    if len(recurring) < MIN_SPEAKERS and not _leads(recurring, page.language):
        spoken = find_spoken_lines(page)
        return spoken.start if spoken else None
    return next(index for index in range(len(page.lines)) if opens_turn(page, index))


@lru_cache(maxsize=1)  # asked for the headline and for the body of a page
def find_spoken_lines(page: PageLines) -> range:
    """The lines from the first label to the last one of a transcript; none of any other page."""
    found = ((n, read_speaker_label(page.lines[n].text)) for n in find_possible(page.char_classes))
    labels = {n: label for n, label in found if label and label.is_firm}
    alone = [label for label in labels.values() if label.is_alone]
    is_official = len(_name_offices(alone, page.language)) >= MIN_SPEAKERS
    if not is_official and not _fill_lines(alone, page.language):
        labels = {n: label for n, label in labels.items() if not label.is_alone}
    counts = Counter(label.words for label in labels.values() if not label.quotes)
    recurring = {words: count for words, count in counts.items() if count >= MIN_TURNS}
    offices = _name_offices(labels.values(), page.language)
    is_joint = len(offices) >= MIN_SPEAKERS and _open_page(page, labels, offices)
    is_act = is_joint or (len(offices) >= MIN_SPEAKERS and _leads(recurring, page.language))
    known = recurring.keys() | offices if is_act else recurring.keys()
    least = MIN_OFFICIAL_TURNS if is_official or is_act else MIN_TRANSCRIPT_TURNS
    least = MIN_SPEAKERS if is_joint else least
    count = sum(counts[words] for words in known)
    if (len(recurring) < MIN_SPEAKERS and not is_act) or count < least:
        return range(0)
    # Above an article a line in capitals is a menu's or a headline's, unless it comes again.
    turns = [n for n, one in labels.items() if one.words in known or not one.is_alone]
    spoken = sum(_is_spoken(page, n + labels[n].is_alone) for n in turns)
    if spoken < MIN_SENTENCES * len(turns):
        return range(0)
    last = turns[-1] + 1
    return range(turns[0], _find_speech_end(page, last) if is_act else last)


def _open_page(page: PageLines, labels: Mapping[int, SpeakerLabel], offices: Set[str]) -> bool:
    """Whether the words of an office-holder open the page: no sentence stands above them.

    So begins a statement of two presidents, each of whom may speak once.
    """
    first = next(iter(labels))
    is_office = labels[first].words in offices and not labels[first].is_alone
    return is_office and not any(line.ends_sentence for line in page.lines[:first])


def _find_speech_end(page: PageLines, start: int) -> int:
    """Where the last speech of an act ends: the guest of honour speaks last, and long.

    A line without a stop, "Friends of Lomas:", stands within it where a spoken one follows.
    """
    end = start
    while _is_spoken(page, end) or _is_spoken(page, end + 1):
        end += 1
    return end


def _fill_lines(labels: Iterable[SpeakerLabel], language: str) -> bool:
    """Whether some of the labels that fill their lines are of who asks: "PREGUNTA", "VOZ MUJER".

    Lines in capitals alone are more often a menu's, or heads of a list that come again.
    """
    return sum(_is_askers(label.words, language) for label in labels) >= MIN_TURNS


def _name_offices(labels: Iterable[SpeakerLabel], language: str) -> frozenset[str]:
    """The labels that name an office and its holder."""
    offices = load_speaking_offices(language)
    read = ((label.words, _WORD.findall(label.words.lower())) for label in labels)
    return frozenset(
        label for label, words in read if len(words) > 1 and not offices.isdisjoint(words)
    )


def _leads(recurring: Iterable[str], language: str) -> bool:
    """Whether a label that comes again is of one who leads: "MODERATOR" of an act."""
    return any(_is_askers(words, language) for words in recurring)


def _is_askers(words: str, language: str) -> bool:
    return words.lower().split()[0] in load_interview_labels(language)


def _is_spoken(page: PageLines, index: int) -> bool:
    """Whether the line with what is said ends as a sentence; it stands below a lone label."""
    return index < len(page.lines) and page.lines[index].ends_sentence


def _read_label(line: str) -> str | None:
    label = read_speaker_label(line)
    return label.words if label and label.is_firm and not label.quotes else None


@lru_cache(maxsize=1)  # asked for several lines of a page in a row
def _count_labels(page: PageLines) -> Counter[str]:
    """How many turns have each label: a headline that a page repeats, "UN: Talks …", is one."""
    turns = {
        (label, index if line.text == label else line.text)
        for index, line in enumerate(page.lines)
        if (label := _read_label(line.text))
    }
    return Counter(label for label, _ in turns)
