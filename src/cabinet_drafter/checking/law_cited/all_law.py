"""Every check of law, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

LAW: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = ()
