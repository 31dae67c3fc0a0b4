"""Every sum of a paper, in prose and in tables."""

from functools import lru_cache

from cabinet_drafter.checking.figures.amounts import Amount, amounts_of
from cabinet_drafter.checking.figures.money_tables import tables_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck


@lru_cache(maxsize=1)
def all_amounts(paper: PaperUnderCheck) -> tuple[Amount, ...]:
    """Every sum of the paper in reading order; those of tables too that state the unit once for many figures."""
    cells = {
        table.rows[row][column].order: figure
        for table in tables_of(paper)
        for row in table.body_rows
        for column in table.rows[row]
        if column and table.is_money(row, column) and (figure := table.figure(row, column)) is not None
    }
    found: list[Amount] = []
    for line in paper.lines:
        own = amounts_of(paper, line)
        found.extend(own or ([cells[line.order]] if line.order in cells else []))
    return tuple(found)
