"""The sum in the sentence that leads into a table, against the table's own."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import grains, is_a_slip
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.money_tables import MoneyTable, label_of, tables_of
from cabinet_drafter.checking.figures.statements import statements_of
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import years_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_TENS: Final = tuple(Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))
_FEWEST_ROWS: Final = 2


def check_lead_in_sums(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“The cost is £1.3m over three years:” is a total of the table that follows."""
    leads = {table.before.order: table for table in tables_of(paper) if table.before is not None}
    for statement in statements_of(paper):
        table = leads.get(statement.line.order)
        if table is None or not statement.line.text.rstrip().endswith(":"):
            continue
        if statement.end < len(statement.line.text.rstrip()) or len(statement.amounts) != 1:
            continue
        (amount,) = statement.amounts
        totals = _totals(table)
        if not totals or amount.hedged or amount.impossible or _is_one(amount, table):
            continue
        likely = [each for each in totals if _is_meant(amount, each)]
        yield told(
            "prose-and-table",
            Severity.MUST_FIX if likely else Severity.TO_CONFIRM,
            amount.where,
            f"The paper has {amount.text}; the table that it leads into has "
            f"{' and '.join(like(each, abs(each.value)) for each in (likely or totals)[:3])} in total.",
            "Correct the one that is wrong, or say what the table leaves out.",
        )


def check_years_of_prose_and_table(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A sum with its year in brackets or beside it is in the column of that year, where the table has it in another."""
    tables = [table for table in tables_of(paper) if sum(1 for _ in _year_columns(table)) > 1]
    for statement in statements_of(paper) if tables else ():
        for nth, amount in enumerate(statement.amounts):
            said = _years(f"{statement.before(nth)[-40:]} {statement.after(nth)[:30]}")
            beside = _years(statement.shape)
            if len(said) != 1 or said != beside or statement.line.cell is not None or len(statement.amounts) > 2:
                continue
            places = [each for table in tables for each in _columns_of(amount, table)]
            if not places or any(years == said for years, _ in places):
                continue
            if any(not years for years, _ in places) or not any(
                said == its for table in tables for its in _year_columns(table).values()
            ):
                continue
            yield told(
                "year-mismatch",
                Severity.TO_CONFIRM,
                amount.where,
                f"The sentence names another year beside {amount.text} than the table: there it stands in the column "
                f"“{places[0][1]}”.",
                "Correct the year, or the table.",
            )


def check_years_of_totals(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A total that a sentence gives over named years is that of a table with the same years."""
    tables = [(table, _year_columns(table)) for table in tables_of(paper)]
    tables = [(table, years) for table, years in tables if len(years) > 1]
    for statement in statements_of(paper) if tables else ():
        if statement.line.cell is not None or not statement.amounts:
            continue
        amount = statement.amounts[0]
        said = _years(statement.after(0))
        of = [
            (table, frozenset[int]().union(*years.values()))
            for table, years in tables
            if any(abs(total.value) == abs(amount.value) for total in _totals(table))
        ]
        if len(said) > 1 and of and all(its != said and len(its) == len(said) for _, its in of):
            yield told(
                "year-mismatch",
                Severity.TO_CONFIRM,
                amount.where,
                f"The sentence gives {amount.text} over {_spelt(said)}; the table that has it in total has "
                f"{_spelt(of[0][1])}.",
                "Correct the years, or the table.",
            )


def _spelt(years: frozenset[int]) -> str:
    return " and ".join(f"{year}/{(year + 1) % 100:02}" for year in sorted(years))


def _totals(table: MoneyTable) -> list[Amount]:
    """What the table gives in total: its rows of totals, the last column's first; a sole column of figures, summed."""
    rows = [row for row in table.body_rows if row in table.total_rows and table.is_money(row, table.columns[-1])]
    found = [
        figure
        for row in rows
        for column in reversed(table.columns)
        if table.is_money(row, column) and (figure := table.figure(row, column)) is not None and figure.value
    ]
    return found if len(table.body_rows) > _FEWEST_ROWS else []


def _is_one(amount: Amount, table: MoneyTable) -> bool:
    value = abs(amount.value)
    loose = grains((amount, *table.figures.values()))[0] / 2 if table.figures else amount.grain / 2
    money = [figure for (row, column), figure in table.figures.items() if table.is_money(row, column)]
    columns = [
        sum(
            (
                abs(figure.value)
                for (row, at), figure in table.figures.items()
                if at == column and row not in table.total_rows
            ),
            Decimal(),
        )
        for column in table.columns
    ]
    return any(abs(each - value) <= loose for each in (*table.values, *table.values_of_two, *columns)) or not money


def _is_meant(amount: Amount, total: Amount) -> bool:
    value, given = abs(total.value), abs(amount.value)
    return given in {value * ten for ten in _TENS} or is_a_slip(amount, value)


def _year_columns(table: MoneyTable) -> dict[int, frozenset[int]]:
    found = {}
    for column in table.columns:
        years = _years(table.header(column))
        if len(years) == 1:
            found[column] = years
    return found


def _years(text: str) -> frozenset[int]:
    return frozenset[int]().union(*(each.begins for each in years_in(text)))


def _columns_of(amount: Amount, table: MoneyTable) -> list[tuple[frozenset[int], str]]:
    """Each column that holds the sum, with its year; the title of no row may name years, as one of years does."""
    columns = _year_columns(table)
    if any(True for row in table.body_rows for _ in years_in(label_of(table.rows[row]))):
        return []
    return [
        (columns.get(column, frozenset()), table.header(column))
        for (row, column), figure in table.figures.items()
        if table.is_money(row, column) and abs(figure.value) == abs(amount.value)
    ]
