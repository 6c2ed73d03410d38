"""Settings, from the environment or a ``.env`` file. README lists them all."""

from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from sessions.words import Language


class Settings(BaseSettings):
    """``WORKSHOP_…`` variables."""

    model_config = SettingsConfigDict(env_prefix='WORKSHOP_', env_file='.env', env_ignore_empty=True, extra='ignore')

    host: str = '0.0.0.0'
    """The address the server listens on."""
    port: int = Field(default=8080, ge=1, le=65535)
    database_url: str = f'sqlite:///{Path("data") / "workshop.sqlite"}'
    """SQLite by default; ``postgresql+psycopg://user:password@host/name`` for PostgreSQL."""
    facilitator_key: str | None = Field(default=None, min_length=12)
    """The key of the facilitator's area; drawn at the first start and kept where none is set."""
    public_url: str | None = None
    """What phones reach, where that is not this machine's own address: ``https://workshop.example.org``."""
    instance: str | None = Field(default=None, pattern='^[A-Za-z0-9_-]{1,20}$')
    """This process' name among several behind one proxy, which sends a page's websocket back to it."""
    language: Language = Language.GERMAN
    """The language of the facilitator's area and of new workshops until another is chosen."""

    @field_validator('public_url')
    @classmethod
    def must_be_complete(cls, public_url: str | None) -> str | None:
        """What the QR code holds must be an address to any phone."""
        if public_url is not None:
            parts = urlsplit(public_url)
            if parts.scheme not in {'http', 'https'} or not parts.hostname or parts.query or parts.fragment:
                raise ValueError('no complete address')
        return public_url
