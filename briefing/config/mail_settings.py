"""The table `[mail]` of `briefing.toml`: the server, the sender, the recipients, the patience."""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from briefing.config.comma_lists import split_list
from briefing.config.variable_name import VariableName

_SELECTOR = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


class MailSettings(BaseModel):
    """Everything that can be set about mail.

    A password is never a setting: it is in the environment variable that a setting names.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: str = Field("", description="The mail server, as in smtp.example.org.")
    port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="Its port; if not set, 587 for starttls, 465 for tls, 25 for none.",
    )
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description=(
            "starttls, tls (encrypted from the start), or none for a server on this machine."
        ),
    )
    ca_file: str | None = Field(
        None,
        description=(
            "A PEM file of certificates to trust besides the system's, for a server with its own."
        ),
    )
    user: str | None = Field(
        None, description="The name to log in with; without one there is no login."
    )
    password_env: VariableName = Field(
        "SMTP_PASSWORD", description="The environment variable that holds the password."
    )
    sender: str = Field(
        "", description="Who the brief is from, as in Brief Desk <brief@example.org>."
    )
    reply_to: str | None = Field(None, description="Where answers go, if not to the sender.")
    to: tuple[str, ...] = Field((), description="The recipients; each gets a message of their own.")
    list_file: str | None = Field(
        None,
        description=(
            "A file with one recipient a line; what follows # is a comment. A .csv also has what"
            " each wants: columns address, name, language, relationships, topics."
        ),
    )
    list_id: str | None = Field(
        None, description="The list's lasting name for filters (RFC 2919), as in brief.example.org."
    )
    unsubscribe: str | None = Field(
        None,
        description=(
            "Where a reader leaves the list: an https: or mailto: address. {to} is filled with the"
            " recipient."
        ),
    )
    page: str | None = Field(
        None,
        description=(
            "A brief's page, as in https://briefs.example.org/{day}.html; {day} is a digest's week"
            " or month."
        ),
    )
    charts: bool = Field(
        False,
        description="End the mail with a bar for each topic's number of articles; needs [charts].",
    )
    attach: tuple[Literal["docx", "pdf"], ...] = Field(
        (), description="Attach the brief as docx, pdf or both; needs [documents], [pdf]."
    )
    dkim_key_file: str | None = Field(
        None,
        description=(
            "A PEM file with the RSA key that signs messages for the sender's domain; needs [dkim]."
        ),
    )
    dkim_selector: str = Field(
        "brief", description="Under which selector the domain's DNS has the public key."
    )
    rate: int = Field(60, ge=1, le=60_000, description="At most so many messages a minute.")
    timeout: float = Field(
        30, gt=0, le=600, description="Seconds to wait for an answer of the server."
    )
    retries: int = Field(
        3, ge=0, le=20, description="How often to try again what a server puts off or drops."
    )
    retry_wait: float = Field(
        30,
        ge=0,
        le=3600,
        description="Seconds before the first new try; each further one waits twice as long.",
    )

    @field_validator("unsubscribe", "page")
    @classmethod
    def _is_an_address(cls, address: str | None) -> str | None:
        if address is not None and not re.fullmatch(r"(?:https?://|mailto:)[!-~]+", address):
            raise ValueError(
                "wanted an address such as https://briefs.example.org/… without spaces"
            )
        return address

    @field_validator("dkim_selector")
    @classmethod
    def _is_a_selector(cls, name: str) -> str:
        if not _SELECTOR.fullmatch(name):
            raise ValueError(
                "wanted the part before ._domainkey of the DNS name, such as brief or 2025.brief"
            )
        return name

    @field_validator("list_id")
    @classmethod
    def _is_a_list_id(cls, name: str | None) -> str | None:
        if name is not None and not re.fullmatch(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", name):
            raise ValueError("wanted a name with dots such as brief.example.org")
        return name

    _split = field_validator("to", "attach", mode="before")(split_list)
