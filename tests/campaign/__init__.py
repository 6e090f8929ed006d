"""The campaign: hostile and broken inputs by the thousand, seeded; `make campaign N=… SEED=…`.

`make test` runs a short form of each part.
"""

import os

SEED = int(os.environ.get("CAMPAIGN_SEED", "1"))


def length(short: int) -> int:
    """How many cases a part tries: `short`, or what `make campaign N=…` says."""
    return int(os.environ.get("CAMPAIGN_N", "0")) or short
