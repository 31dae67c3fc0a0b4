"""Finance comments in the manner of five unlike councils: each wrong figure is told, and no true passage is accused."""

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.findings import Finding
from tests.checking.finance_of_councils import ONE_WRONG, Passage
from tests.checking.finance_of_councils_true import TRUE
from tests.checking.made_papers import unquoted


def found(passage: Passage) -> list[Finding]:
    paper = unquoted(*([passage] if isinstance(passage, str) else passage))
    return [finding for check in FIGURES for finding in check(paper)]


def with_figure(passage: Passage, figure: str) -> Passage:
    if isinstance(passage, str):
        return passage.replace("{}", figure)
    return tuple(
        each.replace("{}", figure)
        if isinstance(each, str)
        else [[cell.replace("{}", figure) for cell in row] for row in each]
        for each in passage
    )


@pytest.mark.parametrize(("passage", "right", "wrong"), ONE_WRONG, ids=lambda each: str(each)[:50])
def test_the_wrong_figure_is_told_and_the_right_one_is_not(passage: Passage, right: str, wrong: str) -> None:
    assert found(with_figure(passage, right)) == []
    assert {finding.code for finding in found(with_figure(passage, wrong))} in (
        {"figures.sum-wrong"},
        {"figures.prose-and-table"},
        {"figures.year-mismatch"},
    )


@pytest.mark.parametrize("passage", TRUE, ids=lambda each: str(each)[:50])
def test_a_true_passage_is_left_alone(passage: Passage) -> None:
    assert found(passage) == []
