"""The checks on facts, in the order in which their findings are told."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.facts.areas_before import check_previous_areas_count
from cabinet_drafter.checking.facts.areas_counted import (
    check_areas_called_recommendations,
    check_areas_count,
    check_visit_areas_count,
)
from cabinet_drafter.checking.facts.bracketed_grades import check_bracketed_grades
from cabinet_drafter.checking.facts.change_claims import check_every_claimed, check_steps_claimed
from cabinet_drafter.checking.facts.counted_changes import check_counted_changes
from cabinet_drafter.checking.facts.counted_grades import check_counted_grades
from cabinet_drafter.checking.facts.earlier_in_print import check_earlier_in_print
from cabinet_drafter.checking.facts.framework_outcomes import check_framework_outcomes
from cabinet_drafter.checking.facts.inspection_dates import (
    check_dates_disagree,
    check_inspection_dates,
    check_year_of_inspection,
)
from cabinet_drafter.checking.facts.inspection_team import check_deputies, check_team_size
from cabinet_drafter.checking.facts.inspector_titles import check_inspector_titles
from cabinet_drafter.checking.facts.lead_inspector import check_lead_inspector
from cabinet_drafter.checking.facts.listed_areas import check_areas_missing, check_areas_reworded
from cabinet_drafter.checking.facts.near_lead_names import check_near_lead_names
from cabinet_drafter.checking.facts.no_such_day import check_no_such_day
from cabinet_drafter.checking.facts.other_names import check_other_authority, check_other_inspectorate
from cabinet_drafter.checking.facts.paragraph_counts import check_paragraph_counts
from cabinet_drafter.checking.facts.printed_counts import check_printed_counts
from cabinet_drafter.checking.facts.prose_grades import (
    check_grade_of_other_year,
    check_prose_grades,
    check_prose_overall,
    check_prose_wording,
)
from cabinet_drafter.checking.facts.prose_names import check_prose_names
from cabinet_drafter.checking.facts.publication_date import check_publication_date, check_publication_stated_two_ways
from cabinet_drafter.checking.facts.said_changes import check_said_changes
from cabinet_drafter.checking.facts.span_near_print import check_span_near_print
from cabinet_drafter.checking.facts.stayed_claims import check_grade_stayed
from cabinet_drafter.checking.facts.steps_between import check_steps_between
from cabinet_drafter.checking.facts.table_grades import (
    check_table_grades,
    check_table_is_whole,
    check_table_names,
    check_table_overall,
)
from cabinet_drafter.checking.facts.time_claims import check_first_time, check_time_between
from cabinet_drafter.checking.facts.visit_dates import check_visit_dates
from cabinet_drafter.checking.facts.year_of_previous import check_year_of_previous
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.retold_figures import check_retold_figures
from cabinet_drafter.checking.told_in_own_words.retold_otherwise import check_retold_otherwise
from cabinet_drafter.findings import Finding

FACTS: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_inspection_dates,
    check_year_of_inspection,
    check_year_of_previous,
    check_dates_disagree,
    check_visit_dates,
    check_span_near_print,
    check_no_such_day,
    check_publication_date,
    check_publication_stated_two_ways,
    check_table_grades,
    check_table_names,
    check_table_is_whole,
    check_table_overall,
    check_prose_grades,
    check_prose_overall,
    check_bracketed_grades,
    check_grade_of_other_year,
    check_prose_wording,
    check_prose_names,
    check_counted_grades,
    check_printed_counts,
    check_areas_count,
    check_previous_areas_count,
    check_visit_areas_count,
    check_areas_called_recommendations,
    check_framework_outcomes,
    check_areas_reworded,
    check_areas_missing,
    check_lead_inspector,
    check_near_lead_names,
    check_inspector_titles,
    check_deputies,
    check_team_size,
    check_steps_claimed,
    check_steps_between,
    check_said_changes,
    check_every_claimed,
    check_counted_changes,
    check_grade_stayed,
    check_time_between,
    check_first_time,
    check_paragraph_counts,
    check_earlier_in_print,
    check_other_authority,
    check_other_inspectorate,
    check_retold_figures,
    check_retold_otherwise,
)
