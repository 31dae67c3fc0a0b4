"""The two things that a council publishes after an inspection, when each is due, and which of them words are about."""

import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter import law

_STATEMENT: Final = re.compile(r"\bstatement\b(?! of (?:purpose|accounts))|\baction plan\b", re.IGNORECASE)
_REPORT: Final = re.compile(
    r"\b(?:re)?publish\w*\s+(?:(?:the|this|its|that|Ofsted[’']?s|inspection|full|final)\s+)*(?:report|findings)\b|"
    r"\breport\b[^.,;]{0,40}\b(?:published|publication)\b|\breport (?:itself )?within\b|"
    r"\bpublication of (?:the |its |Ofsted[’']?s )?(?:inspection )?report\b|"
    r"\breport (?:is |was |has to be |must be |to be |goes |went )?on (?:the |its |our )?(?:council[’']?s )?website\b|"
    r"\bmak(?:e|ing) (?:the|its|this|that) (?:inspection |Ofsted )?report (?:available|public)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PublicationDuty:
    """What is due, and when: so many working days after receipt."""

    what: str
    days: int
    citation: law.Citation


PUBLISH: Final = PublicationDuty("publish the report", law.PUBLISH_REPORT_WORKING_DAYS, law.PUBLISH_REPORT)
STATE: Final = PublicationDuty(
    "publish the written statement", law.PUBLISH_STATEMENT_WORKING_DAYS, law.PUBLISH_STATEMENT
)
DUTIES: Final = (PUBLISH, STATE)


def duty_meant(before: str, after: str = "") -> PublicationDuty | None:
    """What the words around a period or a date say is due: those before it first, the last of them nearest."""
    for text, nearest_last in ((before, True), (after, False)):
        found = mentions(text)
        if found:
            return found[-1 if nearest_last else 0][1]
    return None


def mentions(text: str) -> list[tuple[int, PublicationDuty]]:
    """Each place in the text that speaks of one of the two, in its order."""
    found = [(each.start(), STATE) for each in _STATEMENT.finditer(text)]
    found += [(each.start(), PUBLISH) for each in _REPORT.finditer(text)]
    return sorted(found, key=lambda each: each[0])


def named(thing: str) -> PublicationDuty:
    """The duty to publish what is called so: a statement or plan, else the report."""
    return STATE if re.search(r"statement|plan|response", thing, re.IGNORECASE) else PUBLISH
