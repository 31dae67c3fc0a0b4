"""A finding: something a person must mend, confirm or know; prose is made from it at the edge."""

from cabinet_drafter.evidence import Evidence
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import ClearanceRole, Severity


class Where(Noun):
    """The place of a finding as a reader of the document would look for it."""

    section: str | None = None
    block: str | None = None
    text: str | None = None


class Finding(Noun):
    """One thing found: a stable code, how grave, whose to mend, where, what, and what to do."""

    code: str
    severity: Severity
    role: ClearanceRole | None = None
    where: Where = Where()
    message: str
    remedy: str
    evidence: tuple[Evidence, ...] = ()
    accepted: str | None = None
