"""Papers of a few lines checked against published reports of the corpus: what the checks on facts say of them."""

from collections.abc import Sequence
from datetime import date

from cabinet_drafter.checking.facts.all_facts import FACTS
from cabinet_drafter.composing.history import compare
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import unquoted

BEFORE = {
    "80461_devon_2025-05-13": ("80461_devon_2020-03-17",),
    "80418_norfolk_2018-01-19": ("80418_norfolk_2015-10-19", "80418_norfolk_2013-08-16"),
    "80449_bradford_2026-05-21": ("80449_bradford_2014-05-23",),
    "80485_liverpool_2026-07-07": ("80485_liverpool_2014-07-18",),
    "80499_harrow_2025-03-04": ("80499_harrow_2020-03-16",),
    "80516_tower-hamlets_2019-07-22": ("80516_tower-hamlets_2017-04-07",),
    "80516_tower-hamlets_2025-01-13": ("80516_tower-hamlets_2019-07-22", "80516_tower-hamlets_2017-04-07"),
    "80528_north-somerset_2023-05-11": ("80528_north-somerset_2020-06-10",),
    "80543_rotherham_2018-01-29": ("80543_rotherham_2014-11-19",),
    "80553_slough_2016-02-17": ("80553_slough_2014-02-14",),
    "80554_solihull_2026-01-12": ("80554_solihull_2020-01-09",),
    "80568_swindon_2019-08-12": ("80568_swindon_2014-05-23",),
}
"""The earlier reports that each is checked with, newest first."""

NOT_OF_WORDS = {"facts.grade-short", "facts.team-size", "facts.time-claim"}
"""Findings that ask to confirm what is true."""


def facts_found(
    inspections: dict[str, Inspection], report: str, *content: str | Sequence[Sequence[str]]
) -> list[Finding]:
    """What is found in a paper of these paragraphs and tables; the question about areas not listed is left out."""
    name = next(each for each in inspections if report in each).removesuffix(".pdf")
    inspection = inspections[f"{name}.pdf"]
    previous = tuple(inspections[f"{each}.pdf"] for each in BEFORE.get(name, ()))
    paper = unquoted(
        *content,
        inspection=inspection,
        previous=previous,
        comparison=compare(inspection, previous[0]) if previous else None,
        published=date.fromisoformat(name[-10:]),
    )
    found = [finding for check in FACTS for finding in check(paper)]
    return [each for each in found if each.where.anchor is not None]


def accusing(found: Sequence[Finding]) -> list[Finding]:
    """Those that say that something is wrong, or may be."""
    return [
        each
        for each in found
        if each.severity is Severity.MUST_FIX
        or (each.severity is Severity.TO_CONFIRM and each.code not in NOT_OF_WORDS)
    ]
