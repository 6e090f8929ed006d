"""The table `[collect]` of `briefing.toml`: which sources are asked, as whom, and how politely."""

import re

from pydantic import BaseModel, ConfigDict, Field, field_validator

from briefing.config.variable_name import VariableName

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_HTTP = re.compile(r"https?://[^\s@/]+/?")


class CollectSettings(BaseModel):
    """Everything that can be set about collecting. A password is never a setting."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: tuple[str, ...] = Field(
        (),
        description="Addresses of feeds, sitemaps and pages, imaps:// folders, or files "
        "of addresses (.opml, .txt, .csv).",
    )
    agent: str = Field(
        "briefing", description="The name to ask under, by which robots.txt knows the program."
    )
    contact: str = Field(
        "", description="A mail address or page where a site can reach you; sent with each request."
    )
    pause: float = Field(
        1.0,
        ge=0.2,
        le=600,
        description="Seconds between two requests to a host, or its Crawl-delay.",
    )
    longest_pause: float = Field(
        60.0, ge=1, le=3600, description="A site that asks for longer pauses is left out and named."
    )
    deadline: float = Field(30.0, gt=0, le=600, description="Seconds for a whole request.")
    most_megabytes: int = Field(20, ge=1, le=1000, description="A larger answer is not read.")
    most_pages: int = Field(500, ge=1, le=100_000, description="At most so many pages a run.")
    days: int = Field(
        7, ge=1, le=3660, description="What a source dates longer ago is not asked for."
    )
    hosts_at_once: int = Field(
        8,
        ge=1,
        le=64,
        description="So many hosts are asked side by side, each for one page at a time.",
    )
    ca_file: str | None = Field(
        None, description="A PEM file of certificates to trust besides the system's."
    )
    proxy: str | None = Field(
        None, description="An HTTP proxy to ask through, as in http://proxy.example.org:3128."
    )
    password_env: VariableName = Field(
        "IMAP_PASSWORD",
        description="The environment variable with the password of imaps:// sources.",
    )

    @field_validator("agent")
    @classmethod
    def _is_a_name(cls, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise ValueError("wanted a name of letters, digits, - and _, such as briefing")
        return name

    @field_validator("contact")
    @classmethod
    def _is_printable(cls, contact: str) -> str:
        if not contact.isascii() or not contact.isprintable() or len(contact) > 200:
            raise ValueError("wanted an address of mail or of a page, in ASCII")
        return contact

    @field_validator("proxy")
    @classmethod
    def _is_http(cls, proxy: str | None) -> str | None:
        if proxy and not _HTTP.fullmatch(proxy):
            raise ValueError("wanted an address such as http://proxy.example.org:3128")
        return proxy

    @field_validator("sources", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """A string, as an environment variable has it, is a list with commas."""
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value
