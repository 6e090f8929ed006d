"""The turns of a transcript: no label of a speaker is a headline, and no turn is debris.

The lines of what is said are short, have no stop, or speak of a video; each of them belongs to who
speaks. Were a label dropped, the words behind it would go to who spoke before.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.text.speech.speaker_labels import SpeakerLabel, read_speaker_label

MIN_TURNS = 2  # of one speaker; a kicker in capitals, "EXCLUSIVE: …", stands once
MIN_SPEAKERS = 2  # of a conference
# Turns of speakers who speak again, from which a page is a transcript whatever else it holds, and
# the share of them that end as a sentence, as words do and tables do not. Of 1,320 pages of news
# the two that have it are an interview and a broadcast; of 784 other pages six, with questions.
MIN_TRANSCRIPT_TURNS = 8
MIN_SENTENCES = 0.5


def opens_turn(page: PageLines, index: int) -> bool:
    """Whether the line is or begins with the label of a speaker who has several turns."""
    label = _read_label(page.lines[index].text)
    return label is not None and _count_labels(page)[label] >= MIN_TURNS


def find_first_turn(page: PageLines) -> int | None:
    """The index of the first line with such a label; None where two speakers have none."""
    labels = _count_labels(page)
    if sum(count >= MIN_TURNS for count in labels.values()) < MIN_SPEAKERS:
        return None
    return next(index for index in range(len(page.lines)) if opens_turn(page, index))


def find_spoken_lines(page: PageLines) -> range:
    """The lines from the first label to the last one of a transcript; none of any other page."""
    found = [read_speaker_label(line.text) for line in page.lines]
    asks = _has_lines_of_askers(found, page)
    turns = [n for n, one in enumerate(found) if one and one.is_firm and (asks or not one.is_alone)]
    counts = Counter(one.words for n in turns if (one := found[n]) and not one.quotes)
    recurring = {words for words, count in counts.items() if count >= MIN_TURNS}
    # Above an article a line in capitals is a menu's or a headline's, unless it speaks again.
    turns = [n for n in turns if (one := found[n]) and (one.words in recurring or not one.is_alone)]
    many = sum(counts[words] for words in recurring)
    if len(recurring) < MIN_SPEAKERS or many < MIN_TRANSCRIPT_TURNS:
        return range(0)
    spoken = sum(_is_spoken(page, n) for n in turns)
    return range(turns[0], turns[-1] + 1) if spoken >= MIN_SENTENCES * len(turns) else range(0)


def _has_lines_of_askers(found: Sequence[SpeakerLabel | None], page: PageLines) -> bool:
    """Whether labels fill their lines: one of those who ask does, "PREGUNTA", more than once.

    Lines in capitals alone are more often a menu's, or heads of a list that come again.
    """
    askers = phrase_set(page.lexicon, "asker_labels")
    alone = (one.words.lower() for one in found if one and one.is_alone)
    return sum(words in askers for words in alone) >= MIN_TURNS


def _is_spoken(page: PageLines, index: int) -> bool:
    """Whether a label's line ends as a sentence, or the line below one that fills its own."""
    label = read_speaker_label(page.lines[index].text)
    words = index + 1 if label and label.is_alone else index
    return words < len(page.lines) and page.lines[words].ends_sentence


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
