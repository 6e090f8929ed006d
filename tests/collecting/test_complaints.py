"""Thirty complaints of users of other programs: what went wrong there goes right here, a row each.

The numbers are those of the table that the tests were written from; each row has its own path on a
server of this machine. The clock obeys, and the judge lets nothing but this machine be asked.
"""

import gzip
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing import sources
from briefing.collecting.documents.source_list import list_sources
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.urls import make_identity, unwrap
from briefing.collecting.run.collector import CollectResult
from briefing.collecting.store.warc_files import FOLDER
from briefing.model import Article
from briefing.model.coverage import SourceCoverage
from tests.collecting.running import NOW, article, codes, feed, item, only, pages, rss, run
from tests.collecting.server import Asked, ObedientClock, Reply, Site, site, visitor

DAY = timedelta(days=1)


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


def read(folder: Path) -> sources.ReadResult:
    """What a build reads of the stored pages."""
    return sources.read([str(folder / FOLDER)])


def one(folder: Path) -> Article:
    """The one article that a build reads."""
    (found,) = read(folder).articles
    return found


def state(collected: CollectResult) -> str:
    """The state of the one source."""
    return only(collected).state


def test_row_1_a_dead_feed_is_no_quiet_day(served: Site, tmp_path: Path) -> None:
    """Each source has its state, and one that can't be read is broken, not empty."""
    served.paths["/row1/dead"] = Reply(body=b"<rss><channel><item><title>Half a", status=500)
    served.paths["/row1/torn"] = Reply(body=b"\x00\x01\x02 nonsense")
    served.paths["/row1/empty"] = Reply(body=rss(), kind="application/rss+xml")
    names = ("/row1/dead", "/row1/torn", "/row1/empty", "/row1/none")
    found = run(tmp_path, [served.url(name) for name in names]).report
    assert [source.state for source in found.sources] == ["broken", "broken", "empty", "broken"]
    assert (found.asked, found.answered) == (4, 1)


def test_row_2_a_page_in_place_of_a_feed_is_told(served: Site, tmp_path: Path) -> None:
    """A page with 200 is no feed: validators and what was listed stay as they were."""
    address = feed(served, path="/row2")
    whole = served.paths["/row2"]
    assert isinstance(whole, Reply)
    served.paths["/row2"] = Reply(body=whole.body, headers={"ETag": '"one"'})
    run(tmp_path, [address])
    page = b"<!DOCTYPE html><html><body><p>This domain is for sale.</p></body></html>"
    served.paths["/row2"] = Reply(body=page, headers={"ETag": '"page"'}, kind="application/rss+xml")
    parked = only(run(tmp_path, [address], now=NOW + DAY))
    assert parked.state == "broken"
    assert "got a page, not a feed" in parked.why
    served.paths["/row2"] = whole
    assert state(run(tmp_path, [address], now=NOW + 2 * DAY)) == "unchanged"
    assert served.requests("/row2")[-1].headers["if-none-match"] == '"one"'


def test_row_3_failures_in_a_row_are_counted_and_410_is_asked_once(
    served: Site, tmp_path: Path
) -> None:
    """From the second failure on it is said how many, and since when; what is gone is left
    alone."""
    address = feed(served, path="/row3")
    run(tmp_path, [address])
    served.paths["/row3"] = Reply(status=500)
    assert codes(only(run(tmp_path, [address], now=NOW + DAY))) == []
    second = only(run(tmp_path, [address], now=NOW + 2 * DAY))
    assert (second.failures, second.last_answer) == (2, NOW.date())
    assert [(r.code, r.values) for r in second.remarks] == [("failing_since", ("2", "2025-01-16"))]
    served.paths["/row3"] = Reply(status=410)
    assert state(run(tmp_path, [address], now=NOW + 3 * DAY)) == "gone"
    asked = len(served.asked)
    assert state(run(tmp_path, [address], now=NOW + 4 * DAY)) == "gone"
    assert len(served.asked) == asked


