"""Whether a sentence can stand alone in a brief: complete, undamaged, long enough to say something."""

import re

from briefing.model import Sentence

# Shorter ones are interjections, credits, crossheads. On the development sets no summary wants one.
_LEAST_WORDS = 5
_COMPLETE = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_BEGINNING = re.compile(r"""["'“‘«(\[¿¡—–-]*([^\W_])""")


def stands(sentence: Sentence, text: str) -> bool:
    """Whether the sentence, whose words these are, may be chosen."""
    if sentence.damaged or len(text.split()) < _LEAST_WORDS:
        return False
    beginning = _BEGINNING.match(text)
    return bool(beginning and not beginning[1].islower() and _COMPLETE.search(text[-8:]))
