"""What changed between two papers is told by section; what only looks or counts otherwise is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinet_drafter.checking.changes.between import changes_between
from cabinet_drafter.checking.changes.told import ChangeKind, SectionChanges, SectionFate, Supplied, WordChange
from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.checking.section_roles import section_role
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.written_paper import Run
from tests.checking.made_papers import block, written

LONG = "The Council will publish a written statement of action within seventy working days of the report."
OTHER = "Members asked in March for quarterly reports on the recruitment of social workers."
THIRD = "Foster carers said that their support had become more reliable over the last year."


def told(was: tuple, now: tuple) -> list[SectionChanges]:
    sections = changes_between(lines_of(written(*was)), lines_of(written(*now)))
    return [section for section in sections if section.tells_something]


def one(was: str, now: str) -> SectionChanges:
    [section] = told(("# Legal implications", was), ("# Legal implications", now))
    return section


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Comments of the Chief Finance Officer", ClearanceRole.CHIEF_FINANCE_OFFICER),
        ("7 Financial implications", ClearanceRole.CHIEF_FINANCE_OFFICER),
        ("Section 151 officer", ClearanceRole.CHIEF_FINANCE_OFFICER),
        ("LEGAL COMMENTS", ClearanceRole.LEGAL_SERVICES),
        ("Legal and financial implications", ClearanceRole.LEGAL_SERVICES),
        ("Equalities and diversity", ClearanceRole.EQUALITIES_OFFICER),
        ("Is this a key decision?", ClearanceRole.DEMOCRATIC_SERVICES),
        ("Forward Plan notice published", ClearanceRole.DEMOCRATIC_SERVICES),
        ("Reasons for the decisions", ClearanceRole.ORIGINATING_OFFICER),
        ("", ClearanceRole.ORIGINATING_OFFICER),
    ],
)
def test_a_section_has_the_role_that_its_heading_names(heading: str, role: ClearanceRole) -> None:
    assert section_role(heading) is role


def test_the_changed_words_are_told_in_their_context() -> None:
    section = one(LONG, LONG.replace("seventy", "thirty"))
    assert (section.heading, section.role) == ("Legal implications", ClearanceRole.LEGAL_SERVICES)
    [change] = section.changes
    assert change.kind is ChangeKind.CHANGED
    assert change.words == (
        WordChange(
            "… statement of action within seventy working days of the …",
            "… statement of action within thirty working days of the …",
        ),
    )


@pytest.mark.parametrize(
    "now",
    [LONG.replace("will ", "will not "), LONG.replace("within", "in"), LONG.replace("report.", "report")],
)
def test_no_changed_word_or_mark_is_passed_over(now: str) -> None:
    assert [change.kind for change in one(LONG, now).changes] == [ChangeKind.CHANGED]


@pytest.mark.parametrize(
    "now",
    [
        ("# 1. One", "1.2 “It” was so.", "2.  Next"),
        ("# One", '2.1  "It" was so.', "Next"),
        ("# 4 One", "(“It” was so.)".strip("()"), "1) Next"),
    ],
)
def test_numbers_and_style_alone_are_no_change(now: tuple[str, ...]) -> None:
    assert told(("# One", "1.1 “It” was so.", "1. Next"), now) == []


@pytest.mark.parametrize(
    ("was", "now"), [("It cost £1.5 (2024)", "It cost £2.5 (2024)"), ("As 3.4 MPs said,", "As 3.5 MPs said,")]
)
def test_a_figure_within_is_no_number_of_a_paragraph(was: str, now: str) -> None:
    assert len(one(f"{was} last year.", f"{now} last year.").changes) == 1


@pytest.mark.parametrize(("was", "now"), [("12 children", "14 children"), ("1.5 million pounds", "2.5 million pounds")])
def test_a_figure_at_the_start_is_no_number_of_a_paragraph(was: str, now: str) -> None:
    section = one(f"{was} were seen by a social worker last year.", f"{now} were seen by a social worker last year.")
    assert len(section.changes) == 1


def test_a_change_of_look_is_counted_and_not_listed() -> None:
    bold = block(LONG).model_copy(update={"runs": (Run(text=LONG, emphasised=True),)})
    cut = block(OTHER).model_copy(update={"runs": (Run(text=OTHER[:9]), Run(text=OTHER[9:]))})
    was, now = (written("# One", LONG, OTHER, THIRD), written("# One", bold, cut, THIRD.replace(" ", "  ")))
    [_, section] = changes_between(lines_of(was), lines_of(now))
    assert (section.changes, section.formatting) == ((), 1)


def test_paragraphs_added_and_removed_are_told_where_they_stand() -> None:
    [section] = told(("# One", "1.1 " + LONG, "1.2 " + OTHER), ("# One", "1.1 " + THIRD, "1.2 " + LONG))
    assert [(c.kind, c.place, c.text) for c in section.changes] == [
        (ChangeKind.ADDED, "1.1", THIRD),
        (ChangeKind.REMOVED, "1.2", OTHER),
    ]


def test_a_paragraph_that_went_to_another_section_was_moved() -> None:
    [section] = told(("# One", LONG, OTHER, "# Two", THIRD), ("# One", LONG, "# Two", THIRD, OTHER))
    assert (section.heading, [(c.kind, c.elsewhere) for c in section.changes]) == ("Two", [(ChangeKind.MOVED, "One")])


def test_a_renamed_section_is_known_by_its_words() -> None:
    [section] = told(("# Risk management", LONG, OTHER), ("# Dangers", LONG, OTHER))
    assert (section.fate, section.was_called, section.changes) == (SectionFate.RENAMED, "Risk management", ())


def test_added_and_removed_sections_are_told_with_what_stands_in_them() -> None:
    sections = told(("# One", LONG, "# Two", OTHER, "# Three"), ("# One", LONG, "# New", THIRD, "# Three"))
    assert [(s.heading, s.fate, [c.kind for c in s.changes]) for s in sections] == [
        ("Two", SectionFate.REMOVED, [ChangeKind.REMOVED]),
        ("New", SectionFate.ADDED, [ChangeKind.ADDED]),
    ]


def test_the_fewest_sections_are_said_to_have_moved() -> None:
    was = ("# One", LONG, "# Two", OTHER, "# Three", THIRD)
    now = ("# Three", THIRD, "# One", LONG, "# Two", OTHER)
    assert [(s.heading, s.moved) for s in told(was, now)] == [("Three", True)]


def test_what_was_awaited_and_is_there_now_is_supplied() -> None:
    section = one(
        "Wards affected: [awaiting: wards]. Cleared by [awaiting: name].", "Wards affected: All. Cleared by Jo Day."
    )
    [change] = section.changes
    assert change.kind is ChangeKind.SUPPLIED
    assert change.supplied == (Supplied("wards", "All"), Supplied("name", "Jo Day"))


def test_a_paragraph_that_was_only_awaited_is_supplied_by_the_one_in_its_place() -> None:
    [section] = told(
        ("# Legal implications", LONG, "[awaiting: comments of legal services]", OTHER),
        ("# Legal implications", LONG, THIRD, "Much else.", OTHER),
    )
    assert [change.kind for change in section.changes] == [ChangeKind.SUPPLIED, ChangeKind.ADDED]
    assert section.changes[0].supplied == (Supplied("comments of legal services", THIRD),)


def test_what_is_awaited_still_is_not_supplied() -> None:
    [change] = one("It costs [awaiting: sum] in all years.", "It will cost [awaiting: sum] in all years.").changes
    assert (change.kind, change.supplied) == (ChangeKind.CHANGED, ())


def test_a_date_that_stands_alone_is_no_number() -> None:
    [change] = one("31 July 2025", "30 July 2025").changes
    assert (change.place, change.words) == ("paragraph 1", (WordChange("31 July 2025", "30 July 2025"),))


def test_an_ellipsis_of_the_text_is_not_doubled() -> None:
    [change] = one("… it was good. … Much was said there.", "… it was not good. … Much was said there.").changes
    assert change.words == (WordChange("… it was good. … Much was …", "… it was not good. … Much was …"),)


def test_cells_are_told_by_row_and_column() -> None:
    was = [["Item", "Details"], ["Key decision", "No"], ["Wards", "[awaiting: the wards that it affects]"]]
    now = [["Item", "Details"], ["Key decision", "Yes"], ["Wards", "All"], ["Contact", "Jo Day"]]
    [section] = told((was,), (now,))
    assert section.heading == "Cover"
    assert [(c.kind, c.place, c.role) for c in section.changes] == [
        (ChangeKind.CHANGED, "“Key decision”, Details", ClearanceRole.DEMOCRATIC_SERVICES),
        (ChangeKind.SUPPLIED, "“Wards”, Details", ClearanceRole.ORIGINATING_OFFICER),
        (ChangeKind.ADDED, "table 1, row 4", ClearanceRole.ORIGINATING_OFFICER),
    ]
    assert section.changes[2].text == "Contact | Jo Day"


def test_rows_of_one_label_are_told_by_their_number() -> None:
    was = [["Figure", "Year", "Amount"], ["Growth", "2023", "£1"], ["Growth", "2024", "£2"]]
    now = [["Figure", "Year", "Amount"], ["Growth", "2023", "£1"], ["Growth", "2024", "£3"]]
    [section] = told(("# Finance", was), ("# Finance", now))
    assert [c.place for c in section.changes] == ["table 1, row 3 (“Growth”), Amount"]


def test_headers_and_notes_are_compared_as_well() -> None:
    was, now = (
        block(text, part="footer") for text in ("Draft for clearance by officers", "Paper for clearance by officers")
    )
    assert [section.heading for section in told(("x", was), ("x", now))] == ["Footer"]


TEXTS = st.lists(
    st.sampled_from(["# One", "# Two", "# One", LONG, OTHER, "[awaiting: x]", "1.1 a b", "", "12 c"]), max_size=9
)


@given(TEXTS)
def test_a_paper_has_no_change_against_itself(content: list[str]) -> None:
    assert told(tuple(content), tuple(content)) == []


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_word_comes_or_goes_unsaid(was: list[str], now: list[str]) -> None:
    """Two papers of which nothing is told hold the same texts in the same order."""
    if not told(tuple(was), tuple(now)):
        assert [text for text in was if text] == [text for text in now if text]