@pytest.mark.slow  # collects for eight days
def test_row_3_fewer_articles_than_usual_are_told(served: Site, tmp_path: Path) -> None:
    """A source that falls far below its daily count is named with both figures."""
    for day in range(7):
        address = feed(served, 20, "/row3b", start=20 * day)
        run(tmp_path, [address], now=NOW + day * DAY)
    address = feed(served, 1, "/row3b", start=140)
    assert "below_usual" in codes(only(run(tmp_path, [address], now=NOW + 7 * DAY)))


def test_row_3_a_silent_source_is_told(served: Site, tmp_path: Path) -> None:
    """A daily source with nothing new for more than three days is silent."""
    for day in range(6):
        run(tmp_path, [feed(served, 2, "/row3c", start=2 * day)], now=NOW + day * DAY)
    address = served.url("/row3c")
    states = [only(run(tmp_path, [address], now=NOW + day * DAY)) for day in (6, 7, 8, 9)]
    assert [source.state for source in states] == ["unchanged", "unchanged", "unchanged", "silent"]
    assert codes(states[-1]) == ["silent_days"]


def test_row_4_both_validators_are_replaced_and_sent_verbatim(served: Site, tmp_path: Path) -> None:
    """After 200 and after 304, to a letter; the request stays conditional."""
    feed(served, path="/row4")
    whole = served.paths["/row4"]
    assert isinstance(whole, Reply)
    stamps = [
        ('W/"a b"', "Wed, 15 Jan 2025 10:00:00 GMT", 200),
        ('"two"', "Wed, 15 Jan 2025 10:00:00 GMT", 200),
        ('"three"', None, 304),
        ('"three"', None, 304),
    ]
    for day, (etag, modified, status) in enumerate(stamps):
        headers = {"ETag": etag} | ({"Last-Modified": modified} if modified else {})
        body = whole.body if status == 200 else b""
        served.paths["/row4"] = Reply(body=body, status=status, headers=headers)
        run(tmp_path, [served.url("/row4")], now=NOW + day * DAY)
    sent = [
        (asked.headers.get("if-none-match"), asked.headers.get("if-modified-since"))
        for asked in served.requests("/row4")
    ]
    day = "Wed, 15 Jan 2025 10:00:00 GMT"
    assert sent == [(None, None), ('W/"a b"', day), ('"two"', day), ('"three"', day)]


def test_row_4_a_body_that_can_not_be_read_leaves_the_validators(
    served: Site, tmp_path: Path
) -> None:
    """Validators of a broken document are not kept: it would be taken for unchanged."""
    address = served.url("/row4b")
    served.paths["/row4b"] = Reply(body=b"\x00\x01\x02", headers={"ETag": '"broken"'})
    assert state(run(tmp_path, [address])) == "broken"
    run(tmp_path, [address], now=NOW + DAY)
    assert "if-none-match" not in served.requests("/row4b")[-1].headers


def test_row_5_an_eternal_304_is_asked_without_condition(served: Site, tmp_path: Path) -> None:
    """After a week of 304 the source is asked without condition, and since when is said."""
    address = feed(served, path="/row5")
    whole = served.paths["/row5"]
    assert isinstance(whole, Reply)

    def answer(asked: Asked) -> Reply:
        stuck = {"Last-Modified": "Tue, 01 Jan 2041 00:00:00 GMT"}
        conditional = "if-modified-since" in asked.headers
        return (
            Reply(status=304, headers=stuck)
            if conditional
            else Reply(body=whole.body, headers=stuck)
        )

    served.paths["/row5"] = answer
    seen = [only(run(tmp_path, [address], now=NOW + day * DAY)) for day in range(9)]
    conditional = ["if-modified-since" in one.headers for one in served.requests("/row5")]
    assert conditional == [False, *[True] * 6, False, True]
    assert "unchanged_since" in codes(seen[7])


def test_row_6_a_refusal_is_blocked_and_the_agent_honest(served: Site, tmp_path: Path) -> None:
    """403 is "blocked" with what to do; the agent has its own name and contact, and says Accept."""
    served.paths["/row6"] = Reply(status=403)
    blocked = only(run(tmp_path, [served.url("/row6")]))
    assert (blocked.state, "ask the site for access" in blocked.why) == ("blocked", True)
    (asked,) = served.requests("/row6")
    assert asked.headers["user-agent"] == "briefing/test (+desk@example.org)"
    assert "application/rss+xml" in asked.headers["accept"]


