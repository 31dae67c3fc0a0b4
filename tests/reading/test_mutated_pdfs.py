"""Damaged and hostile PDFs are refused plainly or read; none takes the tool with it or gives other grades."""

from collections.abc import Callable
from time import perf_counter

import pytest
from hostile_pdf import HOSTILE

from benchmarks.mutated_pdfs import MADE_UP, MOST_SECONDS, MUTATIONS, mutants, outcome, read_whole, with_a_child_ready
from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.reading.published_report import inspection_from_bytes

REPORTS = sorted(MADE_UP.glob("*.pdf"))
EACH_MUTATION = 5


@pytest.fixture(scope="module")
def whole() -> dict[object, object]:
    return {report: read_whole(report) for report in REPORTS}


@pytest.mark.parametrize("place", range(len(MUTATIONS)), ids=[mutation.__name__ for mutation in MUTATIONS])
def test_a_report_damaged_at_random_is_refused_or_gives_the_grades_it_had(place: int, whole: dict) -> None:
    damaged = list(mutants(REPORTS, EACH_MUTATION * len(MUTATIONS), seed=1))[place :: len(MUTATIONS)]
    assert len(damaged) == EACH_MUTATION
    for mutant in damaged:
        came = outcome(mutant, whole[mutant.report])
        assert not came.wrong, f"{mutant.name}: {came}"


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__.strip("_"))
def test_a_pdf_made_to_eat_time_or_memory_is_refused(make: Callable[[], bytes]) -> None:
    content = make()
    with_a_child_ready()
    start = perf_counter()
    with pytest.raises((SourceUnreadableError, FormNotRecognisedError)) as refusal:
        inspection_from_bytes("hostile.pdf", content)
    assert perf_counter() - start < MOST_SECONDS
    assert refusal.value.remedy


def test_the_same_seed_damages_in_the_same_way() -> None:
    assert list(mutants(REPORTS, 13, seed=7)) == list(mutants(REPORTS, 13, seed=7))
    assert list(mutants(REPORTS, 13, seed=7)) != list(mutants(REPORTS, 13, seed=8))
