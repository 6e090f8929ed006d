"""What a mail server can do wrong: for each fault the right state, the right exit status, nothing
sent twice.
"""

import shutil
import sqlite3
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import trustme
from typer.testing import CliRunner, Result

from briefing.cli.app import app
from tests.smtp import DRIP, DROP, ENDLESS, SILENCE, Server

pytestmark = pytest.mark.slow  # starts a mail server for each of its faults
BRIEF = Path(__file__).parents[2] / "briefs" / "2025-01-16.json"
PASSWORD = "correct-horse-42"  # what no output may show
READERS = ("ana", "beto", "carla")
SENT, LATER, NEVER, UNSURE = "sent", "deferred", "refused", "unknown"


@dataclass(frozen=True)
class Case:
    """Faults of a server, and what becomes of the three readers' messages."""

    faults: Mapping[str, str | list[str]]
    states: tuple[str, ...]  # ana, beto, carla; empty where nothing was begun
    status: int
    said: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    features: tuple[str, ...] | None = None


def _all(state: str) -> tuple[str, ...]:
    return (state,) * 3


CASES = {
    "all is well": Case({}, _all(SENT), 0),
    "the greeting is 421": Case({"greeting": "421 busy"}, _all(LATER), 75, "421 busy"),
    "the greeting is 554": Case({"greeting": "554 go away"}, (), 1, "554 go away"),
    "the greeting is 421 once": Case({"greeting": ["421 busy"]}, _all(SENT), 0),
    "dropped before the greeting": Case({"greeting": DROP}, _all(LATER), 75),
    "no greeting": Case({"greeting": SILENCE}, _all(LATER), 75),
    "the greeting is no SMTP": Case({"greeting": "HTTP/1.1 400 Bad Request"}, _all(LATER), 75),
    "EHLO and HELO are 550": Case({"EHLO": "550 no", "HELO": "550 no"}, (), 1, "550"),
    "EHLO and HELO are 421": Case({"EHLO": "421 no", "HELO": "421 no"}, _all(LATER), 75),
    "dropped at EHLO": Case({"EHLO": DROP}, _all(LATER), 75),
    "no answer to EHLO": Case({"EHLO": SILENCE}, _all(LATER), 75),
    "no STARTTLS": Case({}, (), 1, "offers no STARTTLS", features=("AUTH PLAIN",)),
    "STARTTLS is 454": Case({"STARTTLS": "454 not now"}, _all(LATER), 75, "454"),
    "STARTTLS is 501": Case({"STARTTLS": "501 no"}, (), 1, "501"),
    "dropped at STARTTLS": Case({"STARTTLS": DROP}, _all(LATER), 75),
    "no answer to STARTTLS": Case({"STARTTLS": SILENCE}, _all(LATER), 75),
    "no AUTH": Case({}, (), 1, "offers no login", features=("STARTTLS",)),
    "no AUTH that we speak": Case({}, (), 1, "No suitable authentication",
    features=("STARTTLS", "AUTH GSSAPI")),
    "the password is wrong": Case({"AUTH": "535 no"}, (), 1, "refused the login"),
    "the password is repeated": Case({"AUTH": f"535 {PASSWORD} is wrong"}, (), 1,
    "refused the login"),
    "AUTH is 454": Case({"AUTH": "454 not now"}, _all(LATER), 75),
    "AUTH is 454 once": Case({"AUTH": ["454 not now", "454 not now"]}, _all(SENT), 0),
    "dropped at AUTH": Case({"AUTH": DROP}, _all(LATER), 75),
    "no answer to AUTH": Case({"AUTH": SILENCE}, _all(LATER), 75),
    "MAIL is 451": Case({"MAIL": "451 later"}, _all(LATER), 75, "451 later"),
    "MAIL is 451 once": Case({"MAIL": ["451 later"]}, _all(SENT), 0),
    "MAIL is 550": Case({"MAIL": "550 not you"}, _all(NEVER), 1, "550 not you"),
    "MAIL is 552 for its size": Case({"MAIL": ["552 too big"]}, (NEVER, SENT, SENT), 1),
    "MAIL is 421": Case({"MAIL": ["421 bye"]}, _all(SENT), 0),
    "dropped at MAIL": Case({"MAIL": [DROP]}, _all(SENT), 0),
    "no answer to MAIL": Case({"MAIL": [SILENCE]}, (LATER, SENT, SENT), 75),
    "RCPT is 450 for one": Case({"RCPT beto": "450 full"}, (SENT, LATER, SENT), 75, "450 full"),
    "RCPT is 450 once": Case({"RCPT beto": ["450 greylisted"]}, _all(SENT), 0),
    "RCPT is 550 for one": Case({"RCPT beto": "550 no such box"}, (SENT, NEVER, SENT), 1,
    "550 no such box"),
    "one refused, one put off": Case({"RCPT ana": "550 no", "RCPT beto": "451 x"},
    (NEVER, LATER, SENT), 75),
    "RCPT is 251": Case({"RCPT": "251 forwarded"}, _all(SENT), 0),
    "RCPT is nonsense": Case({"RCPT beto": ["999 what"]}, _all(SENT), 0),
    "an answer repeats the password": Case({"RCPT": f"550 {PASSWORD}"}, _all(NEVER), 1, "550 …"),
    "dropped at RCPT": Case({"RCPT beto": [DROP]}, _all(SENT), 0),
    "no answer to RCPT": Case({"RCPT beto": SILENCE}, (SENT, LATER, SENT), 75),
    "DATA is 451": Case({"DATA": ["451 later"]}, _all(SENT), 0),
    "DATA is 554": Case({"DATA": ["554 no"]}, (NEVER, SENT, SENT), 1),
    "DATA is 250": Case({"DATA": ["250 what"]}, _all(SENT), 0),
    "dropped at DATA": Case({"DATA": [DROP]}, _all(SENT), 0),
    "no answer to DATA": Case({"DATA": [SILENCE]}, (LATER, SENT, SENT), 75),
    "the end is 451": Case({"end": ["451 later"]}, _all(SENT), 0),
    "the end is 554": Case({"end": ["554 spam"]}, (NEVER, SENT, SENT), 1, "554 spam"),
    "the end is 421": Case({"end": ["421 bye"]}, _all(SENT), 0),
    "dropped at the end": Case({"end": [DROP]}, (UNSURE, SENT, SENT), 1),
    "no answer to the end": Case({"end": [SILENCE]}, (UNSURE, SENT, SENT), 1),
    "the end is nonsense": Case({"end": ["999 what"]}, (UNSURE, SENT, SENT), 1),
    "an endless answer to EHLO": Case({"EHLO": ENDLESS}, _all(LATER), 75),
    "an endless answer to RCPT": Case({"RCPT beto": ENDLESS}, (SENT, LATER, SENT), 75),
    "an endless answer to the end": Case({"end": [ENDLESS]}, (UNSURE, SENT, SENT), 1),
    "an answer letter by letter": Case({"RCPT beto": DRIP}, (SENT, LATER, SENT), 75),
    "a greeting letter by letter": Case({"greeting": DRIP}, _all(LATER), 75),
    "RSET is refused": Case({"RCPT ana": "550 no", "RSET": "500 what"}, (NEVER, SENT, SENT), 1),
    "dropped at RSET": Case({"RCPT ana": "550 no", "RSET": DROP}, (NEVER, SENT, SENT), 1),
    "dropped at QUIT": Case({"QUIT": DROP}, _all(SENT), 0),
    "no answer to QUIT": Case({"QUIT": SILENCE}, _all(SENT), 0),
    "the certificate is of nobody known": Case({}, (), 1, "can't prove who it is",
    {"CA_FILE": "other"}),
    "the certificate is of another host": Case({}, (), 1, "can't prove who it is",
    {"HOST": "localhost"}),
    "TLS where there is none": Case({}, (), 1, "does not speak TLS", {"SECURITY": "tls"}),
    "nobody listens": Case({}, _all(LATER), 75, "refused", {"PORT": "1"}),
    "no such host": Case({}, _all(LATER), 75, "can't be reached", {"HOST": "mail.invalid"}),
    "the certificates' file is none": Case({}, (), 2, "mail.ca_file", {"CA_FILE": "/nowhere.pem"}),
    "no password in the environment": Case({}, (), 2, "NO_SUCH", {"PASSWORD_ENV": "NO_SUCH"}),
    "a login without encryption": Case({}, (), 2, "unencrypted",
    {"SECURITY": "none", "HOST": "127.0.0.2"}),
}  # fmt: skip


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Who signs the certificates of the servers of these tests."""
    return trustme.CA()


@pytest.fixture(scope="session")
def context(authority: trustme.CA) -> ssl.SSLContext:
    """A server's certificate for 127.0.0.1 and no name."""
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(made)
    return made


