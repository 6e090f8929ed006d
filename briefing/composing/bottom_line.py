"""The bottom line: a sentence of each of the foremost stories, for whoever reads nothing else."""

from collections.abc import Sequence

from briefing.composing import gate, topical_overlap
from briefing.composing.citations import SourceIndex
from briefing.model import Excerpt, Story

# A bottom line is three to five bullets where there is so much news: more are a second brief. A day
# of one story has one.
MOST = 5
# The share of the shorter one's stems that makes two bullets the same. Two events of one matter
# share half: a bullet lost is worse than one that sounds like another.
SAME_BULLET_SHARE = 0.6


def choose_bottom_line(stories: Sequence[Story], sources: SourceIndex) -> tuple[Excerpt, ...]:
    """A bullet of each of the foremost stories, in this order; none says what one before says."""
    bullets: list[Excerpt] = []
    for rank, story in enumerate(stories):
        bullet = _find_bullet(story, sources)
        if bullet is None and rank == 0:
            bullet = _find_bullet(story, sources, gate.LEAD_BULLET)
        if bullet is None or _is_said(bullet, bullets, sources):
            continue
        bullets.append(bullet)
        if len(bullets) == MOST:
            break
    return tuple(bullets)


def _find_bullet(
    story: Story, sources: SourceIndex, tier: gate.Tier = gate.BULLET
) -> Excerpt | None:
    """The story's first sentence; where it can't stand alone, the next that can on its matter."""
    standing = [one for one in story.sentences if _stands_alone(one, sources, tier)]
    if not standing or standing[0] == story.sentences[0]:
        return standing[0] if standing else None
    language = sources.headline_article(story).language
    fitting = (
        one
        for one in standing
        if topical_overlap.count_headline_stems(story.headline or "", one, language)
        >= topical_overlap.LEAST_SHARED_BY_LINE
    )
    return next(fitting, None)


def _is_said(bullet: Excerpt, bullets: Sequence[Excerpt], sources: SourceIndex) -> bool:
    language = sources.numbered[bullet.citation].language
    others = [one.text for one in bullets]
    own, *stems = topical_overlap.list_content_stems((bullet.text, *others), language)
    return any(
        len(own & other) >= SAME_BULLET_SHARE * max(1, min(len(own), len(other))) for other in stems
    )


def _stands_alone(excerpt: Excerpt, sources: SourceIndex, tier: gate.Tier) -> bool:
    """Whether it is a sentence of the article that passes the gate of this tier."""
    article = sources.numbered[excerpt.citation]
    sentence = next((one for one in article.sentences if one.span == excerpt.span), None)
    return sentence is not None and sources.gate.refuse(sentence, article, tier) is None