def test_row_7_one_request_at_a_time_and_a_pause(served: Site, tmp_path: Path) -> None:
    """No address twice in a run, no two requests to a host at once, a pause between any two."""
    busy: list[int] = []
    most: list[int] = []

    def slow(_asked: Asked) -> Reply:
        busy.append(1)
        most.append(len(busy))
        time.sleep(0.01)
        busy.pop()
        return Reply(body=article(len(most)))

    address = feed(served, 6, "/row7")
    for number in range(6):
        served.paths[f"/a/{number}"] = slow
    clock = ObedientClock(NOW)
    run(tmp_path, [address, served.url("/row7") + "?again"], asking=visitor(clock, pause=2.0))
    paths = [asked.path for asked in served.asked]
    assert len(paths) == len(set(paths))
    assert max(most) == 1
    assert clock.slept == [2.0] * (len(paths) - 1)


def test_row_7_new_ids_do_not_fetch_articles_again(served: Site, tmp_path: Path) -> None:
    """A feed that gives all its items new GUIDs has nothing new."""
    address = feed(served, 44, "/row7b")
    run(tmp_path, [address])
    whole = served.paths["/row7b"]
    assert isinstance(whole, Reply)
    served.paths["/row7b"] = Reply(body=whole.body.replace(b"<guid>g", b"<guid>renewed-"))
    before = len(served.asked)
    assert state(run(tmp_path, [address], now=NOW + DAY / 4)) == "unchanged"
    assert len(served.asked) == before + 1


@pytest.mark.parametrize("value", ["7200", "Thu, 16 Jan 2025 08:30:00 GMT"])
def test_row_8_retry_after_is_kept_across_runs(value: str, served: Site, tmp_path: Path) -> None:
    """Both forms; the host is left alone until then, in later runs too, and that is said."""
    served.paths["/row8"] = Reply(status=429, headers={"Retry-After": value})
    address = served.url("/row8")
    found = run(tmp_path, [address, served.url("/row8/other")])
    assert [source.state for source in found.report.sources] == ["put off", "put off"]
    assert found.put_off
    assert "from 2025-01-16 08:30 UTC" in found.report.sources[0].why
    feed(served, path="/row8")
    before = len(served.asked)
    assert state(run(tmp_path, [address], now=NOW + timedelta(hours=1))) == "put off"
    assert len(served.asked) == before
    assert state(run(tmp_path, [address], now=NOW + timedelta(hours=3))) == "fresh"


def test_row_8_pages_that_are_put_off_come_later(served: Site, tmp_path: Path) -> None:
    """A host that wants a rest in the middle of a run gets it; the rest comes in a later run."""
    address = feed(served, 3, "/row8c")
    served.paths["/a/1"] = Reply(status=429, headers={"Retry-After": "3600"})
    first = run(tmp_path, [address])
    assert (first.put_off, only(first).stored) == (True, 1)
    assert not served.requests("/a/2")
    feed(served, 3, "/row8c")
    second = run(tmp_path, [address], now=NOW + timedelta(hours=2))
    assert (second.put_off, only(second).stored) == (False, 2)


def test_row_8_a_short_wait_is_waited(served: Site, tmp_path: Path) -> None:
    """A server that asks for some seconds is asked once more after them, in the same run."""
    feed(served, path="/row8b")
    whole = served.paths["/row8b"]
    replies = [Reply(status=503, headers={"Retry-After": "5"}), whole]
    served.paths["/row8b"] = lambda _asked: replies.pop(0)  # type: ignore[return-value,assignment]
    clock = ObedientClock(NOW)
    assert state(run(tmp_path, [served.url("/row8b")], asking=visitor(clock))) == "fresh"
    assert 5.0 in clock.slept


@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (404, {}, "fresh"),
        (403, {}, "fresh"),
        (500, {}, "blocked"),
        (503, {}, "blocked"),
        (403, {"cf-mitigated": "challenge"}, "blocked"),
    ],
)
def test_row_9_robots_that_can_not_be_read(
    status: int, headers: dict[str, str], expected: str, served: Site, tmp_path: Path
) -> None:
    """RFC 9309: 4xx allows all, 5xx nothing for this run; a challenge is no answer either."""
    address = feed(served, path="/row9")
    served.paths["/robots.txt"] = Reply(status=status, headers=headers)
    assert state(run(tmp_path, [address])) == expected
    served.paths["/robots.txt"] = Reply(status=404)
    later = state(run(tmp_path, [address], now=NOW + timedelta(hours=1)))
    assert later == ("unchanged" if expected == "fresh" else "fresh")


