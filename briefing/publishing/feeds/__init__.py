"""The briefs as feeds (RSS, Atom, JSON Feed), and as a JSON index for programs."""
