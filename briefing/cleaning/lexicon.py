"""The words and phrases of a language that cleaning needs; without them it uses shapes alone."""

from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)  # one object a language, hashed by identity for speed
class CleaningLexicon:
    """The lists of one language, all lower case.

    A phrase is looked for at the start of a line, unless the comment says otherwise.
    """

    stop_words: Phrases = ()  # words: the most frequent ones of running text
    distinctive_words: Phrases = ()  # words: those of them that no neighbouring language has
    reader_pronouns: Phrases = ()  # words: address reader or writer, "you", "we", "I"
    site_words: Phrases = ()  # words: about the site and its services, "inbox", "cookies"
    picture_words: Phrases = ()  # words: of captions, "left", "pictured"
    related_heads: Phrases = ()  # heads of lists of other articles
    link_openings: Phrases = ()  # links to other articles, and what invites to them
    onward_links: Phrases = ()  # whole lines: links to the article of the teaser above
    comment_heads: Phrases = ()  # heads and ends of comment sections
    comment_section_ends: Phrases = ()  # those of them that close a section
    comment_buttons: Phrases = ()  # whole lines: buttons below a comment
    commenter_endings: Phrases = ()  # ends of the line that names the writer of a comment
    age_words: Phrases = ()  # words: of an age, "3 hours ago"
    promo_openings: Phrases = ()  # subscribe, follow, share, download
    promo_verbs: Phrases = ()  # words: invite, or tell in the present what somebody does
    promo_things: Phrases = ()  # words: what the reader is invited to with one of these
    notice_openings: Phrases = ()  # copyright, cookies, corrections policy, advertising
    promo_phrases: Phrases = ()  # anywhere in a line: invites the reader
    notice_phrases: Phrases = ()  # anywhere in a line: a notice of the publisher
    keyword_list_heads: Phrases = ()  # whole lines: heads of lists of keywords or sections
    contents_heads: Phrases = ()  # whole lines: heads of tables of contents
    highlight_heads: Phrases = ()  # heads of what an outlet lists of an article above it
    poll_heads: Phrases = ()  # whole lines: heads of polls
    newsroom_words: Phrases = ()  # words: in an agency's or newsroom's name, in no person's
    author_jobs: Phrases = ()  # words: what an author does for a paper, "correspondent"
    bio_openings: Phrases = ()  # between an author's name and job: "is a"
    menu_entries: Phrases = ()  # whole lines: buttons and menu entries
    section_names: Phrases = ()  # whole lines: sections of a paper
    picture_credit_words: Phrases = ()  # words: in a line's closing parentheses, a credit
    scene_verbs: Phrases = ()  # words: in the present, what a picture shows somebody do, "waits"
    place_words: Phrases = ()  # words: prepositions of the place where it is seen
    scene_openers: Phrases = ()  # words: open a subject that nobody has named, "a", "several"
    scene_singulars: Phrases = ()  # words: those of one alone, "a"
    # Ends of verbs: in the singular, or in the plural where only that can be told; of the past.
    singular_verb_endings: Phrases = ()
    plural_verb_endings: Phrases = ()
    scene_past_endings: Phrases = ()
    # Words: of another time than a picture's, of what is so every day, of what nobody sees.
    scene_breaks: Phrases = ()
    follow_openings: Phrases = ()  # before whoever is to be followed, on a platform
    player_openings: Phrases = ()  # buttons of a player that are glued before its caption
    caption_buttons: Phrases = ()  # whole lines: hide or show the caption above
    caption_openings: Phrases = ()  # openings of captions
    picture_openings: Phrases = ()  # before the picture that a caption may begin with
    agency_credit_openings: Phrases = ()  # credits to agencies and papers, which are no authors
    agency_names: Phrases = ()  # whole names
    byline_openings: Phrases = ()  # openings of bylines, each with its space
    publication_labels: Phrases = ()  # labels of the date of publication
    update_labels: Phrases = ()  # labels of the date of a later change
    company_words: Phrases = ()  # words: of a company's or an agency's name, not of an outlet's
    copyright_words: Phrases = ()  # words: of a copyright notice, not of its owner's name
    consent_purposes: Phrases = ()  # anywhere: what a site wants a reader's data for
    access_wall_phrases: Phrases = ()  # anywhere: of robot checks, consent and log-in pages
    words_before_gap: Phrases = ()  # words: a noun follows them, "the", "of"
    words_after_gap: Phrases = ()  # words: begin no noun, "said", "was"
    impossible_pairs: Phrases = ()  # two words that follow each other only across a gap
    glued_prefixes: Phrases = ()  # words: touch any following word where something was lost
    glued_suffixes: Phrases = ()  # words: touch any preceding word where something was lost
    participle_prefixes: Phrases = ()  # of those: no word in "-ed" begins so
    joined_shapes: Phrases = ()  # patterns of whole words: two words in one look so, no word does
    subject_pronouns: Phrases = ()  # with a capital: "We", "They"
    glue_exceptions: Phrases = ()  # real words that look like two glued together
    participle_endings: Phrases = ()  # endings that the next list never follows unspaced
    words_after_participle: Phrases = ()  # prepositions and conjunctions
    clause_openers: Phrases = ()  # words: begin a clause inside a sentence, "and", "but"


@cache  # one object a language, because the caches of other modules are keyed by it
def cleaning_lexicon(language: str) -> CleaningLexicon:
    """The lexicon of a language; all its lists are empty for one that is not known."""
    lexicon: CleaningLexicon = languages.load_words(language, "cleaning", CleaningLexicon)
    return lexicon


@cache
def menu_lines(lexicon: CleaningLexicon) -> frozenset[str]:
    """The lines of a menu: buttons, entries and sections."""
    return frozenset((*lexicon.menu_entries, *lexicon.section_names))


@cache
def phrase_set(lexicon: CleaningLexicon, field: str) -> frozenset[str]:
    """One list of the lexicon as a set, to look many words up in."""
    return frozenset(getattr(lexicon, field))
