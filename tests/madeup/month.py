"""Articles of a made-up month: as many as wanted, of any day, each of its own event."""

import json
import random
from datetime import date
from pathlib import Path

PLACES = (
    "Laredo", "Nogales", "El Paso", "Tijuana", "Matamoros", "Brownsville", "Mexicali", "Calexico",
    "Eagle Pass", "Reynosa", "Pharr", "Otay Mesa", "Presidio", "Ojinaga", "Douglas", "Agua Prieta",
)  # fmt: skip
GOODS = (
    "tomatoes", "avocados", "steel pipes", "car seats", "sugar", "cattle", "lithium", "strawberries",
    "truck engines", "medical gloves", "corn", "beer", "copper wire", "school buses", "shrimp",
)  # fmt: skip
DEEDS = (
    "inspect {goods} at night", "lift the duty on {goods}", "count every load of {goods}",
    "share a ledger of {goods}", "halt permits for {goods}", "test {goods} for pests",
    "build a cold store for {goods}", "publish the prices of {goods}",
)  # fmt: skip
SAYINGS = (
    "The drivers lost patience before the clerks did",
    "Nobody at the gate had read the new rule",
    "We measured the queue with a bicycle and a watch",
    "The scales of both countries finally agree",
    "It took two ministries and one broken printer",
    "My cousins pack these crates on the other side",
)
PEOPLE = ("Rosalind Teague", "Anselmo Prado", "Wanda Kilgore", "Efraín Lozoya", "Mabel Ortuño")
OUTLETS = ("Frontera Ledger", "Alta Plains Herald", "Copper Basin Courier", "Rio Seco Sentinel")


class MadeUpMonth:
    """A source of articles; the same seed gives the same month."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._number = 0

    def write(self, folder: Path, day: date, count: int, copies: int = 0) -> list[Path]:
        """Write so many articles of a day, each with so many copies in other outlets."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for _ in range(count):
            title, text = self._article()
            self._number += 1
            for copy in range(copies + 1):
                name = f"{day}-{self._number:04}-{copy}"
                paths.append(folder / f"{name}.json")
                record = {
                    "title": title,
                    "text": text,
                    "date": day.isoformat(),
                    "outlet": OUTLETS[copy % len(OUTLETS)],
                    "url": f"https://outlet{copy}.example/{name}",
                }
                paths[-1].write_text(json.dumps(record), encoding="utf-8")
        return paths

    def _article(self) -> tuple[str, str]:
        pick = self._random.choice
        place, other = self._random.sample(PLACES, 2)
        goods, amount = pick(GOODS), self._random.randrange(100, 9900)
        deed = pick(DEEDS).format(goods=goods)
        person, saying, weeks = pick(PEOPLE), pick(SAYINGS), self._random.randrange(3, 90)
        title = f"United States and Mexico will {deed} near {place}"
        sentences = (
            f"The United States and Mexico will {deed} near {place} from next month, the customs"
            f" services of both countries said.",
            f"About {amount} loads of {goods} cross between {place} and {other} in {weeks} weeks.",
            f"“{saying},” said {person}, who runs a yard for {goods} in {other}.",
            f"Washington asked Mexico for {weeks} more days to read the {goods} figures of {other}.",
            f"In {place} {amount // 7} warehouses for {goods} stand beside the road to Mexico.",
        )
        return title, "\n\n".join(sentences)
