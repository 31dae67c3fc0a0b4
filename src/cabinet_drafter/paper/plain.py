"""What the fields of a paper are made of: descriptions, missing inputs, values that do not exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field

from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import ClearanceRole

OFFICER = ClearanceRole.ORIGINATING_OFFICER
FINANCE = ClearanceRole.CHIEF_FINANCE_OFFICER
LEGAL = ClearanceRole.LEGAL_SERVICES
DEMOCRATIC = ClearanceRole.DEMOCRATIC_SERVICES


class MissingInput(Noun):
    """A value that nobody supplied: `phrase` prints, and `ask` goes to `role` in a Word comment.

    `field` names the input as brief or finance inputs name it: two places that wait for one input name the same.
    """

    field: str
    role: ClearanceRole
    phrase: str
    ask: str


class NotGiven(Noun):
    """A value that does not exist for this paper (no overall grade in this framework, no previous inspection).

    Printing or testing it is an error of the Word template; `ask_first` names the yes/no field to test before.
    """

    ask_first: str


class MarginNote(Noun):
    """A Word comment on a printed value that a person must confirm."""

    role: ClearanceRole
    text: str


@dataclass(frozen=True)
class Ask:
    """For a field that may be missing: whose it is, the phrase that prints, and the request in the Word comment."""

    role: ClearanceRole
    phrase: str
    request: str


def says(meaning: str, example: object, ask: Ask | None = None, *, ask_first: str | None = None) -> Any:
    """A field of the contract: what it means, an example, and what happens when it is missing.

    `ask_first` names the yes/no field beside it that a template asks before a value that may not exist (NotGiven).
    """
    extra = {"ask": ask, "ask_first": ask_first}
    return Field(description=meaning, examples=[example], json_schema_extra=extra)  # type: ignore[arg-type]


def missing(model: type[BaseModel], name: str, path: str) -> MissingInput:
    """The missing input for field `name` of `model`, standing at `path` of the paper.

    Raises:
        KeyError: the field does not exist or is not one that may be missing (a defect of ours).
    """
    extra = model.model_fields[name].json_schema_extra
    ask = extra["ask"] if isinstance(extra, Mapping) else None
    if not isinstance(ask, Ask):
        raise KeyError(f"{model.__name__}.{name} may not be missing")
    return MissingInput(field=path, role=ask.role, phrase=f"[awaiting: {ask.phrase}]", ask=ask.request)
