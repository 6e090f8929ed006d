"""`briefing stories`: which articles are copies of one another, which tell one story, which belong here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl, problems, storyboard
from briefing.errors import InputError, WrongUse

if TYPE_CHECKING:
    from briefing.model import Article, Cleaned
    from briefing.profiles import Profile


def stories(
    files: Annotated[list[str] | None, typer.Argument(help="Articles: files, folders, globs, `-`.")] = None,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
    no_clean: Annotated[bool, typer.Option("--no-clean", help="Take the text as it is.")] = False,
    profile: Annotated[str, typer.Option("--profile", help="The relationship: a name or a .toml file.")] = "us-mexico",
) -> None:
    """Group articles into stories; find copies, relevance and topics."""
    from briefing import profiles

    pair = profiles.load(profile)
    if as_jsonl:
        jsonl.together(lambda records: _answers(records, pair, no_clean=no_clean))
    else:
        _show(files or (), pair, no_clean=no_clean)


def _show(files: Sequence[str], pair: "Profile", *, no_clean: bool) -> None:
    from briefing.cleaning import as_is, clean
    from briefing.sources import read

    if not files:
        raise WrongUse("nothing to group; name files, or `--jsonl` for JSON lines on standard input")
    reading = read(files)
    problems.show(reading.problems)
    storyboard.print_stories([as_is(one) if no_clean else clean(one) for one in reading.articles], pair)


def _answers(records: list[jsonl.Record], pair: "Profile", *, no_clean: bool) -> Iterator[jsonl.Answer]:
    from briefing.cleaning import as_is, clean

    times = Counter(str(record.get("id")) for record in records)
    articles = [
        _article(
            record, f"line {number}" if record.get("id") in (None, "") or times[str(record.get("id"))] > 1 else None
        )
        for number, record in enumerate(records, start=1)
    ]
    read = [article for article in articles if not isinstance(article, InputError)]
    fields = _fields([as_is(article) if no_clean else clean(article) for article in read], pair)
    for record, article in zip(records, articles, strict=True):
        failed = isinstance(article, InputError)
        yield {"id": record.get("id"), **({"error": str(article)} if failed else next(fields))}


def _article(record: jsonl.Record, name: str | None) -> "Article | InputError":
    """The article, under this name where it has no id that is its own."""
    from dataclasses import replace

    from briefing.sources import record as records

    try:
        article = records.article(record)
    except InputError as error:
        return error
    return replace(article, id=name) if name else article


def _fields(cleaned: "list[Cleaned]", pair: "Profile") -> Iterator[jsonl.Answer]:
    from briefing import grouping
    from briefing.languages.reasons import worded

    names, groups = storyboard.names(pair), grouping.group(cleaned, pair)
    story = {member: group.key for group in groups for member in group.members}
    copy_of = dict(copy for group in groups for copy in group.copies)
    for one in cleaned:
        found = grouping.relevance(one, pair)
        yield {
            "story": story[one.article.id],
            "duplicate_of": copy_of.get(one.article.id),
            "relevant": found.relevant,
            "relevance": found.score,
            "reasons": [worded(reason, "en", names) for reason in found.reasons],
            "topics": list(found.topics),
        }
