"""From sources to a brief: `collect` stores, `build` reads offline, `pages` unpacks."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.collecting.network.judged_connection import Network
from briefing.config import Settings
from briefing.errors import InputError, TryAgain
from briefing.workflow import collect_pages as collecting
from briefing.workflow import unpack_pages as unpacking
from briefing.workflow.collect_pages import CollectOrder, Surroundings
from briefing.workflow.day import daily_build as building
from briefing.workflow.proof.verify_brief import verify_brief
from briefing.workflow.upkeep.recheck_briefs import recheck_briefs
from tests.collecting.running import NOW, article, feed, item, rss
from tests.collecting.server import ObedientClock, Reply, Site, only_this_machine, site

DAY = date(2025, 1, 16)
TOLD = (
    "Mexico and the United States agreed on {n} new crossings for freight at Laredo on Wednesday. "
    "“We will open {n} of them before the summer,” said Mexican Foreign Minister Juan Ramón de la "
    "Fuente in Washington. The U.S. Department of State confirmed the agreement on tariffs and "
    "trade."
)


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


def settings(folder: Path, *sources: str, **more: object) -> Settings:
    """A project's settings that name these sources to collect from."""
    values = {
        "out": str(folder / "briefs"),
        "archive": str(folder / ".briefing"),
        "collect": {"sources": sources},
        **more,
    }
    return Settings.model_validate(values)


def here(now: object = NOW) -> Surroundings:
    """This machine alone, on a clock that obeys."""
    return Surroundings(network=Network(judge=only_this_machine), clock=ObedientClock(now))  # type: ignore[arg-type]


def test_pages_become_a_brief_offline_and_the_same_bytes_again(
    served: Site, tmp_path: Path
) -> None:
    """A build reads the pages of its window with no server there, twice the same."""
    for n in (3, 4):
        served.paths[f"/a/{n}"] = Reply(body=article(n, TOLD.format(n=n)))
    served.paths["/feed"] = Reply(body=rss(*(item(served.url(f"/a/{n}"), n) for n in (3, 4))))
    chosen = settings(tmp_path, served.url("/feed"))
    collecting.collect(chosen, CollectOrder(), here())
    served.stop()
    first = building.run_build(chosen, DAY)
    written = [path.read_bytes() for path in first.written]
    assert first.brief.counts.read == 2
    assert {citation.published for citation in first.brief.citations} == {DAY}
    assert all(
        "2025-01-16T063000Z.warc.gz#" in citation.origin for citation in first.brief.citations
    )
    assert [path.read_bytes() for path in building.run_build(chosen, DAY).written] == written


def test_a_later_version_is_read_and_the_earlier_told_of(served: Site, tmp_path: Path) -> None:
    """Of an edited article the later version is read; the earlier is a problem that names it."""
    stamp = (
        "<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2025-01-16T0{}:00:00Z</a10:updated>"
    )
    chosen = settings(tmp_path, served.url("/feed"))
    for hour in (1, 2):
        served.paths["/a/1"] = Reply(body=article(1, TOLD.format(n=hour)))
        served.paths["/feed"] = Reply(
            body=rss(item(served.url("/a/1"), 1, more=stamp.format(hour)))
        )
        collecting.collect(chosen, CollectOrder(), here(NOW.replace(hour=6 + hour)))
    built = building.run_build(chosen, DAY)
    assert built.brief.counts.read == 1
    assert [getattr(problem.what, "code", "") for problem in built.unread] == [
        "changed_since",
        "superseded",
    ]


def test_recheck_looks_at_pages_that_were_fetched_anew(served: Site, tmp_path: Path) -> None:
    """A cited page that says something else at the next run is found, before anything is built."""
    stamp = (
        "<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2025-01-16T0{}:00:00Z</a10:updated>"
    )
    chosen = settings(tmp_path, served.url("/feed"))
    found = []
    for hour in (1, 2):
        served.paths["/a/1"] = Reply(body=article(1, TOLD.format(n=hour)))
        served.paths["/feed"] = Reply(
            body=rss(item(served.url("/a/1"), 1, more=stamp.format(hour)))
        )
        collecting.collect(chosen, CollectOrder(), here(NOW.replace(hour=6 + hour)))
        if hour == 1:
            building.run_build(chosen, DAY)
        found.append(list(recheck_briefs(chosen, None)))
    assert found[0] == []
    assert found[1]
    assert all("1 new crossings" in change.was for change in found[1][:1])
    assert all("2 new crossings" in str(change.now) for change in found[1][:1])


