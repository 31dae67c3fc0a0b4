"""Grades with the judgements that they were given for in brackets behind them: “Good (leaders; care leavers)”."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.grades import GRADE, grade_of
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR
from cabinet_drafter.checking.facts.judgement_names import answering, labelled
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, listed, printed_judgement, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_LIST: Final = re.compile(r"[”’\"']?\s*\(([^()]{4,200})\)")
_ITEM: Final = re.compile(r"\s*(?:;|,(?:\s*and\b)?|\band\b(?!\s+(?:protection|progress|care leavers|families)\b))\s*")
_FEWEST: Final = 2


def check_bracketed_grades(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each judgement named in brackets behind a grade was given that grade."""
    inspection = paper.against.inspection
    for sentence in sentences(paper):
        if EARLIER.search(sentence.text) or any(
            int(each.group()) < inspection.inspection_start.year for each in YEAR.finditer(sentence.text)
        ):
            continue
        for match in GRADE.finditer(sentence.text):
            grade, behind = grade_of(match), _LIST.match(sentence.text, match.end())
            if grade is None or behind is None:
                continue
            separator = re.compile(r"\s*;\s*") if ";" in behind[1] else _ITEM
            items = [item.removeprefix("and ").strip() for item in separator.split(behind[1]) if item.strip()]
            areas = [labelled(item, (inspection,)) for item in items]
            if len(items) < _FEWEST or None in areas:
                continue
            for item, area in zip(items, areas, strict=True):
                printed = [] if area is None else answering(inspection, area)
                exact = [each for each in printed if each.key is area] or printed
                if exact and all(each.grade is not grade for each in exact):
                    start = sentence.text.index(item, behind.start(1))
                    yield told(
                        "grade",
                        MUST_FIX,
                        sentence.where(start, start + len(item)),
                        f"The paper gives {quoted(match.group())} for {item}. The report prints "
                        f"{listed([quoted(each.grade_printed) for each in exact])}.",
                        "Give the printed grade.",
                        *(printed_judgement(inspection, each) for each in exact),
                    )
