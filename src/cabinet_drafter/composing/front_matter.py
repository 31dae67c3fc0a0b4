"""The brief's own part of a paper: title, meeting, cover, recommendations, reasons, lists and contacts."""

from collections.abc import Sequence

from cabinet_drafter import brief as officer
from cabinet_drafter.composing.provenance import Provenance, each
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import (
    CabinetPaper,
    Contact,
    Council,
    Cover,
    Meeting,
    MissingInput,
    NotGiven,
    Person,
    RecommendationChoices,
    missing,
)
from cabinet_drafter.vocabulary import Governance


def council(pack: Pack, provenance: Provenance) -> Council:
    """The council's labels, from its pack."""
    labels = pack.file.labels
    provenance.rests_on("council.name", pack.places.evidence("labels.council"))
    provenance.rests_on("council.decision_maker", pack.places.evidence("labels.decision_maker"))
    if "governance" in pack.places.places:
        provenance.rests_on("council.has_committee_system", pack.places.evidence("governance"))
    else:
        provenance.computed("council.has_committee_system", "an executive, where pack.toml does not say how it decides")
    return Council(
        name=labels.council,
        decision_maker=labels.decision_maker,
        has_committee_system=pack.file.governance is Governance.COMMITTEE,
    )


def meeting(chosen: officer.Meeting, pack: Pack, provenance: Provenance) -> Meeting:
    """The meeting: the brief's body, else the pack's."""
    if chosen.body is None:
        provenance.rests_on("meeting.body", pack.places.evidence("labels.meeting_body"))
    else:
        provenance.chosen("meeting.body", "meeting.body")
    return Meeting(
        body=chosen.body or pack.file.labels.meeting_body,
        held_on=provenance.supplied(chosen.date, Meeting, "meeting.held_on", "meeting.date"),
    )


def cover(chosen: officer.Cover, provenance: Provenance) -> Cover:
    """The cover block; what the brief leaves out stays missing."""
    words = {
        name: provenance.supplied(getattr(chosen, name), Cover, f"cover.{name}", f"cover.{name}")
        for name in (
            "classification",
            "wards_affected",
            "key_decision",
            "forward_plan_notice_published",
            "reason_for_key_decision",
            "strategic_plan_priority",
        )
    }
    people = {
        name: _person(getattr(chosen, name), f"cover.{name}", provenance) for name in ("report_of", "lead_member")
    }
    return Cover(**words, **people, originating_officers=_originating_officers(chosen, provenance))


def _originating_officers(chosen: officer.Cover, provenance: Provenance) -> list[Person] | MissingInput:
    path = "cover.originating_officers"
    if not chosen.originating_officers:
        return missing(Cover, "originating_officers", path)
    people = (_person(person, at, provenance) for at, person in each(chosen.originating_officers, path))
    return [person for person in people if isinstance(person, Person)]


def _person(chosen: officer.Person | None, path: str, provenance: Provenance) -> Person | MissingInput:
    if chosen is None:
        return missing(Cover, path.rsplit(".", 1)[-1], path)
    provenance.chosen(f"{path}.name", f"{path}.name")
    return Person(name=chosen.name, title=provenance.supplied(chosen.title, Person, f"{path}.title", f"{path}.title"))


def recommendations(
    chosen: officer.Recommendations | None, provenance: Provenance
) -> RecommendationChoices | MissingInput:
    """What the meeting is asked to do; a brief that asks for nothing leaves them missing."""
    if chosen is None or not any(chosen.model_dump().values()):
        return missing(CabinetPaper, "recommendations", "recommendations")
    for name, stated in (
        ("note_outcome", "note_outcome"),
        ("endorse_statement", "endorse_statement"),
        ("delegates_statement", "delegate_statement_to"),
        ("delegate_statement_to", "delegate_statement_to"),
        ("asks_for_progress_report", "progress_report_due"),
        ("progress_report_due", "progress_report_due"),
        ("own", "own"),
    ):
        provenance.chosen(f"recommendations.{name}", f"recommendations.{stated}")
    provenance.chosen_each(chosen.own, "recommendations.own")
    return RecommendationChoices(
        note_outcome=chosen.note_outcome,
        endorse_statement=chosen.endorse_statement,
        delegates_statement=chosen.delegate_statement_to is not None,
        delegate_statement_to=chosen.delegate_statement_to or NotGiven(ask_first="recommendations.delegates_statement"),
        asks_for_progress_report=chosen.progress_report_due is not None,
        progress_report_due=chosen.progress_report_due
        or NotGiven(ask_first="recommendations.asks_for_progress_report"),
        own=list(chosen.own),
    )


def own_words(words: Sequence[str] | None, name: str, provenance: Provenance) -> list[str] | MissingInput:
    """A list of the officer's paragraphs or documents; an empty list is the answer "none"."""
    answered = provenance.supplied(words, CabinetPaper, name, name)
    provenance.chosen_each(words or (), name)
    return answered if isinstance(answered, MissingInput) else list(answered)


def alternative_options(chosen: officer.Brief, provenance: Provenance) -> tuple[bool | MissingInput, list[str]]:
    """Whether there are none, and the options where there are."""
    options = chosen.alternative_options
    there_are_none = None if options is None else options == "none" or not options
    answer = provenance.supplied(
        there_are_none,
        CabinetPaper,
        "no_alternative_options",
        "alternative_options",
    )
    provenance.chosen("alternative_options", "alternative_options")
    listed = options if isinstance(options, tuple) else ()
    provenance.chosen_each(listed, "alternative_options")
    return answer, list(listed)


def contacts(chosen: Sequence[officer.Contact] | None, provenance: Provenance) -> list[Contact] | MissingInput:
    """Officer contact details."""
    if not chosen:
        return missing(CabinetPaper, "contacts", "contacts")
    listed = []
    for path, person in each(chosen, "contacts"):
        provenance.chosen(f"{path}.name", f"{path}.name")
        details = {
            name: provenance.supplied(getattr(person, name), Contact, f"{path}.{name}", f"{path}.{name}")
            for name in ("telephone", "email")
        }
        listed.append(Contact(name=person.name, **details))
    return listed


def title(chosen: officer.Brief, provenance: Provenance) -> str | MissingInput:
    """The title of the paper."""
    return provenance.supplied(chosen.title, CabinetPaper, "title", "title")
