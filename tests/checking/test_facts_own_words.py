"""What published reports say themselves, put into a paper without marks, is not called wrong: all of it is true."""

import re

from cabinet_drafter.inspection import Inspection
from tests.checking.corpus_papers import accusing, facts_found

_TOLD_OF_OTHERS = re.compile(
    r"since the last inspection in 2022, when services were found|since the inspection in 2023, when overall|"
    r"From the time of the last inspection, in March 2020|In March 2019, inspectors found",
    re.IGNORECASE,
)
"""Sentences on inspections that are not in hand, or that the report dates otherwise than the one on them does."""


def test_no_sentence_of_a_report_is_called_wrong(inspections: dict[str, Inspection]) -> None:
    accused = []
    for name, report in inspections.items():
        passages = [*report.summary]
        for section in report.sections:
            passages += [*section.paragraphs, *section.unnumbered]
        content = [*(passage.text for passage in passages), *(section.heading for section in report.sections)]
        content = [text for text in content if text and not _TOLD_OF_OTHERS.search(text)]
        found = facts_found(inspections, name.removesuffix(".pdf"), *content)
        accused += [(name, each.code, each.message) for each in accusing(found) if "area" not in each.code]
    assert not accused
