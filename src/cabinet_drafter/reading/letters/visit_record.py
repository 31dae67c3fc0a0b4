"""A `VisitLetter` as plain JSON types, in the shape and with the field names that `read --json` prints."""

from typing import Any

from cabinet_drafter.letter_record import VisitLetterRecord
from cabinet_drafter.read_record import AreaPages
from cabinet_drafter.visit import VisitLetter


def visit_record(letter: VisitLetter) -> dict[str, Any]:
    """The letter as dicts, lists, strings and numbers; dates in ISO form, keys in reading order."""
    record = VisitLetterRecord(
        **{
            **dict(letter),
            "areas_for_improvement": tuple(area.text for area in letter.areas_for_improvement),
            "areas_for_priority_action": tuple(area.text for area in letter.areas_for_priority_action),
            "area_pages": AreaPages(
                areas_for_improvement=tuple(area.page for area in letter.areas_for_improvement),
                areas_for_priority_action=tuple(area.page for area in letter.areas_for_priority_action),
            ),
        }
    )
    return record.model_dump(mode="json")
