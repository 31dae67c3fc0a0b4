"""The checks on facts, in the order in which their findings are told."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.facts.inspection_dates import (
    check_dates_disagree,
    check_inspection_dates,
    check_year_of_inspection,
)
from cabinet_drafter.checking.facts.prose_grades import check_prose_grades, check_prose_overall, check_prose_wording
from cabinet_drafter.checking.facts.publication_date import check_publication_date
from cabinet_drafter.checking.facts.table_grades import (
    check_table_grades,
    check_table_is_whole,
    check_table_names,
    check_table_overall,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

FACTS: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_inspection_dates,
    check_year_of_inspection,
    check_dates_disagree,
    check_publication_date,
    check_table_grades,
    check_table_names,
    check_table_is_whole,
    check_table_overall,
    check_prose_grades,
    check_prose_overall,
    check_prose_wording,
)
