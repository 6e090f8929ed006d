"""What stands in the place of an answer that no process lived to give."""

from briefing.model import Reason
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class WorkerDeath:
    """Stands for the answer to an item that ended two workers; `status` is the second one's.

    A negative status is the number of the signal that ended it.
    """

    status: int


def tell_death(death: WorkerDeath) -> Reason:
    """Why there is nothing of an article that ended its process."""
    return Reason(code="ended_process", values=(str(death.status),))
