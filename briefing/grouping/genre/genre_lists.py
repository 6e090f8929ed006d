"""What a language lists for the genre of an article."""

from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class GenreWords:
    """What a language has for each genre; see `languages/en/genre.toml`."""

    opinion_labels: tuple[str, ...] = ()
    analysis_labels: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()
    opinion_bylines: tuple[str, ...] = ()
    opinion_rubrics: tuple[str, ...] = ()
    statement_folders: tuple[str, ...] = ()
    transcript_folders: tuple[str, ...] = ()
    analysis_openings: tuple[str, ...] = ()
    analysis_endings: tuple[str, ...] = ()
    calling_openings: tuple[str, ...] = ()
    conference_forms: tuple[str, ...] = ()
    matter_links: tuple[str, ...] = ()
    transcript_openings: tuple[str, ...] = ()
    statement_openings: tuple[str, ...] = ()
    statement_phrases: tuple[str, ...] = ()
    release_phrases: tuple[str, ...] = ()
    list_nouns: tuple[str, ...] = ()
    list_numbers: tuple[str, ...] = ()
    list_openers: tuple[str, ...] = ()
    list_announcements: tuple[str, ...] = ()
    statement_titles: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    turn_roles: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    pasts: tuple[str, ...] = ()
    fewest_pasts: float = 0.0
    disclaimers: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    obligation: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    evaluative: tuple[str, ...] = ()
    informal: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
