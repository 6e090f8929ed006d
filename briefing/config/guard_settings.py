"""The table `[guard]` of `briefing.toml`: what a brief must have before it is sent."""

from pydantic import BaseModel, ConfigDict, Field


class GuardSettings(BaseModel):
    """Below any of these a build writes its brief, says so in it, and exits with 3."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    least_articles: int = Field(
        0, ge=0, description="At least so many articles of the day, copies included."
    )
    # A day with one broken file of three is odd; with more than half of them broken it failed.
    most_unread: float = Field(
        0.5,
        ge=0,
        le=1,
        description="At most this share of the day's inputs may be unreadable, and of the sources "
        "that were asked without an answer; 1 for any.",
    )
    newest_days: int | None = Field(
        None,
        ge=0,
        description="The newest article is at most so many days old; if not set, any age will do.",
    )
