"""The passages that the council's paper of July 2019 quotes, chosen by address from the published report.

The paper makes 27 choices. Two ran over a paragraph and are two addresses each; where it stopped in the middle of a
sentence (paragraph 6) the address takes the whole sentence, and where print lost a full stop (paragraph 24) it stops
where that should stand. No text of the report stands here.
"""

import hashlib
from pathlib import Path

import pytest

from cabinet_drafter.brief import QuotationChoice
from cabinet_drafter.composing.quotations import ChosenPassage, belongs_under, describe_choice, quote
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.published_report import read_inspection

# List, address, (page, stretches of print, words with ellipses among them), and the beginning of the SHA-256 of the
# quotation as it prints.
CHOICES = [
    ("summary", "S1", (1, 1, 66), "4d2aa2a4deb695ba"),
    ("summary", "S2", (1, 1, 74), "ef99d85eab3b4ecd"),
    ("summary", "S3", (2, 1, 39), "53972798e8b94d93"),
    ("help_and_protection", "1:1-2", (2, 1, 44), "562260707dc7d8f9"),
    ("help_and_protection", "4:1,7", (3, 2, 30), "0ebf58024ef595f4"),
    ("help_and_protection", "5:1,4", (3, 2, 35), "a23618ee62c243d1"),
    ("help_and_protection", "6:1-2", (3, 1, 21), "b3a8757e61482f7d"),
    ("help_and_protection", "6:4-7", (3, 1, 55), "178196bd54943679"),
    ("help_and_protection", "9:1-2", (4, 1, 38), "8fff349355bdd189"),
    ("help_and_protection", "11", (4, 1, 36), "2268f21464d67bac"),
    ("help_and_protection", "12:1-3", (4, 1, 67), "f3ffdefc83891fa9"),
    ("help_and_protection", "13:1-3", (4, 1, 36), "63ed295ec68369b1"),
    ("help_and_protection", "14:1-2,4,9-10", (5, 3, 110), "e2eb05484e8a61b9"),
    ("children_in_care_and_care_leavers", "19", (6, 1, 51), "a85cc06c9901a0ec"),
    ("children_in_care_and_care_leavers", "21:2-3", (6, 1, 41), "ff0a71fd4aa3ae1a"),
    ("children_in_care_and_care_leavers", "22", (6, 1, 69), "0b6345cce7ed3115"),
    ("children_in_care_and_care_leavers", "23:1,3-4", (6, 2, 47), "38f219e018208592"),
    ("children_in_care_and_care_leavers", "24:1-2", (7, 1, 38), "826788758658f711"),
    ("children_in_care_and_care_leavers", "25:1-2", (7, 1, 39), "2739bcd03c8bccf5"),
    ("children_in_care_and_care_leavers", "30:1-2,5", (7, 2, 61), "7ad3657899db4e9e"),
    ("children_in_care_and_care_leavers", "31:1", (8, 1, 26), "fc2948bf1ad1b8f5"),
    ("children_in_care_and_care_leavers", "34", (8, 1, 55), "7cb95ef356330999"),
    ("leaders", "38:1-2,4-5", (9, 2, 93), "975552ca38f99e92"),
    ("leaders", "39", (9, 1, 80), "f42429fbefbdd60c"),
    ("leaders", "41:1-3", (10, 1, 49), "d0ff69e6b0307f54"),
    ("leaders", "42", (10, 1, 56), "9374a59b938e7dd9"),
    ("leaders", "43", (10, 1, 91), "6d5c90588b65c25c"),
    ("leaders", "46:1", (11, 1, 24), "95ec9a775be4b84b"),
    ("leaders", "47", (11, 1, 69), "e4609aeee1ccec24"),
]


@pytest.fixture(scope="module")
def published_report(corpus: Path) -> Inspection:
    return read_inspection(corpus / "reports" / "80516_tower-hamlets_2019-07-22.pdf")


def choose(at: str, published_report: Inspection) -> ChosenPassage:
    return quote(QuotationChoice(at=at), {"": published_report}, "brief.yaml")


@pytest.mark.parametrize(("key", "at", "counts", "digest"), CHOICES)
def test_each_choice_of_the_reference_paper_is_quoted_from_the_published_report(
    published_report: Inspection, key: str, at: str, counts: tuple[int, int, int], digest: str
) -> None:
    passage = choose(at, published_report)
    belongs_under(passage, key)
    assert (passage.page, len(passage.taken), len(passage.words.split())) == counts
    assert hashlib.sha256(passage.text.encode()).hexdigest().startswith(digest)
    assert all(stretch in passage.found.passage.text for stretch in passage.taken)
    assert not passage.closes_inside_sentence
    assert not passage.opens_inside_sentence


def test_each_choice_written_into_a_brief_is_quoted_again(published_report: Inspection) -> None:
    for _, at, *_ in CHOICES:
        passage = choose(at, published_report)
        assert quote(describe_choice(passage), {"": published_report}, "brief.yaml") == passage
