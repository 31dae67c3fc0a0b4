"""Every check of the law that a paper cites, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.law_cited.bank_holidays import check_bank_holidays
from cabinet_drafter.checking.law_cited.citations import check_instrument_numbers, check_titles
from cabinet_drafter.checking.law_cited.days_apart import check_days_apart, check_last_days_two_ways
from cabinet_drafter.checking.law_cited.duties import check_report_publication, check_written_statement
from cabinet_drafter.checking.law_cited.last_dates import check_last_dates
from cabinet_drafter.checking.law_cited.periods import check_periods
from cabinet_drafter.checking.law_cited.receipt import check_receipt
from cabinet_drafter.checking.law_cited.sections import check_sections
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

LAW: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_titles,
    check_instrument_numbers,
    check_sections,
    check_periods,
    check_receipt,
    check_last_dates,
    check_days_apart,
    check_last_days_two_ways,
    check_bank_holidays,
    check_written_statement,
    check_report_publication,
)
