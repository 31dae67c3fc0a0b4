"""Cases of quotations in Word papers, each with what is to come of it; a report is quoted at test time."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from docx.document import Document

from cabinet_drafter.inspection import Inspection
from tests.checking.quoted_papers import Checked, Report, check

REPORTS: Final = (
    "80554_solihull_2026-01-12.pdf",
    "80461_devon_2020-03-17.pdf",
    "80516_tower-hamlets_2019-07-22.pdf",
    "80538_plymouth_2024-03-15.pdf",
    "80444_calderdale_2015-03-20.pdf",
)
INVENTED = "the council has built an exemplary partnership with every football club along the coast"


@dataclass(frozen=True)
class Expected:
    """What is to come of a paper: its verdicts, the severity by code of what is told, words in what is told."""

    verdicts: tuple[str, ...]
    told: dict[str, str] = field(default_factory=dict)
    says: tuple[str, ...] = ()


Case = Callable[[Report], tuple[Document, Expected]]
VERBATIM: Final = Expected(("verbatim",))
FORMATTING: Final = Expected(("formatting-only",))


class Cases(dict[str, Case]):
    """Cases by what is special in them."""

    def case(self, name: str) -> Callable[[Case], Case]:
        """Keeps the function that makes the paper of a case."""

        def keep(made: Case) -> Case:
            assert name not in self
            self[name] = made
            return made

        return keep


def once(pattern: str, by: str | Callable[[re.Match[str]], str], words: str) -> str:
    """The words, in marks, with the first match replaced."""
    assert re.search(pattern, words)
    return f"“{re.sub(pattern, by, words, count=1)}”"


def changed(page: int, *says: str) -> Expected:
    """A changed word: a must-fix that gives the page and the printed words."""
    return Expected(("words-changed",), {"quotation.words-changed": "must_fix"}, (f"(page {page})", *says))


def holds(case: Case, inspections: Iterable[Inspection]) -> None:
    """The case comes out as expected for each report that prints a sentence fit for it, at least for two."""
    made = 0
    for inspection in inspections:
        try:
            document, expected = case(Report(inspection))
        except StopIteration:  # This report prints no such sentence.
            continue
        made += 1
        _as_expected(check(document, inspection), expected)
    assert made >= 2, "too few of the reports print such a sentence"


def _as_expected(checked: Checked, expected: Expected) -> None:
    shown = [(each.text, each.verdict.value, each.changes, each.formatting) for each in checked.quotations]
    verdicts = [
        "formatting-only" if one == "verbatim" and other == "formatting-only" else one
        for one, other in zip(checked.verdicts, expected.verdicts, strict=False)
    ]
    assert [*verdicts, *checked.verdicts[len(verdicts) :]] == list(expected.verdicts), shown
    assert checked.told == expected.told, (shown, checked.findings)
    messages = " ".join(found.message for found in checked.findings)
    for words in expected.says:
        assert words in messages, (words, messages)
