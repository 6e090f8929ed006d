"""`briefing quotes`: who said what, and how sure that is."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl
from briefing.cli.printing.terminal_lines import print_wrapped
from briefing.cli.read_named import read_named
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from briefing.model import Article, Quote
    from briefing.profiles import Profile

_COLOURS = {"high": "green", "medium": "yellow", "low": "red"}


def quotes(
    files: jsonl.Files = None,
    as_jsonl: jsonl.AsJsonl = False,
    no_clean: jsonl.NoClean = False,
    unmarked: Annotated[
        bool,
        typer.Option(
            "--unmarked",
            help="What stands without marks too: turns of a transcript, and paraphrases.",
        ),
    ] = False,
    profile: Annotated[
        str | None,
        typer.Option("--profile", help="Whose people, with office and side on the article's date."),
    ] = None,
    jobs: jsonl.Jobs = None,
) -> None:
    """Find the quotes of an article and who said them."""
    finder = QuoteFinder(_load_profile(profile), no_clean=no_clean, unmarked=unmarked)
    if as_jsonl:
        jsonl.refuse_files(files, "quotes")
        jsonl.answer_each(partial(_answer, finder=finder), jobs)
    else:
        _print(files or (), finder)


@dataclass(frozen=True)
class QuoteFinder:
    """Finds the quotes of an article as the options say; can be sent to another process."""

    profile: "Profile | None"
    no_clean: bool
    unmarked: bool

    def __call__(self, article: "Article") -> "tuple[Quote, ...]":
        """The quotes, in order."""
        from briefing.cleaning import label_blocks
        from briefing.quoting.profile_speakers import extract_known_quotes

        cleaned = label_blocks(article, clean=not self.no_clean)
        return extract_known_quotes(cleaned, self.profile, unmarked=self.unmarked)


def _load_profile(name: str | None) -> "Profile | None":
    from briefing import profiles

    return profiles.load(name) if name else None


def _answer(record: jsonl.Record, finder: QuoteFinder) -> jsonl.Answer:
    from briefing.sources.formats import record as records

    article = records.read_record(record)
    return {"quotes": [_fields(quote, article.text) for quote in finder(article)]}


def _fields(quote: "Quote", text: str) -> jsonl.Answer:
    mention = quote.speaker.mention
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.slice(text),
        "speaker": mention.slice(text) if mention else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "name": quote.speaker.name,
        "role": quote.speaker.role,
        "side": quote.speaker.side,
        "confidence": quote.confidence,
        "pattern": quote.pattern,
        "kind": quote.kind,
    }


def _print(files: Sequence[str], finder: QuoteFinder) -> None:
    reading = read_named(files, "look for quotes in")
    for article in reading.articles:
        print_wrapped(article.title or f"(no headline) {article.origin}", style={"bold": True})
        quotes = finder(article)
        for quote in quotes:
            _print_quote(quote, article.text)
        typer.echo("" if quotes else "\n  (no quote)\n")


def _print_quote(quote: "Quote", text: str) -> None:
    """Print the quote, its speaker with office and side, its line and the evidence."""
    speaker, mention = quote.speaker, quote.speaker.mention
    who = speaker.name or (f"{mention.slice(text)} (no full name)" if mention else "nobody named")
    line = text.count("\n", 0, quote.span.start) + 1
    words = " ".join(quote.span.slice(text).split())
    said = f"{words} (paraphrase)" if quote.kind == "paraphrase" else f"“{words}”"
    typer.echo()
    print_wrapped(said, first="  ")
    known = ", ".join(part for part in (who, speaker.role, speaker.side) if part)
    print_wrapped(known, first="  — ", style={"fg": "cyan"})
    print_wrapped(
        f"{quote.confidence} · {quote.pattern}{_evidence(quote, text)}",
        first=f"    line {line} · ",
        style={"fg": _COLOURS[quote.confidence]},
    )


def _evidence(quote: "Quote", text: str) -> str:
    """The words beside the quote that name the speaker and the saying, in the order of the text."""
    spans = sorted(span for span in (quote.speaker.mention, quote.cue) if span is not None)
    return ": " + " … ".join(span.slice(text) for span in spans) if spans else ""
