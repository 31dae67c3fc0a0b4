"""A finding: something a person must mend, confirm or know; prose is made from it at the edge."""

from pydantic import Field

from cabinet_drafter.evidence import Evidence
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import ClearanceRole, Severity


class Anchor(Noun):
    """Words of a Word file: the paragraph by its order in the file, from the character `start` to before `end`."""

    order: int
    start: int
    end: int


class Where(Noun):
    """The place of a finding as a reader of the document would look for it.

    `anchor` is the same place for a program that marks it in the Word file; no record prints it.
    """

    section: str | None = Field(None, description="The heading under which it stands, or the part of the document.")
    block: str | None = Field(None, description="The paragraph, table or other block within it.")
    text: str | None = Field(None, description="The words themselves.")
    anchor: Anchor | None = Field(None, exclude=True)


class Finding(Noun):
    """One thing found: a stable code, how grave, whose to mend, where, what, and what to do."""

    code: str = Field(description="A code word that never changes its meaning.")
    severity: Severity = Field(description="How grave it is.")
    role: ClearanceRole | None = Field(None, description="Whose it is to mend or to confirm.")
    where: Where = Field(default=Where(), description="Where a reader of the document finds it.")
    message: str = Field(description="What was found, in a sentence.")
    remedy: str = Field(description="What to do about it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The places in the sources that it rests on.")
    accepted: str | None = Field(None, description="The reason given for accepting it as it is.")
