"""Every check of figures, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.figures.asked_sums import check_asked_sums
from cabinet_drafter.checking.figures.balances import check_balances
from cabinet_drafter.checking.figures.breakdowns import check_breakdowns
from cabinet_drafter.checking.figures.change_columns import check_change_columns
from cabinet_drafter.checking.figures.changes import check_changes
from cabinet_drafter.checking.figures.counted_in_tables import (
    check_counts_against_tables,
    check_years_against_tables,
)
from cabinet_drafter.checking.figures.counts_in_prose import check_counts_in_prose, check_shares_in_prose
from cabinet_drafter.checking.figures.follows_from_elsewhere import (
    check_all_years,
    check_moves,
    check_net_costs,
    check_reserve_before_and_after,
    check_share_of_whole,
    check_two_sources,
)
from cabinet_drafter.checking.figures.inputs import check_against_inputs, check_years_against_inputs
from cabinet_drafter.checking.figures.lead_in_sums import (
    check_lead_in_sums,
    check_years_of_prose_and_table,
    check_years_of_totals,
)
from cabinet_drafter.checking.figures.listed_parts import check_listed_parts
from cabinet_drafter.checking.figures.offsets import check_offsets
from cabinet_drafter.checking.figures.percentages import check_percentages
from cabinet_drafter.checking.figures.pieces import check_pieces, check_shares
from cabinet_drafter.checking.figures.prose_and_tables import check_prose_against_tables
from cabinet_drafter.checking.figures.rates import check_rates
from cabinet_drafter.checking.figures.restated import check_restated
from cabinet_drafter.checking.figures.risk_scores import check_risk_scores
from cabinet_drafter.checking.figures.rows_counted import check_rows_counted
from cabinet_drafter.checking.figures.running_balances import check_running_balances
from cabinet_drafter.checking.figures.shares_of_tables import check_shares_of_tables
from cabinet_drafter.checking.figures.sums_in_prose import check_equations, check_totals
from cabinet_drafter.checking.figures.sums_in_tables import check_total_columns, check_total_rows
from cabinet_drafter.checking.figures.twins import check_twins
from cabinet_drafter.checking.figures.units import check_units
from cabinet_drafter.checking.figures.variances import check_variances
from cabinet_drafter.checking.figures.yearly_moves import check_yearly_moves
from cabinet_drafter.checking.figures.years_within import (
    check_year_counts,
    check_year_forms,
    check_years_of_list,
    check_years_of_same_sum,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

FIGURES: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_equations,
    check_balances,
    check_running_balances,
    check_variances,
    check_totals,
    check_breakdowns,
    check_listed_parts,
    check_rates,
    check_pieces,
    check_shares,
    check_changes,
    check_percentages,
    check_offsets,
    check_restated,
    check_counts_in_prose,
    check_shares_in_prose,
    check_total_rows,
    check_total_columns,
    check_change_columns,
    check_prose_against_tables,
    check_years_against_tables,
    check_counts_against_tables,
    check_lead_in_sums,
    check_years_of_prose_and_table,
    check_years_of_totals,
    check_two_sources,
    check_reserve_before_and_after,
    check_moves,
    check_net_costs,
    check_share_of_whole,
    check_yearly_moves,
    check_all_years,
    check_asked_sums,
    check_shares_of_tables,
    check_risk_scores,
    check_rows_counted,
    check_twins,
    check_units,
    check_against_inputs,
    check_years_against_inputs,
    check_year_forms,
    check_year_counts,
    check_years_of_list,
    check_years_of_same_sum,
)
