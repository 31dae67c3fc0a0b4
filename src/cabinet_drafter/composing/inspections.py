"""The inspections of a paper: in order, of which authority, and their front-page facts with where each is printed."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cabinet_drafter.brief import BriefFile, PreviousReport
from cabinet_drafter.composing.history import inspection_facts
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.errors import FormNotRecognisedError, InputsInvalidError
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import InspectionFacts, MarginNote, MissingInput, missing
from cabinet_drafter.vocabulary import ClearanceRole, Framework

_PRINTED_FACTS: Final = {
    "authority": "authority",
    "title": "title",
    "starts_on": "inspection_periods",
    "ends_on": "inspection_periods",
    "periods": "inspection_periods",
    "lead_inspectors": "lead_inspectors",
    "has_lead_inspectors": "lead_inspectors",
    "has_overall": "judgements",
    "overall_grade": "judgements",
}
_PAPERS_ARE_DRAFTED_ON: Final = (Framework.ILACS_2018, Framework.ILACS_2023, Framework.ILACS_2026)
_KINDS_OF_COUNCIL: Final = re.compile(
    r"\b(?:(?:london|royal) borough of|city of|council|county|borough|metropolitan|district|city|unitary|authority)\b",
    re.IGNORECASE,
)


def in_order(
    inspection: Inspection, previous_inspections: Sequence[tuple[PreviousReport, Inspection]], brief_file: BriefFile
) -> list[tuple[PreviousReport, Inspection]]:
    """Earlier inspections by date; each must have ended before the next began.

    Raises:
        FormNotRecognisedError: the paper's own report is of a framework that the wording of packs does not fit, or an
            earlier one is of an inspection that judged other services.
        InputsInvalidError: an earlier inspection was not earlier.
    """
    if inspection.framework not in _PAPERS_ARE_DRAFTED_ON:
        raise FormNotRecognisedError(
            "source.framework-before-ilacs",
            f"this report is of the {inspection.framework.published_name}, which came before ILACS; the packs' wording "
            "fits papers on ILACS reports only",
            where=inspection.source.name,
            remedy="Use it as a previous report: its judgements are compared, and it can be quoted.",
        )
    for other, earlier in previous_inspections:
        if earlier.framework is Framework.OTHER:
            raise FormNotRecognisedError(
                "source.judges-other-services",
                f"this report is of an inspection under the {earlier.framework.published_name}, which judged other "
                "services; its grades cannot be compared with those of today",
                where=brief_file.places.place("previous_reports"),
                remedy=f"Take {other.file} out of previous_reports; “cabinet-drafter read” shows what it says.",
            )
    history = sorted(previous_inspections, key=lambda known: known[1].inspection_end)
    for (named, earlier), (_, later) in pairwise([*history, (None, inspection)]):
        assert named is not None
        if earlier.inspection_end >= later.inspection_start:
            raise InputsInvalidError(
                "inputs.previous-not-earlier",
                f"{named.file} reports an inspection that ended on {earlier.inspection_end:%d/%m/%Y}; "
                f"{later.source.name} reports one that began on {later.inspection_start:%d/%m/%Y}",
                where=brief_file.places.place("previous_reports"),
                remedy="Name as published_report the newest report, and as previous_reports only earlier ones.",
            )
    return history


def ask_whether_same_authority(
    inspection: Inspection, previous: Inspection | None, pack: Pack, provenance: Provenance
) -> None:
    """Have the originating officer confirm where report, previous report and pack seem to be of different councils.

    Names differ without the authority differing ("Devon", "Devon County Council"), and authorities are reorganised, so
    this is a question and never a refusal.
    """
    if doubt := other_council(inspection, pack.file.labels.council):
        provenance.note("appendices.0.title", MarginNote(role=ClearanceRole.ORIGINATING_OFFICER, text=doubt))
    if previous and (doubt := other_authority(inspection, previous)):
        path = "comparison.rows.0.previous_name"
        provenance.note(path, MarginNote(role=ClearanceRole.ORIGINATING_OFFICER, text=doubt))


def other_council(inspection: Inspection, council: str) -> str:
    """What to confirm where the report seems to be of another council than the pack; empty where it does not."""
    if same_authority(inspection.authority, council):
        return ""
    return f"The published report is on {inspection.authority}; the pack is that of {council}. Please confirm."


def other_authority(inspection: Inspection, previous: Inspection) -> str:
    """What to confirm where an earlier report seems to be of another authority; empty where it does not."""
    if same_authority(inspection.authority, previous.authority):
        return ""
    return f"The previous report is on {previous.authority}, this one on {inspection.authority}. Please confirm."


def same_authority(one: str, other: str) -> bool:
    """Whether two names may be of one authority: "Devon" and "Devon County Council" may."""
    words, others = (set(re.findall(r"\w+", _KINDS_OF_COUNCIL.sub(" ", name).casefold())) for name in (one, other))
    return words <= others or others <= words


def facts(
    inspection: Inspection,
    supplied: date | None,
    path: str,
    brief_file: BriefFile,
    provenance: Provenance,
    *,
    brief_path: str,
) -> InspectionFacts:
    """Front-page facts; a publication date that the report prints wins, and a brief that differs is refused."""
    published: date | MissingInput
    if inspection.published is not None:
        if supplied is not None and supplied != inspection.published:
            raise InputsInvalidError(
                "inputs.published-differs",
                f"the brief says published on {supplied:%d/%m/%Y}; {inspection.source.name} prints "
                f"{inspection.published:%d/%m/%Y}",
                where=brief_file.places.place(brief_path),
                remedy="Take the date out of the brief: the printed one is used.",
            )
        published = inspection.published
        provenance.rests_on(f"{path}.published_on", inspection.evidence("published"))
    elif supplied is not None:
        published = supplied
        provenance.chosen(f"{path}.published_on", brief_path)
    else:
        published = missing(InspectionFacts, "published_on", brief_path)
    for name, fact in _PRINTED_FACTS.items():
        provenance.rests_on(f"{path}.{name}", inspection.evidence(fact))
    provenance.computed(f"{path}.framework_name", "the form of the printed judgement table", f"{path}.judgements")
    for place, judgement in enumerate(inspection.judgements):
        provenance.rests_on(f"{path}.judgements.{place}", Evidence(source=inspection.source, page=judgement.page))
    return inspection_facts(inspection, published)
