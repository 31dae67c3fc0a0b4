"""Sums that sentences state, broken down, left, changed, offset: what is told, and what is left alone."""

import time

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from tests.checking.finance_of_councils_true import TRUE_BUT_CLOSE
from tests.checking.finance_sentences_right import RIGHT
from tests.checking.finance_sentences_variances import VARIANCES_WRONG
from tests.checking.finance_sentences_wrong import WRONG
from tests.checking.made_papers import unquoted

LONGEST_PAPER = 500_000
LONGEST_PARAGRAPH = 10_000


def found(content: str | tuple[str, ...]) -> list[Finding]:
    paper = unquoted(*([content] if isinstance(content, str) else content))
    return [finding for check in FIGURES for finding in check(paper)]


@pytest.mark.parametrize(("content", "where", "severity"), [*WRONG, *VARIANCES_WRONG], ids=lambda each: str(each)[:60])
def test_what_does_not_add_up_is_told_once(content: str | tuple[str, ...], where: str, severity: Severity) -> None:
    (finding,) = found(content)
    assert (finding.code, finding.where.text, finding.severity) == ("figures.sum-wrong", where, severity)
    assert finding.role is ClearanceRole.CHIEF_FINANCE_OFFICER


@pytest.mark.parametrize("content", [*RIGHT, *TRUE_BUT_CLOSE], ids=lambda each: str(each)[:60])
def test_what_is_right_is_left_alone(content: str | tuple[str, ...]) -> None:
    assert found(content) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("£4.5m, of which £3.0m is revenue and £1.4m is capital.", Severity.TO_CONFIRM),
        ("£4.5m, of which £3.0m is revenue and £1.3m is capital.", Severity.MUST_FIX),
        ("£1.3m and £1.2m were spent, £2.6m in total.", Severity.TO_CONFIRM),
        ("£1.3m and £1.2m were spent, £2.7m in total.", Severity.MUST_FIX),
        ("£380,000 and £250,000 were spent, £640,000 in total.", Severity.TO_CONFIRM),
        ("£380,000 and £240,000 were spent, £640,000 in total.", Severity.MUST_FIX),
        ("£382,150 and £257,840 were spent, £639,991 in total.", Severity.TO_CONFIRM),
        ("£382,150 and £257,840 were spent, £639,960 in total.", Severity.MUST_FIX),
        ("£4.5m, of which £3.04m is revenue and £1.42m is capital.", None),
        ("£4.5m, of which £3.04m is revenue and £1.32m is capital.", Severity.MUST_FIX),
        ("£4.5m, of which £1.5m is for A, £1.5m for B and £1.4m for C.", Severity.TO_CONFIRM),
        ("£843,250, of which £500,000 is revenue and £343,000 is capital.", None),
        ("£843,250, of which £500,000 is revenue and £334,000 is capital.", Severity.MUST_FIX),
        ("Around £4.5m, of which £3.0m is revenue and £1.4m is capital.", None),
        ("£4.5m, of which £3.0m is revenue and £1.4m is capital (figures are rounded).", None),
    ],
)
def test_parts_are_held_to_the_digits_that_are_printed(text: str, severity: Severity | None) -> None:
    assert [finding.severity for finding in found(text)] == ([severity] if severity else [])


def test_what_the_parts_make_is_told() -> None:
    (finding,) = found("The cost of £1.75m is funded by £350k from reserves, with £1.3m from grant.")
    assert finding.message == "£1.75m is broken down into £350k, £1.3m, which make £1.65m: less than the whole."


@pytest.mark.parametrize(
    "words",
    [
        "£1m and £2m ",
        "a total of £1m ",
        "the balance of £1m spent ",
        "of which £1m and £2m, ",
        "£5m, an increase of £1m (3.9%) ",
        "£12m and £12k ",
        "£1 - £2 (£3 ",
        "Of the £9m, £2.4m and the other £1.3m is left. ",
        "a budget of £5m, an overspend of £2.1m. ",
        "It stood at £5m, £2m and will fall to £4m. ",
        "£1m in 2024/25, ",
        "12 nurses, ",
    ],
)
def test_a_hostile_paper_is_checked_within_time(words: str) -> None:
    paragraph = (words * LONGEST_PARAGRAPH)[:LONGEST_PARAGRAPH]
    paper = unquoted(*[paragraph] * (LONGEST_PAPER // LONGEST_PARAGRAPH))
    begun = time.process_time()
    for check in FIGURES:
        for _ in check(paper):
            pass
    # Two seconds on a machine with nothing else to do; what was quadratic took minutes.
    assert time.process_time() - begun < 6
