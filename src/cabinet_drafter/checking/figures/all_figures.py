"""Every check of figures, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.figures.inputs import check_against_inputs, check_years_against_inputs
from cabinet_drafter.checking.figures.sums_in_prose import check_balances, check_equations, check_totals
from cabinet_drafter.checking.figures.sums_in_tables import check_total_columns, check_total_rows
from cabinet_drafter.checking.figures.units import check_units
from cabinet_drafter.checking.figures.years_within import (
    check_year_counts,
    check_year_forms,
    check_years_of_same_sum,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

FIGURES: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_equations,
    check_balances,
    check_totals,
    check_total_rows,
    check_total_columns,
    check_units,
    check_against_inputs,
    check_years_against_inputs,
    check_year_forms,
    check_year_counts,
    check_years_of_same_sum,
)