def test_row_9_robots_that_answers_too_late_disallows(served: Site, tmp_path: Path) -> None:
    """A robots.txt that does not come in time disallows for this run."""
    address = feed(served, path="/row9b")
    served.paths["/robots.txt"] = Reply(raw=lambda _connection: time.sleep(0.4))
    found = only(run(tmp_path, [address], asking=visitor(ObedientClock(NOW), seconds=0.2)))
    assert found.state == "blocked"


def test_row_9_robots_is_obeyed_and_its_decision_kept(served: Site, tmp_path: Path) -> None:
    """What is disallowed is not asked, and the page's record says by what it was allowed."""
    address = feed(served, 3, "/row9c")
    rules = b"\xef\xbb\xbfUser-agent: briefing\r\nDisallow: /a/1$\r\nAllow: /\r\n"
    served.paths["/robots.txt"] = Reply(body=rules, kind="text/plain")
    found = only(run(tmp_path, [address]))
    assert not served.requests("/a/1")
    stored = [page for page in pages(tmp_path) if not page.notes.refused]
    assert [page.notes.robots for page in stored] == ["by robots.txt"] * 2
    assert codes(found) == ["pages_refused"]


@pytest.mark.parametrize(
    ("delay", "expected"), [("5", "fresh"), ("2.5", "fresh"), ("3600", "blocked")]
)
def test_row_10_crawl_delay(delay: str, expected: str, served: Site, tmp_path: Path) -> None:
    """A Crawl-delay is kept where it is longer than our pause; above the cap the site is named."""
    address = feed(served, 2, "/row10")
    rules = f"User-agent: *\nCrawl-delay: {delay}\nDisallow: /private\n".encode()
    served.paths["/robots.txt"] = Reply(body=rules, kind="text/plain")
    clock = ObedientClock(NOW)
    found = only(run(tmp_path, [address], asking=visitor(clock, pause=1.0)))
    assert found.state == expected
    if expected == "fresh":
        assert clock.slept[1:] == [float(delay)] * (len(clock.slept) - 1)
    else:
        assert "3600 s" in found.why


def test_row_11_a_feed_that_leads_inside_leads_nowhere(served: Site, tmp_path: Path) -> None:
    """Items and redirects to inner addresses are not fetched; `test_connection` counts
    connections."""
    inner = [
        "http://10.0.0.1/a",
        "http://169.254.169.254/latest/",
        "http://[::ffff:10.0.0.1]/",
        "file:///etc/passwd",
        "http://user:word@127.0.0.1/",
        served.url("/row11/out"),
    ]
    served.paths["/row11/out"] = Reply(status=302, headers={"Location": "http://192.168.1.1/admin"})
    items = [item(address, number) for number, address in enumerate(inner)]
    served.paths["/row11"] = Reply(body=rss(*items))
    found = only(run(tmp_path, [served.url("/row11")]))
    assert (found.stored, found.listed) == (0, 6)
    assert [remark.values[0] for remark in found.remarks if remark.code == "pages_refused"] == ["6"]


@pytest.mark.parametrize(("status", "told"), [(301, True), (308, True), (302, False), (307, False)])
def test_row_12_the_list_is_never_rewritten(
    status: int, told: bool, served: Site, tmp_path: Path
) -> None:
    """A permanent move is said with its day, a temporary one is followed; both are asked at the old
    address."""
    target = feed(served, path="/row12/new")
    served.paths["/row12"] = Reply(status=status, headers={"Location": "/row12/new"})
    run(tmp_path, [served.url("/row12")])
    found = only(run(tmp_path, [served.url("/row12")], now=NOW + DAY))
    assert (found.name, found.state) == (served.url("/row12"), "unchanged")
    moved = [remark.values for remark in found.remarks if remark.code == "moved_to"]
    assert moved == ([(target, "2025-01-16")] if told else [])
    assert len(served.requests("/row12")) == 2


