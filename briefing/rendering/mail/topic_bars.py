"""How many articles told of each topic, as bars: small pictures beside the words of a mail.

Mail programs show neither SVG nor pictures inside an address, so a bar is a PNG that travels with
the mail (RFC 2392). It says nothing that the words beside it do not say: whoever sees no pictures
misses none.
"""

from collections import Counter
from functools import cache
from io import BytesIO

from briefing.errors import MissingPackage
from briefing.quick_dataclass import dataclass
from briefing.rendering.wording.presenter import Presenter

# Pixels as shown; a phone of 360 has as much room for the name and for the number.
MAX_WIDTH, HEIGHT = (
    96,
    10,
)
PIXEL_RATIO = 2  # pixels drawn for each pixel shown, for sharp edges on phones
COLOUR = (46, 125, 178)  # 4.3 : 1 on the light paper, 3.9 : 1 on the dark: WCAG 1.4.11 wants 3 : 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicBar:
    """A topic, its number of articles and its picture; equal pictures have one `cid`."""

    label: str
    number: int
    width: int
    cid: str
    png: bytes


def make_topic_bars(say: Presenter) -> tuple[TopicBar, ...]:
    """A bar for each topic of the news, the longest first; none where one topic has it all.

    WrongUse without the package that draws them.
    """
    counted = Counter[str]()
    for story in say.brief.stories:
        if story.kind == "news":
            counted[say.topic(story.topic)] += len(story.articles)
    rows = counted.most_common() if len(counted) > 1 else []
    return tuple(
        _bar(label, number, round(MAX_WIDTH * number / rows[0][1])) for label, number in rows
    )


def _bar(label: str, number: int, width: int) -> TopicBar:
    return TopicBar(
        label=label, number=number, width=width, cid=f"bar-{width}@briefing", png=_png(width)
    )


@cache
def _png(width: int) -> bytes:
    """A bar with round ends, so many pixels wide as shown; at most `LONGEST` are ever made."""
    try:
        from PIL import Image, ImageDraw
    except ImportError as error:
        raise MissingPackage("mail.charts needs one more package", "charts") from error
    size = (max(width, HEIGHT) * PIXEL_RATIO, HEIGHT * PIXEL_RATIO)
    image = Image.new("P", size)
    image.putpalette([0, 0, 0, *COLOUR])
    ImageDraw.Draw(image).rounded_rectangle(
        (0, 0, size[0] - 1, size[1] - 1), radius=size[1] // 2, fill=1
    )
    file = BytesIO()
    image.save(file, "PNG", optimize=True, transparency=0)
    return file.getvalue()
