"""Feeds as they come: twenty-six faults of real ones, made up again, and what must come of each."""

from dataclasses import dataclass

BASE = "https://news.example.org/feed"


@dataclass(frozen=True, slots=True)
class Nasty:
    """A document, and of what it lists: titles, addresses and days (empty where none is stated)."""

    name: str
    body: bytes
    titles: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def _rss(
    *items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>', encoding: str = "utf-8"
) -> bytes:
    inner = "".join(items)
    return f'{head}<rss version="2.0"><channel><title>F</title>{inner}</channel></rss>'.encode(
        encoding
    )


def _item(title: str, link: str = "https://news.example.org/a", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


A = "https://news.example.org/a"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>'
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'

NASTY = (
    Nasty("bare ampersand", _rss(_item("AT&T wins"), _item("R&D & more")), ("AT&T wins", "R&D & more"), (A, A)),
    Nasty("html entities", _rss(_item("M&eacute;xico &mdash; s&iacute;")), ("México — sí",)),
    Nasty("ampersand in CDATA", _rss(_item("<![CDATA[AT&T <b>wins</b>]]>")), ("AT&T <b>wins</b>",)),
    Nasty("cut off", _rss(_item("One"), _item("Two"))[:-30], ("One", "Two")),
    Nasty("cut off inside an item", _rss(_item("One"), _item("Two"))[:-60], ("One", "Two")),
    Nasty("blank before the declaration", b"\n\n  " + _rss(_item("One")), ("One",)),
    Nasty("warning of the server before it", b"<br />\nWarning: x in y.php\n" + _rss(_item("One")), ("One",)),
    Nasty("byte-order mark", b"\xef\xbb\xbf" + _rss(_item("Água")), ("Água",)),
    Nasty("UTF-16", _rss(_item("Água"), head='<?xml version="1.0" encoding="utf-16"?>', encoding="utf-16"), ("Água",)),
    Nasty("says utf-8, is cp1252", _rss(_item("Peña “Nieto”"), encoding="cp1252"), ("Peña “Nieto”",)),
    Nasty("latin-1 as declared", _rss(_item("Peña"), head='<?xml version="1.0" encoding="iso-8859-1"?>', encoding="latin-1"), ("Peña",)),
    Nasty("control characters", _rss(_item("On\x08e\x0c")), ("One",)),
    Nasty("relative links", _rss(_item("One", "/b?x=1&amp;y=2")), ("One",), ("https://news.example.org/b?x=1&y=2",)),
    Nasty("link in CDATA with blanks", _rss(_item("One", "<![CDATA[\n https://news.example.org/a \n]]>")), ("One",), (A,)),
    Nasty("guid is the link", _rss(f"<item><title>One</title><guid>{A}</guid></item>"), ("One",), (A,)),
    Nasty("guid is no link", _rss('<item><title>One</title><guid isPermaLink="false">x1</guid></item>'), ("One",), ("",)),
    Nasty("no title", _rss(f"<item><link>{A}</link><description>Words</description></item>"), ("",), (A,)),
    Nasty("Spanish date", _rss(_item("One", more="<pubDate>jue, 16 ene 2025 05:00</pubDate>")), ("One",), (A,), ("2025-01-16",)),
    Nasty("date without a meaning", _rss(_item("One", more="<pubDate>hace 3 horas</pubDate>")), ("One",), (A,), ("",)),
    Nasty("ambiguous date", _rss(_item("One", more="<pubDate>03/04/2025</pubDate>")), ("One",), (A,), ("",)),
    Nasty("year nought", _rss(_item("One", more="<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>")), ("One",), (A,), ("",)),
    Nasty("day 31 of November", _rss(_item("One", more="<pubDate>Sun, 31 Nov 2024 00:00:00 GMT</pubDate>")), ("One",), (A,), ("",)),
    Nasty("dc:date", _rss(_item("One", more='<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2025-01-16T05:00:00-06:00</dc:date>')), ("One",), (A,), ("2025-01-16",)),
    Nasty("Atom with XHTML and two links", (ATOM + f'<entry><title type="html">AT&amp;amp;T</title><link rel="replies" href="/c"/><link href="{A}"/><published>2025-01-16T05:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>').encode(), ("AT&amp;T",), (A,), ("2025-01-16",)),
    Nasty("RDF, items beside the channel", (RDF + f"<channel><title>F</title></channel><item><title>One</title><link>{A}</link></item></rdf:RDF>").encode(), ("One",), (A,)),
    Nasty("namespace of nobody", _rss("<zz:junk>x</zz:junk>" + _item("One", more="<zz:y>w</zz:y>")), ("One",), (A,)),
)  # fmt: skip
