"""The command line: one small file a verb; options -> one call in `workflow` -> print.

What concerns the whole process is settled here, before anything large is imported. Who imports the
library decides for itself.
"""

import gc
import os

# Objects that are made until Python looks for circles among them. Articles and what is found in
# them make none: with its own 700, two builds of 1,000 articles took 22.9 and 21.3 s of a core, in
# turns with this 21.3 and 19.0 (113 MB instead of 111); imports alone were looked through 29 times.
OBJECTS_UNTIL_COLLECTED = 50_000

gc.set_threshold(OBJECTS_UNTIL_COLLECTED)
# numpy's library starts a thread for each further core, which waits for work at full speed: a sixth
# of the processor's time until a filter's first answer (.193 s for .223), for sums so small that
# none is divided. And what is summed by one thread is the same on every machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
