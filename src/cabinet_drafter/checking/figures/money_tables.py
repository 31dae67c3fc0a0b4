"""The tables of a paper by row and column, with the unit of each figure from wherever the table states it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount, amount_of_cell, amounts_of, names_unit
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

Rows = dict[int, dict[int, PaperLine]]
"""The cells of a table by row and column."""
_NOT_MONEY: Final = re.compile(
    r"%|\b(?:per ?cent|fte|posts?|number|no\.?|children|cases|days|hours|count|ratio|rank|rag|head ?count)"
    r"(?:\b|$)",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(r"^\W*(?:(?:grand|overall|combined|net|sub)[- ]?)?totals?\b|\btotal\W*$", re.IGNORECASE)
_LONGEST_CAPTION: Final = 120


@dataclass(frozen=True, eq=False)
class MoneyTable:
    """One table: its cells, its section, the line before it, and the paragraphs that it stands between."""

    rows: Rows
    section: str | None
    before: PaperLine | None
    neighbours: tuple[PaperLine, ...]

    def header(self, column: int) -> str:
        """What stands over a column, in the first row and, where that holds no figures, in the second."""
        over = [self.rows[row][column].text for row in self.header_rows if column in self.rows[row]]
        return " ".join(" ".join(over).split())

    @cached_property
    def header_rows(self) -> tuple[int, ...]:
        """The rows that head the table: the first, and the second where none of its cells begins with a figure."""
        first, *others = sorted(self.rows)
        second = others[:1]
        if second and any(re.match(r"\W*\d", line.text) for line in list(self.rows[second[0]].values())[1:]):
            return (first,)
        has_words = second and any(line.text.strip() for line in list(self.rows[second[0]].values())[1:])
        return (first, *second) if has_words and len(others) > 2 else (first,)

    @cached_property
    def body_rows(self) -> tuple[int, ...]:
        """The rows below the header."""
        return tuple(row for row in sorted(self.rows) if row not in self.header_rows)

    @cached_property
    def total_rows(self) -> frozenset[int]:
        """The rows whose label calls them a total."""
        return frozenset(row for row in self.body_rows if _TOTAL.search(label_of(self.rows[row])))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns beside that of the labels."""
        return tuple(sorted({column for row in self.rows.values() for column in row if column}))

    def figure(self, row: int, column: int) -> Amount | None:
        """The figure of a cell, in the unit of its column, or of the whole table where it is money."""
        line = self.rows[row].get(column)
        if line is None:
            return None
        header = self.header(column)
        if not names_unit(header) and not self.counts(row, column):
            header = self._unit
        return amount_of_cell(line, header)

    @cached_property
    def figures(self) -> dict[tuple[int, int], Amount]:
        """Each figure by row and column that does not count something else than money."""
        return {
            (row, column): figure
            for row in self.body_rows
            for column in self.columns
            if not self.counts(row, column) and (figure := self.figure(row, column)) is not None
        }

    @cached_property
    def values(self) -> tuple[Decimal, ...]:
        """The figures' values without sign, in order of size."""
        return tuple(sorted({abs(each.value) for each in self.figures.values()}))

    @cached_property
    def values_of_two(self) -> tuple[Decimal, ...]:
        """What two figures of one row or column make or differ by, in order of size."""
        pairs = (
            (one.value, other.value)
            for (at, one), (beside, other) in combinations(self.figures.items(), 2)
            if at[0] == beside[0] or at[1] == beside[1]
        )
        return tuple(sorted({abs(made) for one, other in pairs for made in (one + other, one - other)}))

    def is_money(self, row: int, column: int) -> bool:
        """Whether the table says of a cell that it is money."""
        line = self.rows[row].get(column)
        if line is None or self.counts(row, column):
            return False
        return "£" in line.text or names_unit(self.header(column)) or bool(self._unit)

    def counts(self, row: int, column: int) -> bool:
        """Whether a cell counts something else than money, by its header or label."""
        label = label_of(self.rows[row])
        return _NOT_MONEY.search(self.header(column)) is not None or "%" in label or "FTE" in label

    @cached_property
    def _unit(self) -> str:
        """Where the table says once for all in which unit it is: over the labels, or in the line before it."""
        over = self.header(0)
        if names_unit(over):
            return over
        caption = self.before.text if self.before is not None else ""
        if len(caption) > _LONGEST_CAPTION:
            return ""
        told = re.search(r"£\s?(?:[’']?000s?|k\b|m\b|millions?\b|thousands?\b)", caption)
        in_words = re.search(r"\bin (thousand|million)s(?: of pounds)?\b", caption, re.IGNORECASE)
        return told.group() if told else f"£{in_words[1]}" if in_words else ""


def tables_of(paper: PaperUnderCheck) -> Sequence[MoneyTable]:
    """Each table; a cell of several paragraphs by the first that holds words."""
    return _tables(paper)


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


def label_of(row: dict[int, PaperLine]) -> str:
    """The text of a row's first cell, or of its second where the first is empty, as one with a mere number may be."""
    first = row[0].text if 0 in row else ""
    second = row[1].text if not first.strip() and 1 in row else ""
    return second if re.search(r"[A-Za-z]{3}", second) else first


@lru_cache(maxsize=1)
def _tables(paper: PaperUnderCheck) -> tuple[MoneyTable, ...]:
    cells: dict[int, Rows] = {}
    before: dict[int, tuple[PaperLine, ...]] = {}
    after: dict[int, PaperLine] = {}
    last: tuple[PaperLine, ...] = ()
    number: int | None = None
    for line in paper.lines:
        if line.cell is None:
            if line.part == "body" and line.text.strip():
                # A caption stands between the table and the paragraph that speaks of it.
                last = (*last[-1:], line) if _is_caption(line) else (line,)
                if number is not None and (number not in after or _is_caption(after[number])):
                    after[number] = line
            continue
        number = line.cell.table
        if number not in cells:
            cells[number], before[number] = {}, last
        row = cells[number].setdefault(line.cell.row, {})
        if line.cell.column not in row or not row[line.cell.column].text.strip():
            row[line.cell.column] = line
    return tuple(
        MoneyTable(
            rows,
            next(iter(rows[min(rows)].values())).section,
            before[each][-1] if before[each] else None,
            (*before[each], *([after[each]] if each in after else [])),
        )
        for each, rows in cells.items()
    )


def _is_caption(line: PaperLine) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_CAPTION and not text.endswith((".", ":", ";")) and not line.is_heading