def test_row_13_a_bomb_stops_at_the_cap(served: Site, tmp_path: Path) -> None:
    """A megabyte that unfolds to far more is stopped while it streams."""
    bomb = gzip.compress(b"<rss>" + b"\0" * 50_000_000)
    served.paths["/row13"] = Reply(body=bomb, headers={"Content-Encoding": "gzip"})
    asking = visitor(ObedientClock(NOW), most_bytes=1_000_000)
    found = only(run(tmp_path, [served.url("/row13")], asking=asking))
    assert (found.state, "more than 1,000,000 bytes" in found.why) == ("broken", True)


@pytest.mark.parametrize("part", ["head", "body"])
def test_row_14_a_drip_ends_at_the_deadline(part: str, served: Site, tmp_path: Path) -> None:
    """A byte now and then keeps every read alive, but not the request."""

    def drip(connection: socket.socket) -> None:
        head = (
            b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" if part == "body" else b"HTTP/1.1 "
        )
        try:
            connection.sendall(head)
            for _ in range(200):
                connection.sendall(b"2")
                time.sleep(0.02)
        except OSError:
            return

    served.paths["/row14"] = Reply(raw=drip)
    began = time.monotonic()
    found = only(
        run(tmp_path, [served.url("/row14")], asking=visitor(ObedientClock(NOW), seconds=0.5))
    )
    assert (found.state, "no whole answer in 0.5 s" in found.why) == ("broken", True)
    assert time.monotonic() - began < 3  # it drips for 4


def _torn(connection: socket.socket) -> None:
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n"
    )
    connection.sendall(article(1))


def _torn_chunks(connection: socket.socket) -> None:
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n" + article(1)[:500]
    )


@pytest.mark.parametrize("raw", [_torn, _torn_chunks])
def test_row_15_half_a_body_is_no_page(raw: object, served: Site, tmp_path: Path) -> None:
    """A body shorter than its length is a failure, and nothing of it is stored."""
    served.paths["/row15"] = Reply(raw=raw)  # type: ignore[arg-type]
    served.paths["/row15/feed"] = Reply(body=rss(item(served.url("/row15"), 1)))
    found = only(run(tmp_path, [served.url("/row15/feed")]))
    assert codes(found) == ["pages_refused"]
    assert [page for page in pages(tmp_path) if page.status == 200 and not page.notes.refused] == []


def test_row_15_a_part_is_not_taken_for_the_whole(served: Site, tmp_path: Path) -> None:
    """206, which nobody asked for, is no whole feed."""
    feed(served, path="/row15b")
    whole = served.paths["/row15b"]
    assert isinstance(whole, Reply)
    served.paths["/row15b"] = Reply(body=whole.body, status=206)
    assert only(run(tmp_path, [served.url("/row15b")])).why == "answered 206"


# Rows 16 (all judged addresses are tried) and 17 (TLS) are in `test_connection`.


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("text/html; charset=utf-8", "cp1252"),
        ("text/html", "cp1252"),
        ("text/html; charset=iso-8859-1", "utf-8"),
        ("text/html; charset=iso-8859-2", "iso-8859-2"),
    ],
)
def test_row_18_encodings(kind: str, encoding: str, served: Site, tmp_path: Path) -> None:
    """Bytes and type are kept as they came; the text is decoded when it is read, wrong words of it
    or not."""
    letters = "Łódź" if encoding == "iso-8859-2" else "México"
    body = article(1, f"{letters} signed the paper.").decode().encode(encoding)
    served.paths["/row18"] = Reply(body=body, kind=kind)
    served.paths["/row18/feed"] = Reply(body=rss(item(served.url("/row18"), 1)))
    run(tmp_path, [served.url("/row18/feed")])
    (page,) = pages(tmp_path)
    assert (page.body, page.headers["content-type"]) == (body, kind)
    assert letters in one(tmp_path).text


