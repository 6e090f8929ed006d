"""A chunk between white space -> its tokens: nltk's word tokenizer, without importing nltk.

The rules are those of `nltk.tokenize.destructive.NLTKWordTokenizer`, in its order, after Robert
MacIntyre's tokenizer for the Penn Treebank (1995). What they say of marks that never come here
(quotation marks but for "'", brackets, dashes, signs) is left out, and of the end of a sentence.
nltk takes half a second to import; a test holds the two together.
"""

import re

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("`+", r" \g<0> "),
        ("``", " `` "),
        (r" '{2}", " `` "),
        (r"(?<!\w)'(?!(?:re|ve|ll|m|t|s|d|n)\b)(?=\w)", "' "),
        (r"([:,])(\D)", r" \1 \2"),
        (r"\.{2,}", r" \g<0> "),
        ("([^'])' ", r"\1 ' "),
        ("--", " -- "),
        ("^", " "),
        ("''", " '' "),
        (r"\s+", " "),
        (r"([^' ])('[smd]|') ", r"\1 \2 "),
        (r"([^' ])('ll|'re|'ve|n't) ", r"\1 \2 "),
        (r"\b(can)(not)\b", r" \1 \2 "),
        (r"\b(d)('ye)\b", r" \1 \2 "),
        (r"\b(gim|lem)(me)\b", r" \1 \2 "),
        (r"\b(gon)(na)\b", r" \1 \2 "),
        (r"\b(got)(ta)\b", r" \1 \2 "),
        (r"\b(more)('n)\b", r" \1 \2 "),
        (r"\b(wan)(na)(?=\s)", r" \1 \2 "),
        (r" ('t)(is|was)\b", r" \1 \2 "),
    )
)
_WORD_BEHIND = "x"  # keeps the chunk's full stop from ending a sentence


def split_tokens(chunk: str) -> list[str]:
    """The tokens of a chunk in lower case that stands within a sentence."""
    text = f"{chunk} {_WORD_BEHIND}"
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text.split()[:-1]