def test_pages_outside_the_window_are_not_read(served: Site, tmp_path: Path) -> None:
    """What was collected after the day, or before the window, is not of the brief."""
    chosen = settings(tmp_path, feed(served, 2), window_days=1)
    collecting.collect(chosen, CollectOrder(), here())
    for day, read in (
        (date(2025, 1, 15), 0),
        (DAY, 2),
        (date(2025, 1, 17), 2),
        (date(2025, 1, 18), 0),
    ):
        window = collecting.find_window(chosen, day)
        assert window is not None
        assert len(window.files) == bool(read)


def test_the_day_of_a_run_is_that_of_the_zone(served: Site, tmp_path: Path) -> None:
    """A run at half past three in the morning, UTC, is of the evening before in Mexico City."""
    chosen = settings(tmp_path, feed(served, 1), zone="America/Mexico_City", window_days=1)
    collecting.collect(chosen, CollectOrder(), here(NOW.replace(hour=3)))
    report = collecting.measure_day_coverage(chosen, date(2025, 1, 15))
    assert report is not None
    assert (report.asked, report.answered, report.runs) == (1, 1, 1)
    empty = collecting.measure_day_coverage(chosen, DAY)
    assert empty is not None
    assert (empty.asked, empty.runs) == (0, 0)


def test_a_dry_run_stores_and_notes_nothing(served: Site, tmp_path: Path) -> None:
    """It asks the sources alone and names what it would ask for; the next run finds everything
    new."""
    chosen = settings(tmp_path, feed(served, 3))
    looked = collecting.collect(chosen, CollectOrder(dry=True), here())
    assert looked.wanted == tuple(served.url(f"/a/{n}") for n in range(3))
    assert not served.requests("/a/0")
    assert not (tmp_path / ".briefing" / "pages").exists()
    assert collecting.collect(chosen, CollectOrder(), here()).report.sources[0].stored == 3


def test_one_day_alone(served: Site, tmp_path: Path) -> None:
    """`--day` takes what is dated that day, however long ago, and nothing else."""
    dates = ("Mon, 06 Jan 2025 05:00:00 GMT", "Wed, 15 Jan 2025 05:00:00 GMT")
    for n in range(2):
        served.paths[f"/a/{n}"] = Reply(body=article(n))
    served.paths["/feed"] = Reply(
        body=rss(*(item(served.url(f"/a/{n}"), n, dates[n]) for n in range(2)))
    )
    order = CollectOrder(sources=(served.url("/feed"),), day=date(2025, 1, 6))
    done = collecting.collect(settings(tmp_path), order, here())
    assert (done.report.sources[0].listed, done.report.sources[0].stored) == (2, 1)
    assert served.requests("/a/0")
    assert not served.requests("/a/1")


def test_at_most_so_many_pages_of_each_source_in_turn(served: Site, tmp_path: Path) -> None:
    """What is left is told and comes in the next run."""
    sources = [feed(served, 5, f"/feed{n}", start=10 * n) for n in range(2)]
    chosen = settings(tmp_path, *sources)
    limited = chosen.model_copy(
        update={"collect": chosen.collect.model_copy(update={"most_pages": 4})}
    )
    first = collecting.collect(limited, CollectOrder(), here())
    assert [source.stored for source in first.report.sources] == [2, 2]
    assert [remark.code for remark in first.report.sources[0].remarks] == ["left_for_later"]
    second = collecting.collect(chosen, CollectOrder(), here(NOW.replace(hour=8)))
    assert [source.stored for source in second.report.sources] == [3, 3]


