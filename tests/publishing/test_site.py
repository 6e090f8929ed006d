"""The built site: of the samples as a whole, and what becomes of briefs that can't be published."""

import json
import posixpath
import re
import shutil
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest

from briefing.config import Settings
from briefing.errors import InputError
from briefing.publishing import local_server
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import digest_build, site_build
from briefing.workflow.proof.publishable import find_publishable

pytestmark = pytest.mark.slow  # builds sites with the engine
ROOT = Path(__file__).parents[2]
NAME = "2025-01-16.json"
LOADED = {
    "src",
    "srcset",
    "poster",
    "data",
    "background",
}  # attributes by which a page loads; `link` is looked at apart
LOADING = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "manifest",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own brief."""
    site = tmp_path_factory.mktemp("published") / "site"
    site_build.build_site(
        _settings(ROOT / "briefs"),
        site,
        SiteOptions(url="https://briefs.example/us/", noindex=True),
    )
    return site


@pytest.fixture(scope="module")
def parsed(built: Path) -> Mapping[str, Element]:
    """Every page that the engine made, but the one for what is not there, by its address."""
    pages = {
        path
        for path in built.rglob("*.html")
        if path.name != "404.html" and path.parent.name != "latest"
    }
    return {str(path.relative_to(built)): _parsed(path) for path in pages}


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    """A copy of the repository's brief with its sources."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    shutil.copytree(ROOT / "briefs", tmp_path / "briefs")
    return tmp_path / "briefs"


def _settings(folder: Path) -> Settings:
    return Settings(out=str(folder), archive="")


def _parsed(path: Path) -> Element:
    parsed: Element = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return parsed


def _ids(page: Element) -> set[str]:
    return {element.attrib["id"] for element in page.iter() if "id" in element.attrib}


def test_every_link_and_anchor_resolves(built: Path, parsed: Mapping[str, Element]) -> None:
    """Each link within the site leads to a file, and to an anchor that is there."""
    for name, page in parsed.items():
        for link in page.iter("a"):
            address, anchor = urldefrag(link.get("href", ""))
            if re.match(r"[a-z]+:", address):
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(address)))
                if address
                else name
            )
            target = (
                f"{target}/index.html".removeprefix("./") if (built / target).is_dir() else target
            )
            assert (built / target).is_file(), f"{name} links to {address}"
            assert not anchor or anchor == "__skip" or unquote(anchor) in _ids(parsed[target]), (
                f"{name}: #{anchor}"
            )


def test_a_page_loads_nothing_from_elsewhere(parsed: Mapping[str, Element]) -> None:
    """No page names a script, style, font, image or connection of another host."""
    for name, page in parsed.items():
        found = [e.attrib[a] for e in page.iter() for a in LOADED & set(e.attrib)]
        found += [
            e.get("href", "") for e in page.iter("link") if LOADING & set(e.get("rel", "").split())
        ]
        assert not [one for one in found if "//" in one], name


def test_a_style_loads_nothing_from_elsewhere(built: Path) -> None:
    """No style sheet imports, or has an address of another host."""
    for path in built.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", text), path.name


def test_it_says_to_search_engines_and_previews_what_it_should(
    parsed: Mapping[str, Element],
) -> None:
    """Every page has a title for previews, and asks not to be indexed if that was wanted."""
    for page in parsed.values():
        named = {
            meta.get("property") or meta.get("name"): meta.get("content")
            for meta in page.iter("meta")
        }
        assert named["robots"] == "noindex, nofollow"
        assert named["og:title"]
        assert named["og:description"]


