"""Dated briefs on two countries' relations, copied word for word from dirty news articles.

The command is `briefing`; the library's steps stand in `briefing.workflow`, its values in
`briefing.model`.
"""

__version__ = "0.1.0"