def test_pages_unpacks_what_was_stored(served: Site, tmp_path: Path) -> None:
    """A file for each page and a table of them; names are of letters and digits only."""
    served.paths["/../a%00/<b>?x=1"] = Reply(body=article(1))
    served.paths["/feed"] = Reply(body=rss(item(served.url("/p"), 1)))
    served.paths["/p"] = Reply(body=article(1))
    chosen = settings(tmp_path, served.url("/feed"))
    collecting.collect(chosen, CollectOrder(), here())
    paths = unpacking.unpack_pages(chosen, DAY, tmp_path / "out")
    assert [path.name for path in paths] == ["0001-127-0-0-1-%d-p.html" % served.port, "index.tsv"]  # noqa: UP031
    rows = [line.split("\t") for line in paths[-1].read_text(encoding="utf-8").splitlines()]
    assert rows[1][1:5:3] == [served.url("/p"), "Paper 1"]
    assert "Paper 1" in paths[0].read_text(encoding="utf-8")
    with pytest.raises(InputError, match="no page was stored on 2025-01-20"):
        unpacking.unpack_pages(chosen, date(2025, 1, 20), tmp_path / "out")


def test_two_runs_at_once(served: Site, tmp_path: Path) -> None:
    """The second says to try again."""
    from briefing.collecting.store.state import open_state

    chosen = settings(tmp_path, feed(served))
    with open_state(tmp_path / ".briefing"), pytest.raises(TryAgain):
        collecting.collect(chosen, CollectOrder(), here())


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        ([], 2, "no sources to collect from"),
        (["nowhere.opml"], 2, "'nowhere.opml' is no source"),
        (["ftp://example.org/"], 2, "is no source"),
        (["http://127.0.0.1:9/feed"], 1, "no source answered"),
        (["--day", "yesterday", "https://example.org/"], 2, "wanted a day such as"),
    ],
)
def test_the_command_says_what_is_wrong(
    arguments: list[str], status: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bad use is one line and 2; a run in which nothing answered is 1."""
    from briefing.cli.app import app

    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["collect", *arguments])
    assert (done.exit_code, told in done.output) == (status, True), done.output


def test_coverage_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--json` prints the state of every source."""
    from briefing.cli.app import app

    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["collect", "--json", "http://127.0.0.1:9/feed"])
    (source,) = json.loads(done.stdout)["sources"]
    assert (source["state"], "this machine" in source["why"]) == ("broken", True)