@pytest.mark.parametrize(
    ("stated", "printed", "title"),
    [
        ("Ruiz &amp;amp; Sons", "<h1>Ruiz &amp; Sons</h1>", "Ruiz & Sons"),
        (
            "What &amp;lt;br&amp;gt; means",
            "<h1>What &amp;lt;br&amp;gt; means</h1>",
            "What &lt;br&gt; means",
        ),
    ],
)
def test_row_19_entities_twice(
    stated: str, printed: str, title: str, served: Site, tmp_path: Path
) -> None:
    """A feed's title is a hint: the page's headline is the headline."""
    words = "".join(
        f"<p>Paragraph {n} says a good deal about the water of the canal and who pays.</p>"
        for n in range(6)
    )
    served.paths["/row19"] = Reply(
        body=f"<html><body><article>{printed}{words}</article></body></html>".encode()
    )
    entry = item(served.url("/row19"), 1).replace("Paper 1", stated)
    served.paths["/row19/feed"] = Reply(body=rss(entry))
    run(tmp_path, [served.url("/row19/feed")])
    assert one(tmp_path).title == title


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("Wed, 15 Jan 2025 05:00:00 GMT",), "2025-01-15"),
        (("Sat, 18 Jan 2025 05:00:00 GMT",), None),
        (("miércoles 15 de enero de 2025",), "2025-01-15"),
        (("sometime last week",), None),
        (("Wed, 15 Jan 2025 05:00:00 GMT",) * 3, None),
        (("15/01/2025 05:00",), "2025-01-15"),
        (("04/01/2025 05:00",), None),
    ],
)
def test_row_20_dates_of_feeds_are_one_witness(
    dates: tuple[str, ...], expected: str | None, served: Site, tmp_path: Path
) -> None:
    """A date in the future or shared by all says nothing, one without meaning is not guessed."""
    items = []
    for number, date in enumerate(dates):
        served.paths[f"/row20/{number}"] = Reply(body=article(number))
        items.append(item(served.url(f"/row20/{number}"), number, date))
    served.paths["/row20"] = Reply(body=rss(*items))
    run(tmp_path, [served.url("/row20")])
    for found in read(tmp_path).articles:
        assert (found.published.isoformat() if found.published else None) == expected
        assert found.published_basis == ("feed" if expected else None)


def test_row_20_the_page_goes_before_the_feed(served: Site, tmp_path: Path) -> None:
    """Where the page states its day, the feed's is not asked."""
    stamp = b'<meta property="article:published_time" content="2025-01-14T10:00:00-06:00">'
    served.paths["/row20c"] = Reply(body=article(1).replace(b"<head>", b"<head>" + stamp))
    served.paths["/row20c/feed"] = Reply(body=rss(item(served.url("/row20c"), 1)))
    run(tmp_path, [served.url("/row20c/feed")])
    assert str(one(tmp_path).published) == "2025-01-14"


def test_row_21_the_same_article_is_stored_once(served: Site, tmp_path: Path) -> None:
    """By a new GUID, another scheme, a tracker, a new date, or another address with the same
    text."""
    served.paths["/row21"] = Reply(body=article(1))
    served.paths["/row21?utm_source=rss&utm_medium=feed"] = Reply(body=article(1))
    served.paths["/row21/amp"] = Reply(body=article(1))
    addresses = ["/row21", "/row21?utm_source=rss&utm_medium=feed", "/row21/", "/row21/amp"]
    for day, path in enumerate(addresses):
        date = f"Thu, 16 Jan 2025 0{day}:00:00 GMT"
        served.paths["/row21/feed"] = Reply(body=rss(item(served.url(path), day, date)))
        run(tmp_path, [served.url("/row21/feed")], now=NOW + day * DAY)
    assert len(pages(tmp_path)) == 1
    assert make_identity("http://www.example.org/a?id=7&utm_source=x#top") == make_identity(
        "https://example.org/a/?id=7"
    )
    assert make_identity("https://example.org/a?id=7") != make_identity(
        "https://example.org/a?id=8"
    )


@pytest.mark.parametrize("guid", ["<guid>same</guid>", "", "<guid isPermaLink='false'></guid>"])
def test_row_22_one_guid_for_all_or_none(guid: str, served: Site, tmp_path: Path) -> None:
    """The address decides: no item is lost."""
    items = []
    for number in range(4):
        served.paths[f"/row22/{number}"] = Reply(body=article(number))
        entry = item(served.url(f"/row22/{number}"), number)
        items.append(entry.replace(f"<guid>g{number}</guid>", guid))
    served.paths["/row22"] = Reply(body=rss(*items))
    assert only(run(tmp_path, [served.url("/row22")])).stored == 4


