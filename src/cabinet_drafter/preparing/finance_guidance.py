"""The words of the finance workbook: what each column asks for and refuses, what the kinds mean, how to fill it in."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cabinet_drafter.finance_sheet import ENTRIES, EXAMPLE_PREFIX, GUIDE, SUMS
from cabinet_drafter.vocabulary import FinanceKind

ENTRIES_INSTRUCTION: Final = (
    "One row for each sum of money. Every row needs a reference, a kind and an amount; "
    f"leave any other cell empty if you do not know. Help: the sheet “{GUIDE}”."
)
SUMS_INSTRUCTION: Final = (
    "One row for each sum that must hold: the result is all of the plus columns less all of the minus columns. "
    "Choose references from the lists; the columns on the right are worked out."
)
FOR_ALL: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "as_at": ("Figures as at", "Holds for every row that gives no date of its own."),
        "budget_type": (
            "Revenue or capital, unless a row says otherwise",
            "Leave it empty if each row says its own, or if it is not known.",
        ),
    }
)
"""For each value for all: its printed name and the note beside it."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What one column asks for, what is said when something else is typed, and what a made-up row has there."""

    asks: str
    refuses: str
    example: str


_PHRASE_REFUSED: Final = "This stands within a sentence of the paper: leave out the full stop at the end."
_NAME_REFUSED: Final = "Give the name alone: without “the” before it and without a full stop at the end."

GUIDANCE: Final[Mapping[str, Guidance]] = MappingProxyType(
    {
        "id": Guidance(
            "Needed. A short name of your own for this row, such as growth-2024-25, that no other row has: "
            "small letters, digits and hyphens, a letter first. The sheet of sums uses it.",
            "A reference has small letters, digits and hyphens only (at most 40), a letter first, and no other row "
            f"has it. It does not begin with {EXAMPLE_PREFIX}.",
            f"{EXAMPLE_PREFIX}allocation",
        ),
        "kind": Guidance(
            "Needed. What the money is; choose from the list. Growth, an estimate, an approval and spending are "
            "never the same thing.",
            "Choose one of the kinds in the list.",
            FinanceKind.ONE_OFF_ALLOCATION.plain_name,
        ),
        "amount": Guidance(
            "Needed. Pounds, nought or more, with pence if there are any. The kind says which way the money goes, so "
            "there is no minus sign. A sum under £1,000 is typed with an apostrophe, a pound sign and pence: '£750.00.",
            "Type an amount in pounds, with at most two digits for pence: 1250.50. No minus sign, no words, no “m” or "
            "“k”. A sum under £1,000 is typed '£750.00.",
            "£400,000.00",
        ),
        "period": Guidance(
            "The year or period of the money as the paper is to print it: 2024/25, or 2023/24 and 2024/25.",
            _PHRASE_REFUSED,
            "2024/25",
        ),
        "service": Guidance(
            "The service whose money it is, as it stands within a sentence: children’s social care.",
            _PHRASE_REFUSED,
            "children’s social care",
        ),
        "scheme": Guidance(
            "The scheme or plan it belongs to: the name without “the”, such as improvement plan.",
            _NAME_REFUSED,
            "improvement plan",
        ),
        "funding_source": Guidance(
            "Where the money comes from: the name without “the”, such as General Fund.",
            _NAME_REFUSED,
            "Transformation Reserve",
        ),
        "budget_type": Guidance(
            "Only if this row differs from the value for all at the top of the sheet; choose from the list.",
            "Choose revenue or capital from the list.",
            "revenue",
        ),
        "recurrence": Guidance(
            "Whether the money comes once or each year; choose from the list.",
            "Choose one-off or recurring from the list.",
            "one-off",
        ),
        "purpose": Guidance(
            "What the money is for, as it ends a sentence: “… for practice training”. No full stop.",
            _PHRASE_REFUSED,
            "practice training",
        ),
        "as_at": Guidance(
            "Only if this figure holds at another date than “Figures as at” at the top of the sheet, "
            "such as 31/03/2025.",
            "Type a date between 2000 and 2099, such as 31/03/2025.",
            "31 Mar 2025",
        ),
    }
)
"""One for each column of entries, by field."""