@pytest.mark.slow  # starts a build
def test_nothing_of_the_extra_is_imported_by_a_build(tmp_path: Path) -> None:
    """`briefing`, its command line and a build of a project that never collected need none of
    it."""
    (tmp_path / "a.txt").write_text(TOLD.format(n=3), encoding="utf-8")
    code = (
        "import sys; from datetime import date; import briefing.cli.app; "
        "from briefing.workflow.day import daily_build as building; from briefing.config import Settings; "
        f"building.run_build(Settings(sources=({str(tmp_path / 'a.txt')!r},), "
        f"out={str(tmp_path / 'b')!r}, "
        f"archive={str(tmp_path / 'c')!r}), date(2025, 1, 16)); "
        "names = ('feedparser', 'protego', 'listparser', 'warcio', 'briefing.collecting'); "
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_library_is_told(tmp_path: Path) -> None:
    """Without the extra `collect` says in one line what to install."""
    code = (
        "import sys; sys.modules['protego'] = None; "  # as if it were not installed
        "sys.argv = ['briefing', 'collect', 'https://example.org/feed']; "
        "from briefing.cli.app import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 2
    wanted = (
        "briefing: collecting needs protego: pip install '.[collect]' in a clone of the program"
    )
    assert done.stderr.strip() == wanted


@pytest.mark.parametrize(
    ("language", "told", "troubled"),
    [
        ("en", "3 sources asked: 1 answered, 1 blocked, 1 broken.", "blocked"),
        (
            "es",
            "3 fuentes consultadas: 1 con respuesta, 1 con acceso denegado",
            "con acceso denegado",
        ),
    ],
)
def test_a_brief_says_what_was_asked(
    language: str, told: str, troubled: str, served: Site, tmp_path: Path
) -> None:
    """In the document and in JSON, in the brief's language; a day without a run says so, too."""
    served.paths["/blocked"] = Reply(status=403)
    addresses = (feed(served, 1), served.url("/blocked"), served.url("/none"))
    chosen = settings(tmp_path, *addresses, language=language)
    collecting.collect(chosen, CollectOrder(), here())
    built = building.run_build(chosen, DAY)
    document = next(path for path in built.written if path.suffix == ".md").read_text("utf-8")
    assert told in document
    assert f"/blocked: {troubled}\n" in document
    data = json.loads(
        next(path for path in built.written if path.suffix == ".json").read_text("utf-8")
    )
    assert [source["state"] for source in data["coverage"]["sources"]] == [
        "fresh",
        "blocked",
        "broken",
    ]
    later = building.run_build(chosen, date(2025, 1, 18))
    assert later.brief.coverage is not None
    assert later.brief.coverage.runs == 0
    assert not list(verify_brief(tmp_path / "briefs" / "2025-01-16.json", chosen))


def test_init_offers_the_outlets_of_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All in comments; with the # taken away they are settings that hold."""
    import tomllib

    from briefing.cli.app import app

    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["init"]).exit_code == 0
    text = (tmp_path / "briefing.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)) <= {"sources", "zone"}
    offered = text[text.index("# [collect]") :].replace("# ", "", 1).replace("\n# ", "\n")
    sources = tomllib.loads(offered.replace("\n  ", "\n"))["collect"]["sources"]
    assert "https://reuters.com/" in sources
    assert all(source.startswith("https://") for source in sources)


def test_the_outlets_of_a_profile_are_asked(served: Site, tmp_path: Path) -> None:
    """By the feeds that the profile names."""
    profile = tmp_path / "pair.toml"
    outlet = f'[[outlets]]\nname = "P"\ndomains = ["p.example.org"]\ncountry = "US"\nfeeds = ["{feed(served, 2)}"]\n'
    head = 'extends = "us-mexico"\nkey = "pair"\ntitle = "Pair"\n'
    profile.write_text(head + outlet, encoding="utf-8")
    chosen = settings(tmp_path, profile=str(profile))
    from briefing import profiles

    named = [outlet for outlet in profiles.load(str(profile)).outlets if outlet.feeds]
    assert [outlet.sources for outlet in named] == [(served.url("/feed"),)]
    done = collecting.collect(chosen, CollectOrder(sources=named[0].sources), here())
    assert done.report.sources[0].stored == 2


def test_a_home_page_must_name_a_feed(served: Site, tmp_path: Path) -> None:
    """It is no article; one that names its feed is asked for what is new there."""
    served.paths["/"] = Reply(body=article(1))
    chosen = settings(tmp_path, served.url("/"))
    told = collecting.collect(chosen, CollectOrder(), here()).report.sources[0]
    assert (told.state, "names no feed" in told.why) == ("broken", True)
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    served.paths["/"] = Reply(body=f"<html><head>{link}</head><body></body></html>".encode())
    feed(served, 2)
    found = collecting.collect(chosen, CollectOrder(), here(NOW.replace(hour=9))).report.sources
    assert [(source.name, source.state, source.stored) for source in found] == [
        (served.url("/"), "fresh", 2)
    ]


def test_the_state_is_looked_for_where_it_is_kept() -> None:
    """A build asks for the file before anything of collecting is imported."""
    from briefing.collecting.store import state

    assert collecting.STATE == state.FILE


def test_the_guard_stops_a_day_on_which_most_sources_are_silent(
    served: Site, tmp_path: Path
) -> None:
    """Two of three without an answer: the brief says so at its head."""
    addresses = (feed(served, 1), served.url("/none"), served.url("/gone"))
    chosen = settings(tmp_path, *addresses)
    collecting.collect(chosen, CollectOrder(), here())
    brief = building.run_build(chosen, DAY).brief
    assert "2 of 3 sources that were asked gave no answer" in brief.notes[0].text


def test_status_says_what_was_asked_today(served: Site, tmp_path: Path) -> None:
    """And that a person must look where a source gave no answer."""
    from briefing.workflow.upkeep.project_status import read_status

    chosen = settings(tmp_path, feed(served, 1), served.url("/none"))
    assert not [line for line in read_status(chosen, DAY) if line.name == "collected"]
    collecting.collect(chosen, CollectOrder(), here())
    (line,) = [line for line in read_status(chosen, DAY) if line.name == "collected"]
    assert (line.value, line.needs) == ("2 sources asked, 1 answered, 1 broken", True)
