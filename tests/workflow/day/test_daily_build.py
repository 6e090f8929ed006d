"""Building: the sample day is its golden tree, the same bytes come from anywhere, nothing read is
lost.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import NothingRead, WrongUse
from briefing.model import Brief
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples" / "2025-01-16"
DAY = date(2025, 1, 16)
BARE = Settings(archive="")
FILES = ("2025-01-16.html", "2025-01-16.json", "2025-01-16.md", "2025-01-16.sha256")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Brief, Path]:
    """The samples' brief, built beside a copy of the samples as the repository lays them out."""
    folder = tmp_path_factory.mktemp("golden")
    shutil.copytree(SAMPLES, folder / "samples" / "2025-01-16")
    settings = Settings(
        sources=(str(folder / "samples" / "2025-01-16"),),
        out=str(folder / "briefs"),
        archive="",
        zone="America/Mexico_City",  # of the profile, as the command has it
    )
    return daily_build.run_build(settings, DAY).brief, folder / "briefs"


@pytest.mark.parametrize("name", FILES)
def test_the_example_in_the_repository_is_what_the_samples_give(
    built: tuple[Brief, Path], name: str
) -> None:
    """`make brief` writes the files of `briefs/`; a difference is a change of the brief, to be read
    by a person.
    """
    assert (built[1] / name).read_bytes() == (ROOT / "briefs" / name).read_bytes()


def test_every_article_is_accounted_for(built: tuple[Brief, Path]) -> None:
    """Each article read is kept, a copy, or left out with a reason, and the counts say so."""
    brief = built[0]
    assert brief.counts.read == len(list(SAMPLES.iterdir())) == len(brief.ledger)
    assert brief.counts.read == brief.counts.kept + brief.counts.copies + brief.counts.left_out
    assert all(entry.reason for entry in brief.ledger)


def test_the_sample_day_is_told_apart(built: tuple[Brief, Path]) -> None:
    """The copy is merged, the basketball left out, the opinion apart, and one event of two outlets
    is one story.
    """
    brief = built[0]
    outcomes = {entry.article_id: entry.outcome for entry in brief.ledger}
    assert sorted(outcomes.values()).count("copy") == 1
    assert [article for article, outcome in outcomes.items() if outcome == "left out"] == [
        "08-rio-seco-sentinel.txt"
    ]
    assert [story.kind for story in brief.stories].count("opinion") == 1
    assert [len(story.articles) for story in brief.stories].count(2) == 1
    water = next(story for story in brief.stories if story.copies)
    assert water.independent == 1, "a copy is no second voice"


SETTINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LANG": "es_MX.UTF-8", "COLUMNS": "40"},
]


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Hash seed, time zone, language and working folder of the process change nothing."""
    trees = []
    for number, environment in enumerate(SETTINGS):
        here = tmp_path / f"run{number}"
        here.mkdir()
        where = os.path.relpath(SAMPLES, here) if number else str(SAMPLES)
        command = [
            sys.executable,
            "-m",
            "briefing",
            "build",
            where,
            "--date",
            "2025-01-16",
            "--out",
            "briefs",
        ]
        known = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
        subprocess.run(
            command, cwd=here, env={**known, **environment}, check=True, capture_output=True
        )
        trees.append({path.name: path.read_bytes() for path in (here / "briefs").iterdir()})
    assert trees[0] == trees[1]
    assert sorted(trees[0]) == list(FILES)


def _changed(folder: Path, name: str, old: str, new: str) -> list[str]:
    path = folder / name
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    return list(verify_brief.verify_brief(folder / "2025-01-16.json", BARE))


def test_the_brief_is_proven(built: tuple[Brief, Path]) -> None:
    """Verify has nothing to say of a brief as it was built."""
    assert not list(verify_brief.verify_brief(built[1] / "2025-01-16.json", BARE))


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_one_letter_changed_in_a_document_is_named(
    built: tuple[Brief, Path], tmp_path: Path, suffix: str
) -> None:
    """After one letter of a sentence is changed in a document, verify names that sentence."""
    folder = shutil.copytree(built[1].parent, tmp_path / "all") / "briefs"
    words = built[0].stories[0].sentences[0].text.split()[:4]
    old, new = " ".join(words), " ".join([*words[:3], "X" + words[3][1:]])
    faults = _changed(folder, f"2025-01-16.{suffix}", old, new)
    assert any(new in fault for fault in faults)


def test_one_letter_changed_in_a_source_is_named(built: tuple[Brief, Path], tmp_path: Path) -> None:
    """After one letter of a sentence is changed in its source, verify names that sentence."""
    folder = shutil.copytree(built[1].parent, tmp_path / "all") / "briefs"
    sentence = next(
        excerpt
        for story in built[0].stories
        for excerpt in story.sentences
        if built[0].citations[excerpt.citation - 1].origin.endswith("06-el-mirador-de-nogales.txt")
    )
    word = max(sentence.text.split(), key=len)
    faults = _changed(
        folder, "../samples/2025-01-16/06-el-mirador-de-nogales.txt", word, "X" + word[1:]
    )
    assert any("does not say" in fault or "was changed" in fault for fault in faults)


def test_a_moved_source_is_found_where_it_is_named(
    built: tuple[Brief, Path], tmp_path: Path
) -> None:
    """Sources that were moved are missed, and found again with --sources."""
    folder = shutil.copytree(built[1].parent, tmp_path / "all")
    (folder / "samples").rename(folder / "moved")
    assert list(verify_brief.verify_brief(folder / "briefs" / "2025-01-16.json", BARE))
    assert not list(
        verify_brief.verify_brief(
            folder / "briefs" / "2025-01-16.json", BARE, (str(folder / "moved"),)
        )
    )


def test_two_records_may_have_one_text(tmp_path: Path) -> None:
    """Where two records of a file have the same text, each is proven as itself, with its own
    address.
    """
    record = json.loads((SAMPLES / "03-alta-plains-herald.json").read_text(encoding="utf-8"))
    other = {**record, "url": "https://made-up.example/news/2", "outlet": "Made Up"}
    (tmp_path / "feed.jsonl").write_text(
        "".join(json.dumps(one) + "\n" for one in (record, other)), encoding="utf-8"
    )
    daily_build.run_build(
        Settings(sources=(str(tmp_path / "feed.jsonl"),), out=str(tmp_path), archive=""), DAY
    )
    assert not list(verify_brief.verify_brief(tmp_path / "2025-01-16.json", BARE))


def test_no_sources_is_wrong_use() -> None:
    """Without sources there is nothing to build from."""
    with pytest.raises(WrongUse, match="no sources"):
        daily_build.run_build(Settings(archive=""), DAY)


def test_a_bad_run_keeps_the_last_good_brief(tmp_path: Path) -> None:
    """When no source can be read nothing is written: the brief of the day stays."""
    (tmp_path / "2025-01-16.json").write_text("the good one", encoding="utf-8")
    with pytest.raises(NothingRead, match=r"missing\.txt"):
        daily_build.run_build(
            Settings(sources=(str(tmp_path / "missing.txt"),), out=str(tmp_path), archive=""), DAY
        )
    assert (tmp_path / "2025-01-16.json").read_text(encoding="utf-8") == "the good one"


@pytest.mark.parametrize(
    ("language", "headline"), [("en", "Washington puts off"), ("es", "Estados Unidos aplaza")]
)
def test_an_event_of_two_languages_is_told_in_the_readers(
    tmp_path: Path, language: str, headline: str
) -> None:
    """Headline, sentences and the first figure are from the articles in the brief's language;
    nobody is quoted in both.
    """
    settings = Settings(sources=(str(SAMPLES),), out=str(tmp_path), language=language, archive="")
    brief = daily_build.run_build(settings, DAY).brief
    spoken = {citation.number: citation.language for citation in brief.citations}
    lead = brief.stories[0]
    assert str(lead.headline).startswith(headline)
    assert {spoken[number] for number in lead.articles} == {"en", "es"}
    assert {spoken[excerpt.citation] for excerpt in lead.sentences} == {language}
    own = {number for number in lead.articles if spoken[number] == language}
    counted = [one.sentence.citation for one in brief.figures]
    assert next(number for number in counted if number in lead.articles) in own
    foreign = {
        quote.speaker for quote in brief.voices if quote.excerpt.citation in {*lead.articles} - own
    }
    assert not foreign & {quote.speaker for quote in lead.quotes}


def test_a_spanish_brief_says_everything_in_spanish(tmp_path: Path) -> None:
    """What was left out, why, what could not be read and what to know of the sources: not a word of
    English.
    """
    shutil.copytree(SAMPLES, tmp_path / "in")
    for name, content in {
        "a.txt": b"",
        "b.txt": b"%PDF-1.7",
        "c.jsonl": b"{}\nx\n",
        "d.exe": b"x",
    }.items():
        (tmp_path / "in" / name).write_bytes(content)
    settings = Settings(
        sources=(str(tmp_path / "in"),), out=str(tmp_path), language="es", window_days=1, archive=""
    )
    daily_build.run_build(settings, DAY)
    about = (
        (tmp_path / "2025-01-16.md").read_text(encoding="utf-8").split("## Sobre este informe")[1]
    )
    assert len(re.findall("^- ", about, re.M)) >= 8
    assert not re.search(r"\b(?:the|is|not|was|its|and|it|to|named|wanted|read|by|line)\b", about)


def test_a_window_and_undated_articles(tmp_path: Path) -> None:
    """A window leaves out what is older, a setting what is undated, each with its reason."""
    settings = Settings(
        sources=(str(SAMPLES),), out=str(tmp_path), window_days=1, undated="drop", archive=""
    )
    brief = daily_build.run_build(settings, DAY).brief
    reasons = [entry.reason.code for entry in brief.ledger if entry.outcome == "left out"]
    assert {"before_the_window", "undated_dropped"} <= set(reasons)
