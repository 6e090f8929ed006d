"""What workers have in memory when they begin: imported by the process that they are forked from.

`worker_start` names it, nobody imports it. An article in each language fills the tables that the
first one to be examined would have to make: .2 s of a core for each worker.
"""

import gc
import os
import signal
from dataclasses import replace
from datetime import date

# Made up: what quotes, speakers, days, figures and the sides of a relationship are looked for in.
_TEXT = """\
LOMAS — The president of {sides}, Ana Vidal, said on Monday, May 5, that 20 percent more is paid.
“We will keep our word,” she told reporters in {sides}. "It is signed," John Roe, a secretary, said.
La presidenta, Ana Vidal, dijo el lunes: “Cumpliremos”, y añadió que las pláticas siguen en mayo.
"""


def _examine_one_in_each_language() -> None:
    from briefing.config import Settings
    from briefing.languages import KNOWN
    from briefing.model import Article
    from briefing.workflow.backfill import examine_shard  # noqa: F401  what its workers import
    from briefing.workflow.brief.analyze_article import analyze_article
    from briefing.workflow.brief.build_brief import make_context

    context = make_context(Settings.model_validate({}), date(2025, 5, 6))
    # Tables of people are kept by the people: with equal ones in memory, those of the profile that
    # a worker gets would be compared name by name at each look-up (a third of an article's time).
    context = replace(context, profile=replace(context.profile, people=()))
    sides = " and ".join(side.names[0] for side in context.profile.sides)
    for language in KNOWN:
        text = _TEXT.format(sides=sides)
        analyze_article(Article(id=language, text=text, language=language), context)


signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the caller's affair, whose end ends this
# A process with threads is not forked well, and numpy's would have nothing to do.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
_examine_one_in_each_language()
gc.collect()
gc.freeze()  # so that no collection of a worker writes to what all of them share
