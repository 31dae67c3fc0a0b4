"""The situations that a template must be right for, each as a paper composed for a pack."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cabinet_drafter.composing.paper import compose_paper
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack, PackFile, PackLabels
from cabinet_drafter.paper import ComposedPaper
from cabinet_drafter.sample_situations.inputs import brief_file, empty_brief, figures, full_brief, places
from cabinet_drafter.sample_situations.inspections import COUNCIL, all_at, report
from cabinet_drafter.vocabulary import Grade, JudgementArea

_NOW: Final = date(2025, 11, 21)
_FROM_APRIL_2026: Final = date(2026, 6, 19)
_BEFORE: Final = date(2022, 6, 17)


@dataclass(frozen=True)
class Situation:
    """A situation: its name, what it shows, and how its paper is put together for a pack."""

    name: str
    title: str
    put_together: Callable[[Pack], ComposedPaper]

    def composed(self, pack: Pack) -> ComposedPaper:
        """The paper for that pack, in which the council is a made-up one: no real council is said to be inadequate."""
        labels = pack.file.labels.model_copy(update={"council": COUNCIL})
        return self.put_together(pack.model_copy(update={"file": pack.file.model_copy(update={"labels": labels})}))


def sample_pack() -> Pack:
    """A made-up pack, for a Word template that is of none."""
    labels = PackLabels(council=COUNCIL, decision_maker="Cabinet", meeting_body="Cabinet")
    documents = {"cabinet-paper": "cabinet-paper.docx"}
    file = PackFile(name="sample", version="1", labels=labels, roles={}, documents=documents)
    return Pack(file=file, folder=Path(), places=places("pack.toml"), shipped=False)


def _after(pack: Pack, now: Inspection, before: Grade | None, **more: bool | str) -> ComposedPaper:
    """A paper with everything supplied, on an inspection after one that gave every judgement the grade `before`."""
    previous = None if before is None else report(all_at(before), _BEFORE)
    published = None if previous is None else previous.inspection_end + timedelta(days=50)
    long = bool(more.get("long"))
    brief = brief_file(full_brief(pack.file.name, now, previous=published, **more))  # type: ignore[arg-type]
    earlier = [] if previous is None else [(named, previous) for named in brief.brief.previous_reports or ()]
    return compose_paper(brief, now, earlier, figures(long=long), pack)


def _good(pack: Pack) -> ComposedPaper:
    grades = all_at(Grade.GOOD) | {JudgementArea.CARE_LEAVERS: Grade.OUTSTANDING}
    return _after(pack, report(grades, _NOW), Grade.REQUIRES_IMPROVEMENT)


def _outstanding(pack: Pack) -> ComposedPaper:
    return _after(pack, report(all_at(Grade.OUTSTANDING), _NOW, areas=0), Grade.GOOD)


def _requires_improvement(pack: Pack) -> ComposedPaper:
    grades = all_at(Grade.REQUIRES_IMPROVEMENT) | {JudgementArea.CHILDREN_IN_CARE: Grade.GOOD}
    return _after(pack, report(grades, _NOW, areas=4), Grade.INADEQUATE, intervention=False)


def _inadequate(pack: Pack) -> ComposedPaper:
    grades = all_at(Grade.INADEQUATE) | {JudgementArea.CARE_LEAVERS: Grade.REQUIRES_IMPROVEMENT}
    return _after(pack, report(grades, _NOW, areas=8), Grade.GOOD, intervention=True, key_decision=True)


def _first(pack: Pack) -> ComposedPaper:
    return _after(pack, report(all_at(Grade.GOOD), _NOW), None)


def _no_overall_grade(pack: Pack) -> ComposedPaper:
    grades = all_at(Grade.GOOD, overall=False) | {JudgementArea.HELP_AND_PROTECTION: Grade.REQUIRES_IMPROVEMENT}
    follows = "Ofsted will carry out a focused visit on help and protection within the next year."
    return _after(pack, report(grades, _FROM_APRIL_2026), Grade.GOOD, what_follows=follows)


def _everything_missing(pack: Pack) -> ComposedPaper:
    brief = brief_file(empty_brief(pack.file.name))
    return compose_paper(brief, report(all_at(Grade.INADEQUATE), _NOW), [], None, pack)


def _very_long(pack: Pack) -> ComposedPaper:
    now = report(all_at(Grade.REQUIRES_IMPROVEMENT), _NOW, areas=40, paragraphs=8, long=True)
    return _after(pack, now, Grade.INADEQUATE, intervention=True, key_decision=True, long=True)


SITUATIONS: Final = (
    Situation("good", "Good, with an outstanding judgement, after an inspection that found it was not yet", _good),
    Situation("outstanding", "Outstanding throughout, with no area for improvement", _outstanding),
    Situation("requires-improvement", "Requires improvement to be good, up from inadequate", _requires_improvement),
    Situation("inadequate", "Inadequate, down from good, under intervention; a key decision", _inadequate),
    Situation("first-inspection", "A first inspection: there is none to compare with", _first),
    Situation("no-overall-grade", "An inspection from April 2026, without an overall grade", _no_overall_grade),
    Situation("everything-missing", "Nothing supplied yet but the report", _everything_missing),
    Situation("very-long", "Forty areas for improvement, long words in every place, many figures", _very_long),
)
"""In the order in which a preview shows them."""