def test_row_23_an_edited_article_keeps_both_versions(served: Site, tmp_path: Path) -> None:
    """A later version is stored beside the first and says since when it was changed."""
    served.paths["/row23"] = Reply(body=article(1, "The first version of the paper said this."))
    stamp = (
        "<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2025-01-16T0{}:00:00Z</a10:updated>"
    )
    for day in (0, 1):
        entry = item(served.url("/row23"), 1, more=stamp.format(day))
        served.paths["/row23/feed"] = Reply(body=rss(entry))
        run(tmp_path, [served.url("/row23/feed")], now=NOW + day * DAY)
        served.paths["/row23"] = Reply(body=article(1, "The second version says something else."))
    first, second = pages(tmp_path)
    assert (first.notes.changed_since, second.notes.changed_since) == ("", "2025-01-16")
    assert b"first version" in first.body
    assert b"second version" in second.body


def test_row_24_a_feed_that_turned_over_is_told(served: Site, tmp_path: Path) -> None:
    """Where none of the last run's items is left, some may have come and gone between."""
    run(tmp_path, [feed(served, 6, "/row24")])
    found = only(run(tmp_path, [feed(served, 6, "/row24", start=30)], now=NOW + DAY))
    assert codes(found) == ["turned_over"]


def test_row_25_a_refused_page_leaves_a_teaser_that_is_not_quoted(
    served: Site, tmp_path: Path
) -> None:
    """The feed's text is kept and marked; no article is read from it."""
    served.paths["/row25"] = Reply(status=403)
    more = "<description>The ministers met and signed.</description>"
    served.paths["/row25/feed"] = Reply(body=rss(item(served.url("/row25"), 1, more=more)))
    for day in range(5):
        run(tmp_path, [served.url("/row25/feed")], now=NOW + day * DAY / 8)
    (kept,) = pages(tmp_path)
    assert (kept.notes.title, b"ministers met" in kept.body) == ("Paper 1", True)
    found = read(tmp_path)
    assert found.articles == ()
    assert [getattr(problem.what, "code", "") for problem in found.problems] == ["teaser_only"]
    assert len(served.requests("/row25")) == 3  # and then it is left alone


@pytest.mark.parametrize(
    "wall",
    [
        "<h1>Before you continue</h1><p>We use cookies and data to deliver our services.</p>"
        "<p>Accept all</p>",
        "<h1>Are you a robot?</h1><p>Please verify you are a human to continue.</p>",
        "<p>Checking your browser before accessing the site.</p>"
        "<p>Please enable JavaScript and cookies to continue</p>",
    ],
)
def test_row_26_a_wall_is_no_article(wall: str, served: Site, tmp_path: Path) -> None:
    """A consent, a log-in or a robot check is counted, and the feed's text kept in its place."""
    served.paths["/row26"] = Reply(body=f"<html><body>{wall}</body></html>".encode())
    served.paths["/row26/feed"] = Reply(body=rss(item(served.url("/row26"), 1)))
    found = only(run(tmp_path, [served.url("/row26/feed")]))
    assert codes(found) == ["pages_walled"]
    assert read(tmp_path).articles == ()


def test_row_27_a_paywalled_beginning_is_marked_and_kept(served: Site, tmp_path: Path) -> None:
    """Where a page says that not all of it is free, that is said; it is not left out for that."""
    fields = b'{"@type":"NewsArticle","isAccessibleForFree":"False"}'
    said = b'<script type="application/ld+json">' + fields + b"</script>"
    served.paths["/row27"] = Reply(body=article(1).replace(b"</head>", said + b"</head>"))
    served.paths["/row27/feed"] = Reply(body=rss(item(served.url("/row27"), 1)))
    run(tmp_path, [served.url("/row27/feed")])
    found = read(tmp_path)
    assert len(found.articles) == 1
    assert [getattr(problem.what, "code", "") for problem in found.problems] == ["beginning_only"]


