"""What `import briefing` offers: articles in, sentences, quotes, summaries, stories and briefs out.

    import briefing as bf
    docs = bf.read("inbox/2025-01-16")
    docs[0].title, docs[0].sentences[0].text, docs[0].quotes(profile="us-mexico")
    bf.build(docs, day=date(2025, 1, 16)).to_markdown()

Nothing here prints, and nothing is read or written but by `read`. Every text that comes out is a
slice of the text that went in: `doc.text[x.start:x.end] == x.text` holds for each sentence, quote
and extract `x`. No field of what is given can be set; of the values inside, as `brief.brief` and
`quote.speaker`, a type checker alone refuses it.
"""

from briefing.api.briefs import BriefDocuments, build
from briefing.api.document import Document, Extract, summarize
from briefing.api.grouped import DocumentStory, stories
from briefing.api.passages import DocumentQuote, DocumentSentence
from briefing.api.reading import Documents, from_html, from_text, read

__all__ = [
    "BriefDocuments",
    "Document",
    "DocumentQuote",
    "DocumentSentence",
    "DocumentStory",
    "Documents",
    "Extract",
    "build",
    "from_html",
    "from_text",
    "read",
    "stories",
    "summarize",
]
