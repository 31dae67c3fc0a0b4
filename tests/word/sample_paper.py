"""A made-up composed paper with something missing, something absent and something to confirm."""

from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from cabinet_drafter import paper as p
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.render import FilledDraft, fill

ROLES = {
    ClearanceRole.ORIGINATING_OFFICER: "Originating officer",
    ClearanceRole.CHIEF_FINANCE_OFFICER: "Chief Finance Officer",
    ClearanceRole.LEGAL_SERVICES: "Legal services",
    ClearanceRole.DEMOCRATIC_SERVICES: "Democratic services",
}
PROPERTIES = DraftProperties(title="Outcome & next steps", subject="Cabinet paper", creator="Anytown Council")

Model = TypeVar("Model", bound=BaseModel)


def built(model: type[Model], path: str = "", **given: Any) -> Model:
    """A model with the values given; of the rest what may be missing is missing, a list empty, a yes/no no."""
    values = {
        name: given[name] if name in given else _without(model, name, f"{path}.{name}".lstrip("."))
        for name in model.model_fields
    }
    return model(**values)


def _without(model: type[BaseModel], name: str, path: str) -> Any:
    annotation: Any = model.model_fields[name].annotation
    choices = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    if p.MissingInput in choices:
        return p.missing(model, name, path)
    if p.NotGiven in choices:
        return p.NotGiven(ask_first=model.model_fields[name].json_schema_extra["ask_first"])  # type: ignore[index,call-overload]
    if get_origin(choices[0]) is list:
        return []
    if issubclass(choices[0], BaseModel):
        return built(choices[0], path)
    return {str: "text", bool: False, int: 1, Decimal: Decimal(1), date: date(2019, 6, 10)}[choices[0]]


def inspection_facts(**given: Any) -> p.InspectionFacts:
    """The made-up inspection."""
    facts: dict[str, Any] = {
        "authority": "Anytown Council",
        "title": "Inspection of children’s social care services",
        "starts_on": date(2019, 6, 10),
        "ends_on": date(2019, 6, 21),
        "lead_inspectors": ["Ann Other", "Bo Smith"],
        "has_lead_inspectors": True,
        "judgements": [
            built(p.JudgementLine, name="Leaders", grade="Good"),
            built(p.JudgementLine, name="Overall effectiveness", grade="Good", is_overall=True),
        ],
        "has_overall": True,
        "overall_grade": "Good",
    }
    return built(p.InspectionFacts, "inspection", **{**facts, **given})


def sample_paper(notes: dict[str, p.MarginNote] | None = None, **changes: Any) -> p.ComposedPaper:
    """The made-up paper; `changes` replace top-level fields."""
    fields: dict[str, Any] = {
        "title": "Outcome of the inspection",
        "meeting": p.Meeting(body="Cabinet", held_on=date(2019, 7, 31)),
        "cover": built(
            p.Cover,
            "cover",
            classification="Unrestricted",
            lead_member=p.Person(name="Cllr A", title="Lead member for children"),
            wards_affected="All wards",
        ),
        "inspection": inspection_facts(),
        "areas_for_improvement": ["The timeliness of visits.", "Supervision."],
        "has_areas_for_improvement": True,
        "reasons_for_decisions": ["The Council has a duty to respond."],
        "linked_reports": [],
    }
    return p.ComposedPaper(built(p.CabinetPaper, **{**fields, **changes}), evidence={}, notes=notes or {})


def a_note(text: str = "Please confirm.") -> p.MarginNote:
    """A note for legal services."""
    return p.MarginNote(role=ClearanceRole.LEGAL_SERVICES, text=text)


def fill_sample(content: bytes, composed: p.ComposedPaper | None = None) -> FilledDraft:
    """The draft that a template and the made-up paper make."""
    return fill(content, "small.docx", composed or sample_paper(), ROLES, PROPERTIES)
