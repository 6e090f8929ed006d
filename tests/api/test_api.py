"""`import briefing`: the lines of the README's Python, and what they promise."""

import doctest
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest

import briefing as bf
from briefing import api
from briefing.errors import SettingsError, UnknownName, WrongUse

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "2025-01-16"


@pytest.fixture(scope="module")
def docs() -> bf.Documents:
    """The samples of the made-up day."""
    return bf.read(SAMPLES)


@pytest.mark.parametrize(
    "locations", [str(SAMPLES), SAMPLES, [SAMPLES], (path for path in [str(SAMPLES)])]
)
def test_read_takes_a_path_or_several(locations: str) -> None:
    """A string, a path, and anything that gives several are the same folder."""
    assert len(bf.read(locations)) == len(list(SAMPLES.iterdir()))


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """A file that is not there costs nobody else anything."""
    (tmp_path / "a.txt").write_text("The bridge opened on Monday.")
    read = bf.read([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert (len(read), len(read.problems)) == (1, 1)


def test_every_text_is_a_slice(docs: bf.Documents) -> None:
    """Sentences, quotes and extracts stand in their document where they say."""
    for doc in docs:
        for one in (*doc.sentences, *doc.quotes(), *doc.summarize()):
            assert doc.text[one.start : one.end] == one.text


def test_a_slice_of_documents_keeps_the_problems() -> None:
    """Whoever builds from a part still says what could not be read."""
    read = bf.read([SAMPLES, "nowhere.txt"])
    assert read[:2].problems == read.problems


def test_a_summary_of_several_names_its_documents(docs: bf.Documents) -> None:
    """An extract of a cluster says which document it is from."""
    assert all(extract.document in docs.documents for extract in bf.summarize(docs, words=120))


def test_a_summary_of_nothing_is_nothing() -> None:
    """No documents, no extracts."""
    assert bf.summarize([]) == ()


def test_an_unknown_method_is_told() -> None:
    """A method that is in no table is an error with the nearest name."""
    with pytest.raises(UnknownName, match="lex-rank"):
        bf.from_text("The bridge opened.", clean=False).summarize(method="lexrank")


def test_stories_hold_every_document_once(docs: bf.Documents) -> None:
    """Each document is in one story, as an original or as a copy."""
    held = [
        doc.source.id for story in bf.stories(docs) for doc in (*story.documents, *story.copies)
    ]
    assert sorted(held) == sorted(doc.source.id for doc in docs)


def test_one_page_twice_is_two_documents() -> None:
    """The same page read twice has two ids, so that neither is lost."""
    page = bf.from_html("<p>The bridge between the two countries opened on Monday.</p>")
    assert sum(len(story.documents) + len(story.copies) for story in bf.stories([page, page])) == 2


@pytest.mark.slow  # starts the program
def test_the_brief_is_the_one_of_the_command(docs: bf.Documents, tmp_path: Path) -> None:
    """`build` in Python and on the command line give the same sentences."""
    command = [
        sys.executable,
        "-m",
        "briefing",
        "build",
        str(SAMPLES),
        "--date",
        "2025-01-16",
        "--no-archive",
    ]
    subprocess.run(
        [*command, "--out", str(tmp_path), "--format", "json"],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    built = bf.build(docs, day=date(2025, 1, 16), out=str(tmp_path))
    assert built.to_json() == (tmp_path / "2025-01-16.json").read_text(encoding="utf-8")


def test_a_brief_is_three_documents(docs: bf.Documents) -> None:
    """Markdown, page and JSON come from one brief."""
    built = bf.build(docs, day=date(2025, 1, 16))
    assert built.to_markdown().startswith("---\n")
    assert built.to_html().startswith("<!DOCTYPE html>")
    assert '"version"' in built.to_json()


def test_an_unknown_setting_is_told(docs: bf.Documents) -> None:
    """A setting that does not exist is named with the nearest one."""
    with pytest.raises(SettingsError, match="story_words"):
        bf.build(docs, day=date(2025, 1, 16), storywords=3)


def test_a_path_is_no_documents() -> None:
    """A path given for documents is an error that says what to do, and not taken letter by letter."""
    for function in (bf.summarize, bf.stories, partial(bf.build, day=date(2025, 1, 16))):
        with pytest.raises(WrongUse, match=r"wanted documents: read\("):
            function(str(SAMPLES))
    with pytest.raises(WrongUse, match="found 7, which is no document"):
        bf.stories([7])  # type: ignore[list-item]


def test_one_document_is_taken_for_several(docs: bf.Documents) -> None:
    """A document alone is a cluster of one."""
    assert bf.summarize(docs[0]) == bf.summarize([docs[0]])
    assert bf.stories(docs[0])[0].documents == (docs[0],)


@pytest.mark.parametrize("locations", [3, None, b"a.txt", [None], [b"a.txt"]])
def test_what_names_no_file_is_wrong_use(locations: object) -> None:
    """Bytes, numbers and None are one line that says what was found."""
    with pytest.raises(WrongUse, match=r"found .*; wanted the name of a file or folder"):
        bf.read(locations)  # type: ignore[arg-type]


def test_an_empty_name_is_not_this_folder() -> None:
    """ "" is a problem; it was the folder that the program ran in."""
    (problem,) = bf.read("").problems
    assert (problem.where, problem.what.code) == ("''", "empty_name")


def test_a_page_may_be_bytes() -> None:
    """Bytes of a page are decoded as those of a file."""
    page = "<p>La reunión fue el lunes en la alcaldía de Lomas del Río.</p>"
    assert bf.from_html(page.encode("latin-1")).text == bf.from_html(page).text


@pytest.mark.parametrize("day", ["2025-01-16", None, datetime(2025, 1, 16)])
def test_a_day_is_a_date(day: object) -> None:
    """A string or a moment for the day is told in one line."""
    with pytest.raises(WrongUse, match=r"wanted a datetime\.date"):
        bf.build([], day=day)  # type: ignore[arg-type]


def test_reprs_fit_a_line(docs: bf.Documents) -> None:
    """A notebook shows a line, never a whole text."""
    shown = [
        docs,
        docs[0],
        docs[0].sentences[0],
        docs[2].quotes()[0],
        bf.stories(docs)[0],
        docs[0].summarize()[0],
    ]
    assert all(len(repr(value)) <= 140 and "\n" not in repr(value) for value in shown)


def test_no_field_of_a_public_value_can_be_set(docs: bf.Documents) -> None:
    """What `import briefing` gives is frozen at run time, too."""
    story = bf.stories(docs)[0]
    quote = next(one for doc in docs for one in doc.quotes())
    brief = bf.build([], day=date(2025, 1, 16))
    given = [docs, docs[0], docs[0].sentences[0], quote, bf.summarize(docs)[0], story, brief]
    assert {type(one) for one in given} == {
        kind for kind in map(partial(getattr, bf), bf.__all__) if isinstance(kind, type)
    }
    for value in given:
        for field in fields(value):
            with pytest.raises(FrozenInstanceError):
                setattr(value, field.name, None)


def test_everything_offered_is_there() -> None:
    """`briefing` and `briefing.api` offer the same names, and no other is found."""
    assert sorted(bf.__all__) == sorted(api.__all__)
    assert all(getattr(bf, name) is getattr(api, name) for name in bf.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = bf.nothing  # type: ignore[attr-defined]


def test_importing_costs_nothing() -> None:
    """`import briefing` imports no other module of the package before a name is asked for."""
    code = "import sys, briefing; print(sorted(name for name in sys.modules if name.startswith('briefing.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["build", "from_html", "from_text", "read", "summarize"])
def test_the_docstrings_examples_hold(name: str) -> None:
    """Every example of the interface gives what stands below it."""
    offered = {known: getattr(api, known) for known in api.__all__}
    tries = doctest.DocTestFinder().find(offered[name], name, globs={**offered, "date": date})
    runner = doctest.DocTestRunner()
    for one in tries:
        runner.run(one)
    assert (runner.failures, runner.tries > 0) == (0, True)


def test_the_tutorial_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step of docs/tutorial-python.md gives what stands below it."""
    monkeypatch.chdir(ROOT)
    tried = doctest.testfile(
        str(ROOT / "docs" / "tutorial-python.md"), module_relative=False, encoding="utf-8"
    )
    assert (tried.failed, tried.attempted > 20) == (0, True)
