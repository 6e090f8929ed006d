"""Stories -> Brief, Brief <-> JSON, and the proof that a brief says what its sources say.

`telling` tells one story, `gate` says which of its lines may be printed, `printed_quotes`,
`figures` and `days` gather from all stories, `checks` has the proof; `compose_brief` calls them.
"""
