"""Real mail servers on this machine, each started in a temporary folder on free ports and ended
with the test.
"""

import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import trustme

USER, PASSWORD = "desk", "correct-horse-42"
NOBODY = 65534  # who owns the mail boxes
PROGRAMS = ("postfix", "dovecot", "doveadm")

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
myhostname = mail.example
mydestination =
mynetworks =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = example.org
virtual_mailbox_base = {folder}/boxes
virtual_mailbox_maps = texthash:{folder}/readers
recipient_delimiter = +
virtual_uid_maps = static:{nobody}
virtual_gid_maps = static:{nobody}
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {folder}/auth
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_tls_auth_only = yes
"""
MASTER = """
127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
127.0.0.1:{submissions} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""
DOVECOT = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/dovecot
state_dir = {folder}/dovecot-state
log_path = {folder}/dovecot.log
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
first_valid_uid = 1
mail_location = maildir:{folder}/boxes/%n
passdb {{
  driver = static
  args = password={{PLAIN}}{password}
}}
userdb {{
  driver = static
  args = uid={nobody} gid={nobody} home={folder}/boxes/%n
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service auth {{
  unix_listener {folder}/auth {{
    mode = 0660
    user = postfix
  }}
}}
"""


@dataclass(frozen=True)
class MailHost:
    """Where the servers listen and what they trust."""

    folder: Path
    submission: int
    submissions: int
    imaps: int

    @property
    def ca_file(self) -> Path:
        """The certificate of who signed the servers' own."""
        return self.folder / "ca.pem"


def missing() -> str:
    """What keeps Postfix and Dovecot from running here; empty if nothing does."""
    absent = [
        name
        for name in PROGRAMS
        if shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") is None
    ]
    if absent:
        return (
            f"{', '.join(absent)} not installed; `make test` installs them where it may (root, apt)"
        )
    return "" if os.getuid() == 0 else "only root can start Postfix and Dovecot"


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on now, each another."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@contextmanager
def postfix_and_dovecot(readers: tuple[str, ...]) -> Iterator[MailHost]:
    """Both servers, with a box for each reader."""
    folder = Path(
        tempfile.mkdtemp(prefix="mail-")
    )  # not pytest's own: the servers' users must come in
    folder.chmod(0o755)
    host = MailHost(folder, *free_ports(3))
    _lay_out(host, readers)
    try:
        _run("dovecot", "-c", str(folder / "dovecot.conf"))
        _run("postfix", "-c", str(folder / "postfix"), "start")
        yield host
    finally:
        _run("postfix", "-c", str(folder / "postfix"), "stop", check=False)
        _run("doveadm", "-c", str(folder / "dovecot.conf"), "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


def server_context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """What a server needs to prove that it is who it is."""
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(made)
    return made


def _lay_out(host: MailHost, readers: tuple[str, ...]) -> None:
    folder, owner = host.folder, pwd.getpwnam("postfix")
    for name, who in (("queue", 0), ("data", owner.pw_uid), ("boxes", NOBODY), ("postfix", 0)):
        (folder / name).mkdir()
        os.chown(folder / name, who, -1)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(host.ca_file)
    certificate = authority.issue_cert("127.0.0.1")
    certificate.private_key_pem.write_to_path(folder / "server.key")
    certificate.cert_chain_pems[0].write_to_path(folder / "server.pem")
    values = {
        "folder": folder, "nobody": NOBODY, "password": PASSWORD, "submission": host.submission,
        "submissions": host.submissions, "imaps": host.imaps,
    }  # fmt: skip
    (folder / "postfix" / "main.cf").write_text(MAIN.format(**values))
    (folder / "postfix" / "master.cf").write_text(MASTER.format(**values))
    (folder / "dovecot.conf").write_text(DOVECOT.format(**values))
    (folder / "readers").write_text("".join(f"{name}@example.org {name}/\n" for name in readers))


def _run(*command: str, check: bool = True) -> None:
    """Run a command that leaves a daemon behind.

    It would hold a pipe open, so what it says goes to a file.
    """
    with tempfile.TemporaryFile("w+") as said:
        done = subprocess.run(
            command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, check=False, timeout=30
        )
        said.seek(0)
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {said.read()}")
