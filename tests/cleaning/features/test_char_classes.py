"""Counting the kinds of characters of each line."""

import pytest

from briefing.cleaning import clean_article
from briefing.cleaning.features import char_classes
from briefing.model import Article


def test_the_table_knows_every_blank_and_digit() -> None:
    """The table says of each code point what Python's own methods say."""
    table = char_classes._class_table()
    letters = list(map(chr, range(char_classes.LAST_CODE_POINT + 1)))
    assert [bool(kind & char_classes.SPACE) for kind in table] == [
        letter.isspace() for letter in letters
    ]
    assert [bool(kind & char_classes.DIGIT) for kind in table] == [
        letter.isdecimal() for letter in letters
    ]
    letters_only = [letter.isalnum() and not letter.isdecimal() for letter in letters]
    assert [bool(kind & char_classes.LETTER) for kind in table] == letters_only


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("The council met on Monday.", 5),
        ("港の会議は月曜日に橋の料金を一割上げると決めた。", 1 + 23 // 3),
        ("港湾委员会周一决定将大桥通行费提高一成。", 1 + 19 // 3),
        ("항만 위원회는 월요일에 통행료를 올리기로 했다.", 6),  # Korean parts its words
        ("The 港 of Lomas", 4),
    ],
)
def test_words_of_a_script_without_blanks(line: str, count: int) -> None:
    """Japanese and Chinese have a word for every three characters; others only by blanks."""
    assert char_classes.classify_characters(line).word_counts.tolist() == [count]


def test_a_japanese_article_is_kept() -> None:
    """Its paragraphs are long lines, and menus and short titles are not."""
    paragraphs = [
        "ロマス港の評議会は火曜日、橋の通行料を一割引き上げることで合意したと発表した。",
        "収入は昨冬の嵐で壊れた東側の桟橋の修理に充てられ、工事は来年の春に始まる見込みだ。",
        "運送業者は事前に意見を聞かれなかったとして、裁判所に訴える考えを示している。",
        "市長は記者団に対し、利用者の負担が大きくなりすぎないよう見直しを続けると述べた。",
    ]
    text = "\n".join(["ホーム", "政治", "経済", "", *paragraphs, "", "印刷する", "シェアする"])
    cleaned = clean_article(Article(id="a", text=text))
    kept = [block.span.slice(text) for block in cleaned.blocks if block.keep]
    assert kept == paragraphs
