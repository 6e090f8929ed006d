"""A text taken as it is."""

import subprocess
import sys

from briefing.cleaning import clean_article, label_all_as_body, label_blocks
from briefing.model import Article

ARTICLE = Article(id="a", text="Home | News\n\nThe mayor of Lomas left.", language="en")
QUOTES = """
import sys
from briefing.cleaning import label_blocks
from briefing.model import Article
from briefing.quoting import extract_quotes
article = Article(id="a", language="en", text='"We leave," Ana Vale said.')
assert len(extract_quotes(label_blocks(article, clean=False))) == 1
sys.exit("numpy" in sys.modules)
"""


def test_blocks_are_cleaned_or_all_of_the_text() -> None:
    """With cleaning the labels are the classifier's, without each line is body."""
    assert label_blocks(ARTICLE, clean=True) == clean_article(ARTICLE)
    whole = label_blocks(ARTICLE, clean=False)
    assert whole == label_all_as_body(ARTICLE)
    assert [block.kind for block in whole.kept] == ["body", "body"]


def test_no_classifier_is_loaded_for_it() -> None:
    """Quotes of a text as it is want no numpy, a tenth of a second of the start."""
    assert subprocess.run([sys.executable, "-c", QUOTES], check=False).returncode == 0
