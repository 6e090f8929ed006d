"""A label in a line of its own that a text begins with: "ANALYSIS/OPINION:"."""

from briefing.grouping.genre.genre_lists import GenreWords
from briefing.grouping.genre.genre_words import FoundForm
from briefing.text.folding import fold_text

LONGEST_LINE = 40  # characters of a line that is nothing but labels
BETWEEN = "/"  # two labels of one line


def find_label_line(text: str, words: GenreWords) -> FoundForm | None:
    """The genre that the first line names, where it is nothing but labels and a colon.

    Where two stand in it, opinion goes first: one in eighty US articles, all of one outlet, begins
    so and is a column; of 69 such texts eight had passed for news.
    """
    line = text.lstrip().partition("\n")[0].strip()
    if not line.endswith(":") or len(line) > LONGEST_LINE:
        return None
    parts = {fold_text(part.strip()) for part in line[:-1].split(BETWEEN)}
    opinion, analysis = (
        frozenset(map(fold_text, labels))
        for labels in (words.opinion_labels, words.analysis_labels)
    )
    if not parts <= opinion | analysis:
        return None
    return FoundForm("analysis" if parts.isdisjoint(opinion) else "opinion", line[:-1])
