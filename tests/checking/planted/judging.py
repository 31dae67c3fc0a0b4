"""Holds what a check found in a made paper against the record of truth."""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from tests.checking.planted.planted import Place, PlantedError, PlantedPaper, TrueQuotation

_TRUE: Final = {"verbatim", "formatting-only"}
# What is wrong with every made paper, or says nothing of its truth.
_NOT_OF_TRUTH: Final = ("accessibility.", "clearance.", "balance.")


@dataclass(frozen=True, slots=True)
class Accused:
    """A true quotation with what was said against it; `verdict` where it was placed, `findings` by code."""

    quotation: TrueQuotation
    verdict: str
    said: tuple[str, ...]


@dataclass(slots=True)
class Judged:
    """One paper: errors found and missed, true quotations accused, must-fix findings on what is right."""

    paper: PlantedPaper
    found: list[tuple[PlantedError, str]] = field(default_factory=list)
    missed: list[tuple[PlantedError, tuple[str, ...]]] = field(default_factory=list)
    accused: list[Accused] = field(default_factory=list)
    unseen: list[TrueQuotation] = field(default_factory=list)
    stray: list[Finding] = field(default_factory=list)

    @property
    def true_quotations(self) -> int:
        return len(self.paper.quotations)


def checked(paper: PlantedPaper, check: Callable[[Path, PlantedPaper], Any] | None = None) -> Any:
    """The result of the tool's check of that paper."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{paper.name}.docx")
        path.write_bytes(paper.content)
        return (check or _check)(path, paper)


def _check(path: Path, paper: PlantedPaper) -> Any:
    from cabinet_drafter.paper_check import CheckRequest, check_paper

    return check_paper(CheckRequest(paper=path, published_report=paper.report, previous_reports=paper.previous))


def judge(paper: PlantedPaper, result: Any) -> Judged:
    """What was found of what was planted, and what was said of what is true."""
    judged = Judged(paper)
    findings: Sequence[Finding] = result.findings
    explained: set[int] = set()
    for error in paper.errors:
        touching = [finding for finding in findings if _touches(finding, error) or _names(finding, error)]
        telling = [finding for finding in touching if _tells(finding.code, error.codes)]
        explained |= {id(finding) for finding in (touching if error.places else telling)}
        if telling:
            judged.found.append((error, telling[0].code))
        else:
            judged.missed.append((error, _saying(touching, error, result)))
    for quotation in paper.quotations:
        _judge_quotation(quotation, result, judged, explained)
    explained |= _of_both_places(findings, paper.errors)
    judged.stray = [
        finding
        for finding in findings
        if finding.severity is Severity.MUST_FIX
        and id(finding) not in explained
        and not finding.code.startswith(_NOT_OF_TRUTH)
    ]
    return judged


def _judge_quotation(quotation: TrueQuotation, result: Any, judged: Judged, explained: set[int]) -> None:
    placed = [each for each in result.quotations if _overlap(quotation.places, each.parts)]
    wrong = [each for each in placed if not {each.verdict.value, *(also.value for also in each.also)} <= _TRUE]
    against = [
        finding
        for finding in result.findings
        if finding.severity is Severity.MUST_FIX
        and id(finding) not in explained
        and not finding.code.startswith(_NOT_OF_TRUTH)
        and finding.where.anchor is not None
        and _overlap(quotation.places, (finding.where.anchor,))
    ]
    explained |= {id(finding) for finding in against}
    if not placed:
        judged.unseen.append(quotation)
    if wrong or against:
        verdict = "; ".join(f"{each.verdict} {[str(also) for also in each.also]} {each.text!r}" for each in wrong)
        judged.accused.append(Accused(quotation, verdict, tuple(f"{each.code}: {each.message}" for each in against)))


def _tells(code: str, codes: Iterable[str]) -> bool:
    return any(code == each or (each.endswith("*") and code.startswith(each[:-1])) for each in codes)


def _touches(finding: Finding, error: PlantedError) -> bool:
    if not error.places:
        return True
    anchor = finding.where.anchor
    if anchor is not None and error.kind.startswith("figures: "):
        # That figures do not agree may be said at any of those in the sentence.
        return any(place.order == anchor.order for place in error.places)
    if anchor is not None:
        return _overlap(error.places, (anchor,))
    shown = " ".join((finding.where.text or "").split()).rstrip("…")
    words = " ".join(error.text.split())
    if error.kind.startswith("left-over: tracked") or not shown:
        return error.kind.startswith("left-over: ")
    return shown in words or words in shown


def _names(finding: Finding, error: PlantedError) -> bool:
    """Whether it stands elsewhere and says what is no longer there: a judgement misnamed is one left out."""
    return len(error.was) > 20 and error.was in finding.message


def _overlap(places: Iterable[Place], anchors: Iterable[Any]) -> bool:
    anchors = tuple(anchors)
    return any(place.overlaps(each.order, each.start, each.end) for place in places for each in anchors)


def _saying(touching: Sequence[Finding], error: PlantedError, result: Any) -> tuple[str, ...]:
    """What was said there instead, and how a quotation there was placed."""
    if not error.places:
        return ()
    said = tuple(f"{finding.severity} {finding.code}" for finding in touching)
    placed = [each for each in result.quotations if _overlap(error.places, each.parts)]
    return (
        *said,
        *(f"placed as {each.verdict} {[str(also) for also in each.also]}, closed={each.closed}" for each in placed),
    )


def _of_both_places(findings: Sequence[Finding], errors: Sequence[PlantedError]) -> set[int]:
    """Findings that a fact is given in two ways may stand at either place, where one of the two was planted."""
    planted = {code for error in errors for code in error.codes}
    return {id(each) for each in findings if each.code.endswith("disagree") and _tells(each.code, planted)}
