"""Key decisions said twice, notice and dispatch in other words, and meetings before the report could be known."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import made_inspection
from tests.checking.test_governance import cover, found, told

MEETING = ("Date of meeting", "18 June 2025")
KEY, NOT_KEY = ("Key decision", "Yes"), ("Key decision", "No")
Content = tuple[Any, ...]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (("The recommendations are/are not a key decision.",), "key-decision-undecided"),
        (("These proposals do / do not constitute a key decision.",), "key-decision-undecided"),
        (("7.3 This report does/does not involve a key decision.",), "key-decision-undecided"),
        (("The decision is (not) a key decision.",), "key-decision-undecided"),
        ((cover(NOT_KEY), "The recommendations amount to a key decision."), "key-decision-contradiction"),
        ((cover(KEY), "5.1 This does not constitute a key decision."), "key-decision-contradiction"),
        ((cover(("Is this a key decision?", "Non-key")), "# Key decision", "Yes"), "key-decision-contradiction"),
        ((cover(KEY), "The recommendations are not key decisions."), "key-decision-contradiction"),
        ((cover(MEETING, KEY), "Notice of the decision was given in the Forward Plan published on 21 May 2025."),
         "notice-too-short"),
        ((cover(MEETING, KEY, ("28 day notice published", "26/05/2025")),), "notice-too-short"),
        ((cover(MEETING, ("Is it a key decision?", "Yes"), ("Notice of key decision", "First published 2 June 2025")),),
         "notice-too-short"),
        (("Meeting: Cabinet, 18 June 2025", "Key decision: Yes", "Date of notice: 30 May 2025"), "notice-too-short"),
        ((cover(MEETING), "The agenda was published on Friday 13 June 2025."), "dispatch"),
        ((cover(MEETING, ("Date papers issued", "13 June 2025")),), "dispatch"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(content: Content, code: str) -> None:
    assert f"governance.{code}" in [each for each, _ in told(*content)]


@pytest.mark.parametrize(
    "content",
    [
        (cover(NOT_KEY), "The recommendations do not amount to a key decision."),
        (cover(NOT_KEY), "7.3 This report does not involve a key decision."),
        (cover(KEY), "The recommendations constitute a key decision, being significant in two wards."),
        (cover(("Is this a key decision?", "Non-key")), "# Key decision", "No"),
        (cover(KEY), "A report that only notes does not always amount to a key decision."),
        (cover(NOT_KEY), "The earlier report on placements was a key decision."),
        (cover(MEETING, KEY), "Notice of the decision was given in the Forward Plan published on 19 May 2025."),
        (cover(MEETING, KEY, ("28 day notice published", "20/05/2025")),),
        ("Meeting: Cabinet, 18 June 2025", "Key decision: Yes", "Date of notice: 2 May 2025"),
        (cover(MEETING), "The agenda was published on Tuesday 10 June 2025."),
        (cover(MEETING, ("Date papers issued", "10 June 2025")),),
    ],
)
def test_what_is_true_is_left_alone(content: Content) -> None:
    assert told(*content) == []


@pytest.mark.parametrize(
    ("content", "against"),
    [
        ((cover(("Date of meeting", "14 March 2025")),), {}),
        ((cover(("Date of meeting", "9 April 2025")), "Ofsted published its report on 2 May 2025."), {}),
        (("Date: 1 April 2025", "The report, which was published by Ofsted on 2 May 2025, is at Appendix 1."), {}),
        ((cover(("Cabinet", "9 April 2025")), "The Council received the report on 24 April 2025."), {}),
        ((cover(("Cabinet", "9 April 2025")),), {"published": date(2025, 5, 2)}),
    ],
)
def test_a_meeting_before_the_report_could_be_known(content: Content, against: dict[str, Any]) -> None:
    (finding,) = found(*content, inspection=made_inspection(), **against)
    assert (finding.code, finding.severity) == ("governance.embargo", Severity.MUST_FIX)


@pytest.mark.parametrize(
    "content",
    [
        (cover(MEETING), "Ofsted published its report on 2 May 2025."),
        (cover(("Date of meeting", "9 April 2025")),),
        (cover(("Cabinet", "9 April 2025")), "The Council published the report on its website on 2 May 2025."),
        (cover(("Cabinet", "9 April 2025")), "The statement will be published on 7 July 2025."),
        (cover(("Cabinet", "9 April 2025")), "The report on the previous inspection was published on 4 May 2022."),
    ],
)
def test_a_meeting_after_the_report_was_known(content: Content) -> None:
    assert told(*content, inspection=made_inspection()) == []
