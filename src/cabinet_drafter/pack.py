"""The noun `Pack`: a council's template pack, its labels and its Word templates; no sentence of a paper."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import ClearanceRole, Governance


class PackLabels(Noun):
    """What this council calls things."""

    council: str
    decision_maker: str
    meeting_body: str


class PackFile(Noun):
    """The content of `pack.toml`: name, version, labels, the title of each role, Word templates by document name.

    `governance` says whether the council decides by an executive or by committees.
    """

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    version: str
    governance: Governance = Governance.EXECUTIVE
    labels: PackLabels
    roles: dict[ClearanceRole, str]
    documents: Annotated[dict[str, str], Field(min_length=1)]


class Pack(Noun):
    """A pack found in a folder; `shipped` packs come with the package."""

    file: PackFile
    folder: Path
    places: InputPlaces
    shipped: bool

    def key_decision(self, said: bool | None) -> bool | None:
        """Whether the decision is a key one, as a brief says; only executives make any (SI 2012/2089, regulation 8)."""
        return False if self.file.governance is Governance.COMMITTEE else said

    def role_title(self, role: ClearanceRole) -> str:
        """What this council calls the holder of a role; the plain name of the role where the pack gives none."""
        return self.file.roles.get(role, role.plain_name.capitalize())