def test_the_sitemap_has_every_page(built: Path, parsed: Mapping[str, Element]) -> None:
    """With an address the site has a sitemap of all its pages; it is XML."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    addresses = {
        e.text for e in fromstring((built / "sitemap.xml").read_text()).iter(f"{space}loc")
    }
    assert addresses == {
        f"https://briefs.example/us/{name.removesuffix('index.html')}" for name in parsed
    }


def test_search_finds_what_was_said(built: Path) -> None:
    """What is searched has a name and the page it stands on, and each story of a month with its
    day and place.
    """
    people = json.loads((built / "search" / "people.json").read_text(encoding="utf-8"))
    assert "people/judith-arrowsmith/" in {
        one["url"] for one in people if "Judith Arrowsmith" in one["title"]
    }
    stories = json.loads((built / "search" / "2025-01.json").read_text(encoding="utf-8"))
    assert {one["day"] for one in stories} == {"16 January 2025"}
    assert all((built / one["url"].split("#")[0] / "index.html").is_file() for one in stories)


def test_nothing_but_cited_slices_is_published(built: Path) -> None:
    """A sentence of a cited article that the brief does not print stands nowhere in the site."""
    article = json.loads(
        (ROOT / "samples/2025-01-16/03-alta-plains-herald.json").read_text(encoding="utf-8")
    )["text"]
    brief = (ROOT / "briefs" / NAME).read_text(encoding="utf-8")
    ends = [
        json.dumps(line[-60:], ensure_ascii=False)[1:-1]
        for line in article.split("\n\n")
        if len(line) > 60
    ]
    unused = [end for end in ends if end not in brief]
    pages = "".join(path.read_text(encoding="utf-8") for path in built.rglob("*.html"))
    assert unused
    assert not [end for end in unused if end in pages]


def test_broken_and_foreign_files_are_named_and_skipped(briefs: Path) -> None:
    """Half a JSON, another version, a wrong name, stray files: each is named with its reason, the
    rest goes on.
    """
    whole = (briefs / NAME).read_text(encoding="utf-8")
    (briefs / "2025-01-17.json").write_text(whole[: len(whole) // 2], encoding="utf-8")
    (briefs / "2025-01-18.json").write_text('{"version": 99}', encoding="utf-8")
    (briefs / "2025-01-19.json").write_text(whole, encoding="utf-8")
    (briefs / "2025-01-20.json").write_bytes(b"\xff\xfe")
    (briefs / "notes.md").write_text("# mine", encoding="utf-8")
    found = find_publishable(_settings(briefs))
    assert [str(brief.day) for brief in found.briefs] == ["2025-01-16"]
    reasons = {Path(problem.where).name: problem.what for problem in found.skipped}
    assert "is not JSON" in reasons["2025-01-17.json"]
    assert "version 1" in reasons["2025-01-18.json"]
    assert "2025-01-16.json" in reasons["2025-01-19.json"]
    assert "UTF-8" in reasons["2025-01-20.json"]
    assert "no file of a brief" in reasons["notes.md"]


def test_a_brief_that_cites_what_it_does_not_list_is_skipped(briefs: Path) -> None:
    """A slice with the number of no source can't be laid out, not even by force."""
    values = json.loads((briefs / NAME).read_text(encoding="utf-8"))
    values["bottom_line"][0]["citation"] = 99
    (briefs / NAME).write_text(json.dumps(values), encoding="utf-8")
    found = find_publishable(_settings(briefs), force=True)
    assert not found.briefs
    assert "99" in found.skipped[0].what


@pytest.mark.parametrize("force", [False, True])
def test_a_brief_that_fails_the_check_needs_force(briefs: Path, force: bool) -> None:
    """A brief with a changed word is not published, unless the editor insists."""
    text = (briefs / NAME).read_text(encoding="utf-8")
    (briefs / NAME).write_text(text.replace("fresh peppers", "rotten peppers"), encoding="utf-8")
    found = find_publishable(_settings(briefs), force=force)
    assert len(found.briefs) == force
    assert force or "--force" in found.skipped[0].what


def test_a_digest_is_published_beside_its_days(briefs: Path) -> None:
    """The digest of a week that lies in the folder is proven and published like a brief."""
    digest_build.build_digest(_settings(briefs), digest_build.parse_week("2025-W03"))
    found = find_publishable(_settings(briefs))
    assert not found.skipped
    assert [brief.name for brief in found.briefs] == ["2025-01-16", "2025-W03"]


def test_a_folder_without_a_brief_is_an_error(tmp_path: Path) -> None:
    """With nothing to publish there is no site, and the reasons are told."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "2025-01-16.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"no brief of a day to publish.*\n.*is not JSON"):
        site_build.build_site(_settings(tmp_path / "briefs"), tmp_path / "site", SiteOptions())
    assert not (tmp_path / "site").exists()


def test_the_server_is_this_machine_s_own(built: Path) -> None:
    """It stands on the loopback address, and answers what is not there with the site's own page."""
    with local_server.make_server(built, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{running.server_port}"
            with urllib.request.urlopen(f"{address}/briefs/2025-01-16/") as answer:
                assert b"peppers" in answer.read()
            with pytest.raises(urllib.error.HTTPError, match="404") as missing:
                urllib.request.urlopen(f"{address}/nowhere")
            with missing.value as answer:
                assert b"md-content" in answer.read()
        finally:
            running.shutdown()
            thread.join()
    assert running.server_address[0] == "127.0.0.1"


def test_a_request_waits_while_the_site_is_away(tmp_path: Path) -> None:
    """Where a system can't exchange two folders the site is away for a moment.

    Who asks then gets the page.
    """
    site, away = tmp_path / "site", tmp_path / "away"
    site.mkdir()
    (site / "index.html").write_text("page", encoding="utf-8")
    with local_server.make_server(site, 0) as running:
        serve = threading.Thread(target=running.serve_forever)
        serve.start()
        site.rename(away)
        back = threading.Timer(0.1, lambda: away.rename(site))
        back.start()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{running.server_port}/") as answer:
                assert answer.read() == b"page"
        finally:
            running.shutdown()
            serve.join()
            back.join()


@pytest.mark.parametrize("error", [BrokenPipeError, ConnectionResetError, ValueError])
def test_a_browser_that_hangs_up_is_no_fault(
    built: Path, capsys: pytest.CaptureFixture[str], error: type
) -> None:
    """The terminal of who serves the site stays quiet when a browser breaks off, and tells of
    faults of ours.
    """
    with local_server.make_server(built, 0) as running, socket.socket() as browser:
        try:
            raise error
        except error:
            running.handle_error(browser, ("127.0.0.1", 1))
    assert ("ValueError" in capsys.readouterr().err) == (error is ValueError)


def test_serving_without_a_site_says_what_to_do(tmp_path: Path) -> None:
    """Before the first build there is a line, not a list of files."""
    with pytest.raises(InputError, match="site build"):
        local_server.make_server(tmp_path, 0)
