"""The layout of the finance workbook: the sheets, columns and named cells by which it is written and read back."""

from dataclasses import dataclass
from typing import Final

ENTRIES: Final = "Entries"
SUMS: Final = "Sums"
GUIDE: Final = "How to fill this in"
SHEETS: Final = (ENTRIES, SUMS, GUIDE)

HEADING_ROW: Final = 6
"""Of the sheets of entries and of sums alike: a title, a line of instruction and the values for all stand above it."""
ENTRY_ROWS: Final = 60
SUM_ROWS: Final = 20
"""Rows laid out ready to fill in; a reader takes any number up to the limits of `FinanceInputs`."""

EXAMPLE_PREFIX: Final = "example-"
"""The ids of the made-up rows begin with it; an entry whose id does is no entry of this council."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: the field it fills, its printed heading, and its width in characters."""

    field: str
    heading: str
    width: int


ENTRY_COLUMNS: Final = (
    Column("id", "Reference", 20),
    Column("kind", "Kind", 18),
    Column("amount", "Amount (£)", 16),
    Column("period", "Year or period", 15),
    Column("service", "Service", 20),
    Column("scheme", "Scheme or plan", 22),
    Column("funding_source", "Funding source", 20),
    Column("budget_type", "Revenue or capital", 11),
    Column("recurrence", "One-off or recurring", 11),
    Column("purpose", "What it is for", 36),
    Column("as_at", "Figure as at", 13),
)
"""One for each field of `FinanceEntry`, in its order."""

MOST_PLUS: Final = 6
MOST_MINUS: Final = 4
SUM_COLUMNS: Final = (
    Column("result", "Result", 17),
    *(Column(f"plus.{place}", f"Plus {place + 1}", 14) for place in range(MOST_PLUS)),
    *(Column(f"minus.{place}", f"Minus {place + 1}", 14) for place in range(MOST_MINUS)),
)
"""Each cell names an entry by its reference; the columns right of them are worked out by the workbook itself."""
WORKED_OUT_HEADINGS: Final = ("Result as entered (£)", "Plus less minus (£)", "Difference (£)", "Check")

SMALLEST_PLAIN: Final = 1000
"""Pounds from which a sum stands as a number. A smaller one is more often millions or thousands than pounds: one that
is meant is typed as text, with the pound sign and both digits of pence."""

NAMED_FOR_ALL: Final = {"as_at": "figures_as_at", "budget_type": "budget_type_for_all"}
"""The named cells with what holds for each entry that does not say its own, by field of `FinanceInputs`."""
NAMED_HEADINGS: Final = {ENTRIES: "entries_heading", SUMS: "sums_heading"}
"""The named ranges of the two heading rows: names go along when a sheet is renamed or rows are inserted above."""
