"""Officer-owned parts of a paper: their own words, or that there is nothing to say, and who cleared them."""

from cabinet_drafter.brief import Brief, Clearance, OfficerWords
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.paper import Comments, MissingInput, OfficerComments, missing
from cabinet_drafter.vocabulary import ClearanceRole

# Parts for which a pack has wording from typed inputs; the others are an officer's words or they are missing.
_DRAFTED_FROM_INPUTS = ("chief_finance_officer", "legal_services")
_CLEAR_THIS = "Clear this part, or say what must change: give name, role and date."


def comments(brief: Brief, provenance: Provenance) -> Comments:
    """Every officer-owned part that a pack may print."""
    parts: dict[str, OfficerComments | MissingInput] = {}
    for name in Comments.model_fields:
        words: OfficerWords | None = getattr(brief.comments, name)
        if name not in _DRAFTED_FROM_INPUTS and not _says_something(words):
            parts[name] = missing(Comments, name, f"comments.{name}")
        else:
            parts[name] = _part(words or OfficerWords(), name, provenance)
    return Comments.model_validate(parts)


def _says_something(words: OfficerWords | None) -> bool:
    """Whether an officer gave words or the answer that there are none; a clearance alone clears nothing."""
    return words is not None and bool(words.paragraphs or words.no_direct_implications)


def _part(words: OfficerWords, name: str, provenance: Provenance) -> OfficerComments:
    path = f"comments.{name}"
    provenance.said(f"{path}.no_direct_implications", f"{path}.no_direct_implications", words.no_direct_implications)
    provenance.said(f"{path}.awaits_clearance", f"{path}.cleared", words.cleared)
    provenance.computed(f"{path}.prints_drafted_wording", "unless the officer's words take its place", path)
    if words.paragraphs:
        provenance.chosen_each(words.paragraphs, f"{path}.paragraphs")
    else:
        provenance.computed(f"{path}.paragraphs", "the brief gives none", path)
    replaced = words.in_place_of_drafted or words.no_direct_implications
    drafted = name in _DRAFTED_FROM_INPUTS and not replaced
    cleared = words.cleared
    return OfficerComments.model_validate(
        {
            "paragraphs": list(words.paragraphs),
            "no_direct_implications": words.no_direct_implications,
            "prints_drafted_wording": drafted,
            "awaits_clearance": cleared is None or cleared.date is None,
            **_clearance(cleared, name, provenance),
        }
    )


def _clearance(cleared: Clearance | None, name: str, provenance: Provenance) -> dict[str, object]:
    """The facts of the clearance; a part that nobody has cleared waits for one input, not for three."""
    path = f"comments.{name}"
    role = ClearanceRole(name) if name in _DRAFTED_FROM_INPUTS else missing(Comments, name, path).role
    facts: dict[str, object] = {}
    for field, stated in (("cleared_by", "name"), ("clearing_role", "role"), ("cleared_on", "date")):
        value = getattr(cleared, stated) if cleared else None
        if value is not None:
            facts[field] = value
            provenance.chosen(f"{path}.{field}", f"{path}.cleared.{stated}")
        else:
            asked = missing(OfficerComments, field, f"{path}.cleared.{stated}" if cleared else f"{path}.cleared")
            request = asked.ask if cleared else _CLEAR_THIS
            facts[field] = asked.model_copy(update={"role": role, "ask": request})
    return facts
