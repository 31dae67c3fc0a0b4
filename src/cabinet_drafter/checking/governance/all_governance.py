"""Every check of governance, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.governance.appendices import check_appendices
from cabinet_drafter.checking.governance.clearance import check_altered, check_clearance_given
from cabinet_drafter.checking.governance.exemption import check_exempt, check_exempt_matter
from cabinet_drafter.checking.governance.key_decision import (
    check_contradiction,
    check_notice,
    check_test,
    check_undecided,
)
from cabinet_drafter.checking.governance.openness import (
    check_background_papers,
    check_dispatch,
    check_embargo,
    check_made_public,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

GOVERNANCE: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_undecided,
    check_contradiction,
    check_notice,
    check_test,
    check_dispatch,
    check_embargo,
    check_made_public,
    check_exempt,
    check_exempt_matter,
    check_background_papers,
    check_appendices,
    check_clearance_given,
    check_altered,
)
