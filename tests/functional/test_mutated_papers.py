"""Papers changed and damaged at random are checked, annotated and compared, or refused; none crashes or hangs."""

from pathlib import Path

import pytest

from benchmarks.mutated_papers import KINDS, made_papers, mutants, outcome


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return made_papers(tmp_path_factory.mktemp("papers"))


@pytest.mark.parametrize("place", range(len(KINDS)), ids=KINDS)
def test_a_paper_changed_at_random_is_told_of_or_refused(place: int, papers: list[Path], tmp_path: Path) -> None:
    mutant = list(mutants(papers, len(KINDS), seed=1))[place]
    came = outcome(mutant, tmp_path / "run")
    assert not came.wrong, f"{mutant.name}: {came}"


def test_the_same_seed_changes_in_the_same_way(papers: list[Path]) -> None:
    assert list(mutants(papers, len(KINDS), seed=7)) == list(mutants(papers, len(KINDS), seed=7))
    assert list(mutants(papers, len(KINDS), seed=7)) != list(mutants(papers, len(KINDS), seed=8))
