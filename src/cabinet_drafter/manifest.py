"""The noun `Manifest`: where each value and quotation of a draft came from, written beside it."""

from typing import Any

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.noun import Noun


class ManifestValue(Noun):
    """One value of the paper (None where it is missing) and its evidence."""

    field: str
    value: Any
    evidence: tuple[Evidence, ...]


class MissingValue(Noun):
    """An input that nobody supplied, and whose it is."""

    field: str
    role: str
    phrase: str
    ask: str


class Manifest(Noun):
    """Beside a draft: versions, digests, values, what is missing; the Word file's digest tells an edited draft."""

    tool_version: str
    packages: dict[str, str]
    pack: str
    pack_version: str
    word_template: Source
    sources: tuple[Source, ...]
    word_file_sha256: str
    values: tuple[ManifestValue, ...]
    missing: tuple[MissingValue, ...]