class Office:
    """A folder with a brief, and settings that send it to a server."""

    def __init__(
        self, folder: Path, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        (folder / "briefs").mkdir()
        shutil.copy(BRIEF, folder / "briefs")
        authority.cert_pem.write_to_path(folder / "ca.pem")
        trustme.CA().cert_pem.write_to_path(folder / "other")
        monkeypatch.chdir(folder)
        monkeypatch.setenv("SMTP_PASSWORD", PASSWORD)
        self._patch = monkeypatch

    def send(self, server: Server, *words: str, **settings: str) -> Result:
        """Run `briefing send` in this process."""
        known = {
            "HOST": "127.0.0.1", "PORT": str(server.port), "USER": "desk", "CA_FILE": "ca.pem",
            "TIMEOUT": "20",
            "SENDER": "desk@example.org", "TO": ",".join(f"{name}@example.org" for name in READERS),
            "RATE": "6000",
            "RETRIES": "1", "RETRY_WAIT": "0",
        }  # fmt: skip
        for name, value in {**known, **settings}.items():
            self._patch.setenv(f"BRIEFING_MAIL_{name}", value)
        return CliRunner().invoke(app, ["send", "2025-01-16", *words])

    def states(self) -> tuple[str, ...]:
        """What the ledger says, by recipient."""
        path = self.folder / ".briefing" / "archive.sqlite3"
        if not path.exists():
            return ()
        connection = sqlite3.connect(path)
        rows = connection.execute("SELECT state FROM deliveries ORDER BY recipient").fetchall()
        connection.close()
        return tuple(state for (state,) in rows)


@pytest.fixture
def office(tmp_path: Path, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A fresh folder for each test."""
    return Office(tmp_path, authority, monkeypatch)


@pytest.mark.parametrize("name", CASES)
def test_a_fault_of_the_server(name: str, office: Office, context: ssl.SSLContext) -> None:
    """Each fault ends in the right states and exit status, the password in no output, no message
    twice.
    """
    case = CASES[name]
    features = {} if case.features is None else {"features": case.features}
    endings = [
        one
        for answers in case.faults.values()
        for one in ([answers] if isinstance(answers, str) else answers)
    ]
    silent = not {SILENCE, ENDLESS, DRIP}.isdisjoint(endings)
    impatient = {"TIMEOUT": "0.5", "RETRIES": "0"} if silent else {}
    with Server(case.faults, context=context, **features) as server:  # type: ignore[arg-type]
        done = office.send(server, **impatient, **case.settings)
    assert (office.states(), done.exit_code) == (case.states, case.status), done.output
    assert case.said in done.output
    assert PASSWORD not in done.output
    assert PASSWORD.encode() not in b"".join(
        p.read_bytes() for p in office.folder.rglob("*") if p.is_file()
    )
    taken = sorted(box.split("@")[0] for box, _ in server.taken)
    assert taken == [box for box, state in zip(READERS, case.states, strict=False) if state == SENT]


def test_there_are_enough_faults() -> None:
    """At least thirty faults are tried."""
    assert len(CASES) > 30


def test_running_again_sends_only_what_is_missing(office: Office, context: ssl.SSLContext) -> None:
    """After a box was full, a second run sends to that one and to nobody twice."""
    with Server({"RCPT beto": ["450 full", "450 full"]}, context=context) as server:
        assert office.send(server).exit_code == 75
        done = office.send(server)
    assert done.exit_code == 0
    assert sorted(box for box, _ in server.taken) == [f"{name}@example.org" for name in READERS]
    assert done.output.count("sent before") == 3
    assert "1 sent, 2 sent before" in done.output


def test_what_is_unknown_is_not_sent_again_unless_asked(
    office: Office, context: ssl.SSLContext
) -> None:
    """A message whose fate is unknown stays so and is reported, until --again sends it, with the
    same Message-ID.
    """
    with Server({"end": [DROP]}, context=context) as server:
        assert office.send(server).exit_code == 1
        assert office.send(server).exit_code == 1
        assert office.states() == (UNSURE, SENT, SENT)
        assert office.send(server, "--again", "--to", "ana@example.org").exit_code == 0
    assert office.states() == _all(SENT)
    assert [box for box, _ in server.taken].count("ana@example.org") == 1


def test_a_refused_box_is_not_tried_twice_in_a_run(office: Office, context: ssl.SSLContext) -> None:
    """A 5xx is final for this run; a 4xx is tried as often as the settings say."""
    with Server({"RCPT ana": "550 no", "RCPT beto": "450 later"}, context=context) as server:
        office.send(server, RETRIES="2")
    asked = [
        words.split("<")[1].split("@")[0]
        for words in server.commands
        if words.upper().startswith("RCPT")
    ]
    assert [asked.count(name) for name in READERS] == [1, 3, 1]


def test_implicit_tls(office: Office, context: ssl.SSLContext) -> None:
    """With security = tls the line is encrypted before the greeting."""
    with Server(context=context, wrapped=True, features=("AUTH PLAIN",)) as server:
        assert office.send(server, SECURITY="tls").exit_code == 0
    assert len(server.taken) == 3


def test_a_test_leaves_no_trace(office: Office, context: ssl.SSLContext) -> None:
    """--test sends to that one address, and the ledger knows nothing of it."""
    with Server(context=context) as server:
        assert office.send(server, "--test", "me@example.org").exit_code == 0
    assert [box for box, _ in server.taken] == ["me@example.org"]
    assert office.states() == ()


def test_a_dry_run_speaks_to_nobody(office: Office) -> None:
    """--dry-run names each recipient and connects to nothing."""
    with Server() as server:
        done = office.send(server, "--dry-run")
    assert done.exit_code == 0
    assert [line.split()[3] for line in done.stdout.splitlines()] == [
        f"{name}@example.org" for name in READERS
    ]
    assert not server.commands
    assert office.states() == ()


def test_files_instead_of_sending(office: Office) -> None:
    """--eml writes the messages, and sends none."""
    with Server() as server:
        done = office.send(server, "--eml", "out")
    assert done.exit_code == 0
    assert len(list((office.folder / "out").glob("*.eml"))) == 3
    assert not server.commands


def test_what_the_server_takes_is_the_message(office: Office, context: ssl.SSLContext) -> None:
    """The bytes at the server are those of the file, also where a line begins with a dot."""
    with Server(context=context) as server:
        office.send(server, "--eml", "out", "--to", "ana@example.org")
        office.send(server, "--to", "ana@example.org")
    written = next((office.folder / "out").glob("*.eml")).read_bytes()
    undated = [
        b"\r\n".join(x for x in c.split(b"\r\n") if b"Date:" not in x)
        for c in (written, server.taken[0][1])
    ]
    assert undated[0].rstrip() == undated[1].rstrip()