SUM_ASKS: Final = "Choose the reference of a row of the sheet of entries. One reference stands at most once in a sum."
SUM_REFUSES: Final = f"Choose a reference from the list. It holds the references on the sheet “{ENTRIES}”."


@dataclass(frozen=True, slots=True)
class Advice:
    """A paragraph of the guide, and what it is about."""

    about: str
    says: str


STEPS: Final = (
    Advice(
        "1. For all rows",
        f"On the sheet “{ENTRIES}”, give the date of the figures and, if all of them are one or the other, whether "
        "they are revenue or capital.",
    ),
    Advice(
        "2. Row by row",
        "Below, fill in one row for each sum of money that the paper is to state. Select a cell and a note says what "
        "belongs there. Leave a cell empty rather than guess: the draft asks you for what is missing.",
    ),
    Advice(
        "3. Sums",
        f"On the sheet “{SUMS}”, say which figures add up to which. The last column says in words whether they do.",
    ),
    Advice(
        "4. Send it back",
        "Save the workbook as an Excel workbook (.xlsx) and send it to the officer who sent it to you.",
    ),
)

HANDLING: Final = (
    Advice(
        "What is refused",
        "Hidden rows or columns, merged cells, and other currencies than pounds: a workbook that has them is not read.",
    ),
    Advice(
        "More rows, fewer rows",
        "Empty rows do no harm. If you run out, insert rows between two that are filled in. To take a row out, clear "
        "it.",
    ),
    Advice(
        "Totals and notes",
        "No row of totals at the foot, no headings or signature between or below the entries. A total that the paper "
        "is to state is an entry like the others, and the sheet of sums says what adds up to it. Write notes of your "
        "own on a sheet of your own; formulas may refer to it.",
    ),
    Advice(
        "Copying",
        "To move something, copy it and clear the old cell: cutting can upset what is worked out. Paste values only, "
        "so that the lists and checks stay.",
    ),
    Advice(
        "Protection",
        "Against slips only, without a password. To change the layout, choose Review, then Unprotect Sheet; to add a "
        "sheet, Review, then Protect Workbook.",
    ),
)

AFTERWARDS: Final = (
    Advice(
        "The figures",
        "They are read from your workbook and go into the paper as you typed them. Each sum is checked again, to the "
        "penny; if one does not hold, no paper is made and the workbook comes back to you.",
    ),
    Advice(
        "Formulas",
        "If a cell holds a formula, the result that was last saved is used. Let the workbook calculate, then save it.",
    ),
    Advice(
        "Made-up rows",
        f"This sheet is never read. A reference that begins with “{EXAMPLE_PREFIX}” is refused on the others.",
    ),
    Advice("Questions", "Ask the officer who sent you this workbook."),
)

EXAMPLE_ROWS: Final = (
    (
        f"{EXAMPLE_PREFIX}allocation",
        "One-off allocation, 2024/25, improvement plan, Transformation Reserve",
        "£400,000.00",
    ),
    (f"{EXAMPLE_PREFIX}spent", "Spent, 2024/25, improvement plan, Transformation Reserve", "£150,250.40"),
    (f"{EXAMPLE_PREFIX}balance", "Balance held, 2025/26, improvement plan, Transformation Reserve", "£249,749.60"),
)
EXAMPLE_SUM: Final = (
    (f"Result: {EXAMPLE_PREFIX}balance", "The amount as entered in its row", "£249,749.60"),
    (f"Plus 1: {EXAMPLE_PREFIX}allocation", "What is added", "£400,000.00"),
    (f"Minus 1: {EXAMPLE_PREFIX}spent", "What is taken away", "£150,250.40"),
    ("Plus less minus", "£400,000.00 less £150,250.40", "£249,749.60"),
    ("Check", "The last column, in words", "adds up"),
)
