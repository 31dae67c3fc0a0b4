"""Sentences and the tables that they stand beside or speak of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.money_tables import MoneyTable, tables_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_SPEAKS_OF: Final = re.compile(
    r"\b(?:tables?|(?:set out|shown|detailed|summarised) (?:below|above)|as follows)\b|\b(?:below|above|following)\W*$",
    re.IGNORECASE,
)
_MOST_CELLS: Final = 600


def tables_beside(paper: PaperUnderCheck, line: PaperLine) -> Iterator[tuple[MoneyTable, bool]]:
    """The tables next before and next after a line in its section; with each, whether the line belongs to it.

    It does where nothing stands between them, or where it speaks of the table. A table longer than any that a
    finance comment holds is left out.
    """
    orders, tables = _by_section(paper).get(line.section, ((), ()))
    at = bisect_left(orders, line.order)
    for table in tables[max(0, at - 1) : at + 1]:
        belongs = any(line is each for each in table.neighbours) or _SPEAKS_OF.search(line.text) is not None
        yield table, belongs


@lru_cache(maxsize=1)
def _by_section(paper: PaperUnderCheck) -> dict[str | None, tuple[tuple[int, ...], tuple[MoneyTable, ...]]]:
    sections: dict[str | None, list[tuple[int, MoneyTable]]] = {}
    for table in tables_of(paper):
        if sum(len(row) for row in table.rows.values()) <= _MOST_CELLS:
            first = min(line.order for row in table.rows.values() for line in row.values())
            sections.setdefault(table.section, []).append((first, table))
    return {
        section: (tuple(order for order, _ in each), tuple(table for _, table in each))
        for section, each in sections.items()
    }
