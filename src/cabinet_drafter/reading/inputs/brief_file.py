"""The originating officer's brief (YAML) into the noun `Brief`, every problem told at once."""

from pathlib import Path
from typing import Any, Final

from cabinet_drafter.brief import (
    PLACES_FOR_QUOTATIONS,
    Brief,
    BriefFile,
    OfficerWords,
    QuotationChoice,
    WantedProposals,
)
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound, check_phrase
from cabinet_drafter.reading.inputs.typed_inputs import typed
from cabinet_drafter.reading.inputs.yaml_file import read_yaml

_ADDRESS: Final = (
    'put the address in quotation marks after a dash, for example - "4:1,8", or on a line of its own: - at: "4:1,8"'
)
_NAMES_IN_A_CHOICE: Final = tuple(
    dict.fromkeys(name for noun in (QuotationChoice, WantedProposals) for name in noun.model_fields)
)
_ONE_OF_THE_TWO: Final = "one of the two: take out the other, or this line"


def read_brief(path: Path, content: bytes | None = None) -> BriefFile:
    """The brief in the YAML file at `path`, with the line of each value; `content` is given if it was read already.

    Raises:
        InputsInvalidError: the file is not one that is read (see `read_yaml`), or values are wrong: `problems` then
            holds a sentence for each.
    """
    tree, places = read_yaml(path, content)
    if isinstance(tree, dict) and isinstance(tree.get("quotations"), dict):
        places = _with_places_in_lists(tree["quotations"], places)
    problems = ProblemsFound(places)
    if isinstance(tree, dict) and tree.get("quotations") is not None:
        tree = tree | {"quotations": _quotations(tree["quotations"], problems)}
    brief = typed(Brief, tree, problems)
    if brief is not None:
        _check_labels(brief, problems)
        _check_answers(brief, problems)
    if brief is None or problems:
        raise InputsInvalidError(
            "inputs.brief-wrong",
            problems.in_brief(),
            remedy=f"Put {places.source.name} right in a plain text editor and run the command again.",
            problems=problems.all_told(),
        )
    return BriefFile(brief=brief, places=places)


def _is_proposals_alone(choices: Any) -> bool:
    """Whether `auto: 4` stands where a list is due, which says the same as a list with it alone."""
    return isinstance(choices, dict) and choices.keys() == {"auto"}


def _with_places_in_lists(quotations: dict[str, Any], places: InputPlaces) -> InputPlaces:
    """The places, with that of each `auto` that stands where a list is due by its path within such a list too."""
    alone = [f"quotations.{name}" for name, choices in quotations.items() if _is_proposals_alone(choices)]
    within = {f"{path}.0.auto": places.at(f"{path}.auto") for path in alone}
    return InputPlaces(source=places.source, places={**places.places, **within})


def _quotations(places: Any, problems: ProblemsFound) -> Any:
    """The chosen quotations with each in its long form; what is wrong is noted and left out."""
    if not isinstance(places, dict):
        problems.add("quotations", "no names of places", f"lines with these names: {', '.join(PLACES_FOR_QUOTATIONS)}")
        return {}
    normalised: dict[str, Any] = {}
    for place, choices in places.items():
        here = f"quotations.{place}"
        if place not in PLACES_FOR_QUOTATIONS:
            allowed = ", ".join(PLACES_FOR_QUOTATIONS) + problems.nearest(place, PLACES_FOR_QUOTATIONS)
            problems.add(here, f"the name {shown(place)}", allowed)
        elif _is_proposals_alone(choices):
            normalised[place] = [choices]
        elif choices is not None and not isinstance(choices, list):
            allowed = f"a list; {_ADDRESS}; or, to have passages proposed: auto: 4"
            problems.add(here, "no list", allowed + _nearest_name(choices, problems))
        elif choices is not None:
            normalised[place] = [
                _choice(choice, f"{here}.{position}", problems) for position, choice in enumerate(choices)
            ]
    return normalised


def _choice(choice: Any, path: str, problems: ProblemsFound) -> Any:
    """One choice in its long form; the YAML traps that would change an address unseen are refused."""
    if isinstance(choice, str):
        if getattr(choice, "bare", False):
            # [4:1,8] is to YAML the two entries 4:1 and 8: another passage than the officer chose.
            problems.add(path, f"{shown(choice)} in brackets", _ADDRESS)
        return {"at": choice}
    if not isinstance(choice, dict) or not choice.keys() & {*_NAMES_IN_A_CHOICE}:
        # - 4: 1,8 is to YAML a name 4 with the value 1,8.
        problems.add(path, "no address", _ADDRESS + _nearest_name(choice, problems))
        return {"at": "4"}  # stands in so that the rest of the brief is still looked through
    return choice


def _nearest_name(choice: Any, problems: ProblemsFound) -> str:
    """The question whether one of the names of a choice was meant, for the first misspelt one."""
    asked = (problems.nearest(name, _NAMES_IN_A_CHOICE) for name in choice) if isinstance(choice, dict) else ()
    return next(filter(None, asked), "")


def _check_answers(brief: Brief, problems: ProblemsFound) -> None:
    """Two answers that exclude each other: a paper that prints both says neither, and one that drops one loses it."""
    for name in type(brief.comments).model_fields:
        words: OfficerWords | None = getattr(brief.comments, name)
        path = f"comments.{name}"
        if words is not None and words.no_direct_implications and words.paragraphs:
            problems.add(f"{path}.no_direct_implications", "yes, beside paragraphs on the same matter", _ONE_OF_THE_TWO)
        if words is not None and words.in_place_of_drafted and not words.paragraphs:
            problems.add(f"{path}.in_place_of_drafted", "yes, and no paragraphs", "paragraphs to print in its place")
    finance_words = brief.comments.chief_finance_officer
    if brief.finance is not None and finance_words is not None and finance_words.no_direct_implications:
        problems.add(
            "comments.chief_finance_officer.no_direct_implications", "yes, beside finance inputs", _ONE_OF_THE_TWO
        )
    if brief.cover.key_decision is False:
        for name in ("forward_plan_notice_published", "reason_for_key_decision"):
            if getattr(brief.cover, name) is not None:
                problems.add(f"cover.{name}", "an answer, and key_decision is no", _ONE_OF_THE_TWO)
    for name, choices in brief.quotations.items():
        wanted = [place for place, choice in enumerate(choices) if isinstance(choice, WantedProposals)]
        if len(wanted) > 1:
            problems.add(f"quotations.{name}.{wanted[1]}", "auto a second time in one list", "auto once")
    if brief.recommendations is not None:
        chosen = brief.recommendations
        check_phrase("recommendations.progress_report_due", chosen.progress_report_due, problems)
        check_phrase("recommendations.delegate_statement_to", chosen.delegate_statement_to, problems, after_the=True)


def _check_labels(brief: Brief, problems: ProblemsFound) -> None:
    """Each earlier report has a label of its own, or "2017/4" could mean two passages."""
    labels = [earlier.label for earlier in brief.previous_reports or ()]
    for place, label in enumerate(labels):
        if label in labels[:place]:
            problems.add(
                f"previous_reports.{place}.label",
                f"the label {shown(label)} a second time",
                "a label that no other report has",
            )