def test_row_28_alerts_are_unwrapped_and_google_news_refused(served: Site, tmp_path: Path) -> None:
    """The address inside an alert's link is asked; a link of Google News is refused with the
    reason."""
    served.paths["/row28?id=7&a=b"] = Reply(body=article(1))
    from urllib.parse import quote

    inside = quote(served.url("/row28?id=7&a=b"), safe="")
    alert = f"https://www.google.com/url?rct=j&amp;sa=t&amp;url={inside}&amp;ct=ga&amp;cd=x"
    opaque = "https://news.google.com/rss/articles/CBMiabc?oc=5"
    served.paths["/row28/feed"] = Reply(body=rss(item(alert, 1), item(opaque, 2)))
    found = only(run(tmp_path, [served.url("/row28/feed")]))
    assert (found.stored, codes(found)) == (1, ["wrap_refused"])
    assert (
        unwrap("https://example.org/url?url=https://a.org")
        == "https://example.org/url?url=https://a.org"
    )
    with pytest.raises(FetchFailure, match="don't say where they lead"):
        unwrap(opaque)


def test_row_29_a_bad_outline_costs_only_itself(served: Site, tmp_path: Path) -> None:
    """Nested outlines are taken, bad ones named, and broken XML is said to be broken."""
    good = [feed(served, 1, f"/row29/{n}", start=n) for n in range(3)]
    outlines = "".join(f'<outline text="F" type="rss" xmlUrl="{address}"/>' for address in good[1:])
    opml = (
        f'<opml version="2.0"><body><outline text="a" type="rss" xmlUrl="{good[0]}"/>'
        f'<outline text="No address" type="rss"/>'
        f'<outline text="Odd" type="rss" xmlUrl="not an address"/>'
        f'<outline text="x"><outline text="y">{outlines}</outline></outline></body></opml>'
    )
    path = tmp_path / "feeds.opml"
    path.write_text(opml, encoding="utf-8")
    found = run(tmp_path / "state", [str(path)]).report
    assert [source.state for source in found.sources[:3]] == ["fresh"] * 3
    assert [remark.values[0] for remark in found.sources[3].remarks] == ["Odd", "No address"]
    path.write_text(opml[: opml.rindex("</outline>")], encoding="utf-8")
    assert [source.address for source in list_sources([str(path)])[:3]] == good


@pytest.mark.parametrize("form", ["plain", "cdata", "gzip", "cut", "index"])
def test_row_30_sitemaps(form: str, served: Site, tmp_path: Path) -> None:
    """CDATA, gzip, a file cut off, an index: all that is listed is found; the news date is a
    witness."""
    urls = ""
    for number in range(3):
        served.paths[f"/row30/{number}"] = Reply(body=article(number))
        place = served.url(f"/row30/{number}")
        place = f"<![CDATA[ {place} ]]>" if form == "cdata" else place
        urls += (
            f"<url><loc>{place}</loc><news:news><news:publication_date>2025-01-15T0{number}:00:00Z"
            f"</news:publication_date><news:title>Paper</news:title></news:news></url>"
        )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    whole = f'<?xml version="1.0"?><urlset {spaces}>{urls}</urlset>'.encode()
    body = {"gzip": gzip.compress(whole), "cut": whole[: whole.rindex(b"<loc>") + 9]}.get(
        form, whole
    )
    served.paths["/row30/map"] = Reply(body=body, kind="application/xml")
    child = served.url("/row30/map")
    index = f"<sitemapindex><sitemap><loc>{child}</loc><lastmod>2025-01-16</lastmod>"
    index += "</sitemap></sitemapindex>"
    served.paths["/row30/index"] = Reply(body=index.encode(), kind="application/xml")
    found = only(run(tmp_path, [served.url("/row30/index") if form == "index" else child]))
    assert (found.state, found.stored) == ("fresh", 2 if form == "cut" else 3)
    assert {str(read_one.published) for read_one in read(tmp_path).articles} == {"2025-01-15"}


def test_every_state_is_told_in_words() -> None:
    """The clock of these tests is the day that the runs are told to be on."""
    assert SourceCoverage(name="x", state="fresh").answered
    assert datetime(2025, 1, 16, 6, 30, tzinfo=UTC) == NOW
