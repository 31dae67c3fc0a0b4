"""Whose a section of a cabinet paper, or a field of its cover, is: told by its heading."""

import re
from typing import Final

from cabinet_drafter.vocabulary import ClearanceRole

_NAMED: Final = (
    (r"key decision|forward plan|exempt|confidential|classification|call[- ]?in\b|urgen|28[- ]days?", "democratic"),
    (r"equalit|equity|diversity", "equalities"),
    (r"legal|statutory|monitoring officer", "legal"),
    (r"financ|\bs(ection )?151\b|budget|resource implications|best value|value for money", "finance"),
)
_ROLES: Final = {
    "democratic": ClearanceRole.DEMOCRATIC_SERVICES,
    "equalities": ClearanceRole.EQUALITIES_OFFICER,
    "legal": ClearanceRole.LEGAL_SERVICES,
    "finance": ClearanceRole.CHIEF_FINANCE_OFFICER,
}


def section_role(heading: str) -> ClearanceRole:
    """Whose the section under this heading is, or the field of the cover that it labels.

    The originating officer's where the heading names no other; where it names two, the one named first is taken.
    """
    found = [
        (match.start(), role)
        for pattern, role in _NAMED
        if (match := re.search(pattern, heading, re.IGNORECASE)) is not None
    ]
    return _ROLES[min(found)[1]] if found else ClearanceRole.ORIGINATING_OFFICER
