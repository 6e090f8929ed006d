"""Sends a brief in a child of its own for each archive named on standard input, so that a test can
kill the child.

Everything heavy is imported once, before the forks. Arguments: the folder of the brief, then
settings as JSON.
"""

import json
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefing.config import MailSettings, Settings
from briefing.workflow import mail_batch, send_batch


def main(folder: str, mail: str) -> None:
    """Answer each line `ARCHIVE` with the child's process id, and then with `ended`."""
    settings = Settings(out=folder, mail=MailSettings.model_validate(json.loads(mail)))
    order = mail_batch.SendRequest(brief="2025-01-16")
    post = mail_batch.prepare_batch(settings, order, datetime(2025, 1, 16, 7, tzinfo=UTC))
    print("ready", flush=True)
    for line in sys.stdin:
        archive = Path(line.strip())
        mine = tuple(
            replace(m, recipient=m.recipient.replace("@", f"+{archive.name}@"))
            for m in post.messages
        )
        child = os.fork()
        if child == 0:
            own = settings.model_copy(update={"archive": str(archive)})
            list(send_batch.send_batch(own, replace(post, messages=mine), send_batch.Clock()))
            os._exit(0)
        print(child, flush=True)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        print("ended", flush=True)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
