"""Three hundred made-up sources on this machine: is the coverage right, and what does it cost?

    python -m benchmarks.collecting.sources [--sources 300] [--items 20]

A server in a process of its own answers for all of them, each on a host name of its own that a
resolver here leads to 127.0.0.1. One in ten fails, in ten ways. The first run must say of each
source what is so; the second must ask conditionally and store nothing. Beside it, in a process of
its own, a plain loop of feedparser and urllib over the same sources, which has neither rules nor
states.
"""

import argparse
import json
import os
import random
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

WORDS = (
    *("the", "of", "to", "and", "in", "a", "for", "on", "that", "with"),
    *("border", "water", "trade", "steel", "minister", "treaty", "canal", "senate", "port"),
)
# What a source in ten answers, and the state that its coverage must have.
FAULTS = {
    "missing": "broken",
    "crashed": "broken",
    "refused": "blocked",
    "gone": "gone",
    "later": "put off",
    "parked": "broken",
    "torn": "broken",
    "empty": "empty",
    "disallowed": "blocked",
    "rules down": "blocked",
}


def fault_of(number: int) -> str | None:
    """The fault of a source, every tenth has one, each in its turn."""
    return list(FAULTS)[number // 10 % len(FAULTS)] if number % 10 == 7 else None


def page(source: int, item: int) -> bytes:
    """A page of some 8 kB around an article of 400 words."""
    chance = random.Random(source * 1000 + item)  # noqa: S311
    paragraphs = "".join(f"<p>{' '.join(chance.choices(WORDS, k=50))}.</p>" for _ in range(8))
    around = "".join(
        f'<li class="menu-{n}"><a href="/section/{n}">Section {n}</a></li>' for n in range(60)
    )
    head = f"<html lang=en><head><title>{source}-{item}</title></head><body><ul>{around}</ul>"
    return f"{head}<article><h1>{source}-{item}</h1>{paragraphs}</article></body></html>".encode()


def feed(source: int, items: int) -> bytes:
    """The feed of a source."""
    written = "".join(
        f"<item><title>{source}-{n}</title><link>/a/{n}</link><guid>{source}-{n}</guid>"
        f"<pubDate>Thu, 16 Jan 2025 0{n % 6}:{n:02}:00 GMT</pubDate></item>"
        for n in range(items)
    )
    return f'<rss version="2.0"><channel><title>{source}</title>{written}</channel></rss>'.encode()


def serve(items: int) -> None:
    """Answer for all sources until standard input ends; the port and then the counts go to
    output."""
    counts: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            source = int(self.headers["Host"].partition(".")[0].removeprefix("s"))
            status, headers, body = answer(source, self.path, items)
            conditional = "If-None-Match" in self.headers
            if status == 200 and self.path == "/feed" and conditional:
                status, body = 304, b""
            counts[f"{self.path.split('/')[1]} {status}"] += 1
            self.close_connection = True
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket.listen(512)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    for _ in sys.stdin:
        print(json.dumps(dict(counts)), flush=True)
        counts.clear()


def answer(source: int, path: str, items: int) -> tuple[int, dict[str, str], bytes]:
    """What a source answers: status, headers, body."""
    fault = fault_of(source)
    if path == "/robots.txt":
        if fault == "disallowed":
            return 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /\n"
        return (500 if fault == "rules down" else 404), {}, b""
    if path != "/feed":
        return (
            200,
            {"Content-Type": "text/html; charset=utf-8"},
            page(source, int(path.split("/")[2])),
        )
    xml = {"Content-Type": "application/rss+xml", "ETag": f'"{source}"'}
    return {
        "missing": (404, {}, b""),
        "crashed": (500, {}, b""),
        "refused": (403, {}, b""),
        "gone": (410, {}, b""),
        "later": (429, {"Retry-After": "7200"}, b""),
        "parked": (200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><p>For sale</p>"),
        "torn": (200, xml, b"\x00\x01\x02\x03"),
        "empty": (200, xml, feed(source, 0)),
    }.get(fault or "", (200, xml, feed(source, items)))


def collected(folder: Path, port: int, sources: int) -> dict[str, object]:
    """One run of ours, in this process: states, pages stored, time of the processor."""
    from briefing.collecting.documents.source_list import list_sources
    from briefing.collecting.network.http_client import Client
    from briefing.collecting.network.judged_connection import Network
    from briefing.collecting.politeness.time_source import SystemTime
    from briefing.collecting.politeness.visitor import Manners, Visitor
    from briefing.collecting.run.collector import collect
    from briefing.collecting.run.plan import CollectPlan
    from briefing.collecting.run.select_pages import PageChoice
    from briefing.collecting.store.state import open_state

    class TimeSource(SystemTime):
        def now(self) -> datetime:
            return datetime(2025, 1, 16, 7, tzinfo=UTC)

    network = Network(
        judge=lambda address: None if address == "127.0.0.1" else "not of this benchmark",
        resolve=lambda _host, to: [(socket.AF_INET, ("127.0.0.1", to))],
    )
    visitor = Visitor(
        client=Client(agent="briefing/benchmark", network=network),
        agent_name="briefing",
        manners=Manners(pause=0.0),
        clock=TimeSource(),
    )
    names = [f"feed:http://s{n}.example.org:{port}/feed" for n in range(sources)]
    plan = CollectPlan(
        sources=list_sources(names),
        choice=PageChoice(today=visitor.clock.now().date(), most=100_000),
        folder=folder,
        made_with="benchmark",
        hosts_at_once=8,
    )
    wall, cpu = time.perf_counter(), time.process_time()
    with open_state(folder) as state:
        report = collect(plan, state, visitor).report
    return {
        "states": [source.state for source in report.sources],
        "stored": sum(source.stored for source in report.sources),
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def plain_loop(folder: Path, port: int, sources: int) -> dict[str, object]:
    """What a script does: feedparser over each feed, urllib over each link, a file for each
    page."""
    from urllib.parse import urljoin
    from urllib.request import Request, urlopen

    import feedparser

    wall, cpu, stored = time.perf_counter(), time.process_time(), 0
    for source in range(sources):

        def get(path: str, host: str = f"s{source}.example.org:{port}") -> bytes:
            request = Request(urljoin(f"http://127.0.0.1:{port}/", path), headers={"Host": host})  # noqa: S310
            with urlopen(request, timeout=10) as response:  # noqa: S310
                return bytes(response.read())

        try:
            entries = feedparser.parse(get("/feed")).entries
        except OSError:
            continue
        for entry in entries:
            (folder / f"{source}-{stored}.html").write_bytes(get(entry.link))
            stored += 1
    return {"stored": stored, "cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=300)
    parser.add_argument("--items", type=int, default=20)
    parser.add_argument("--inner", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inner:
        what, folder, port = asked.inner
        if what == "serve":
            serve(asked.items)
            return
        run = collected if what == "ours" else plain_loop
        print(json.dumps(run(Path(folder), int(port), asked.sources)))
        return
    _compare(asked.sources, asked.items)


def _compare(sources: int, items: int) -> None:
    base = [
        sys.executable,
        "-m",
        "benchmarks.collecting.sources",
        "--sources",
        str(sources),
        "--items",
        str(items),
    ]
    server = subprocess.Popen([*base, "--inner", "serve", "-", "0"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)  # fmt: skip
    assert server.stdin
    assert server.stdout
    port = server.stdout.readline().strip()

    def run(what: str, folder: str) -> dict[str, object]:
        done = subprocess.run(
            [*base, "--inner", what, folder, port], capture_output=True, text=True, check=True
        )
        server.stdin.write("\n")  # type: ignore[union-attr]
        server.stdin.flush()  # type: ignore[union-attr]
        counts = json.loads(server.stdout.readline())  # type: ignore[union-attr]
        return {**json.loads(done.stdout), "requests": counts}

    expected = [FAULTS.get(fault_of(n) or "", "fresh") for n in range(sources)]
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        first = run("ours", ours)
        _tell("first run", first, expected)
        _told_bytes("bytes stored", ours, first)
        second = run("ours", ours)
        # A 410 and a Retry-After are not asked again; what was fresh has nothing new.
        _tell(
            "second run", second, ["unchanged" if state == "fresh" else state for state in expected]
        )
        plain = run("plain", theirs)
        _tell("plain loop", plain, None)
        _told_bytes("bytes stored", theirs, plain)
    server.stdin.close()
    server.wait()


def _tell(name: str, found: dict[str, object], expected: list[str] | None) -> None:
    stored = int(str(found["stored"]))
    cpu, wall = float(str(found["cpu"])), float(str(found["wall"]))
    each = f"{1000 * cpu / stored:.2f} ms of the processor a page" if stored else "no page"
    print(
        f"{name}: {stored} pages, {cpu:.2f} s of the processor, {wall:.1f} s; {each}; "
        f"{found['requests']}"
    )
    if "peak_mb" in found:
        print(f"  memory at most {found['peak_mb']} MB")
    if expected:
        states = found["states"]
        assert isinstance(states, list)
        wrong = [(n, e, s) for n, (e, s) in enumerate(zip(expected, states, strict=True)) if e != s]
        print(
            f"  coverage right for {len(expected) - len(wrong)} of {len(expected)}: "
            f"{Counter(states)} {wrong[:5]}"
        )


def _told_bytes(name: str, folder: str, found: dict[str, object]) -> None:
    size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    pages = sum(path.stat().st_size for path in Path(folder).rglob("*.warc.gz"))
    files = sum(len(names) for _, _, names in os.walk(folder))
    each = size / max(int(str(found["stored"])), 1)
    print(f"  {name}: {size:,} in {files} files ({pages:,} of them pages), {each:,.0f} a page")


if __name__ == "__main__":
    main()
