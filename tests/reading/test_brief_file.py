"""A brief as officers really fill it in: what is read, and every problem told at once with its line."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.brief import BriefFile, QuotationChoice
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.reading.inputs.brief_file import read_brief

DIGEST = "0" * 64
LEAST = f"pack: tower-hamlets-2019\npublished_report: {{file: 2019.pdf, sha256: '{DIGEST}'}}\n"


def read(folder: Path, more: str) -> BriefFile:
    path = folder / "brief.yaml"
    path.write_text(LEAST + more, encoding="utf-8")
    return read_brief(path)


def problems(folder: Path, more: str) -> tuple[str, ...]:
    with pytest.raises(InputsInvalidError) as caught:
        read(folder, more)
    assert caught.value.problems
    assert all(problem in str(caught.value) for problem in caught.value.problems)
    return caught.value.problems


def outcome(path: Path) -> BriefFile | InputsInvalidError:
    try:
        return read_brief(path)
    except InputsInvalidError as error:
        return error


def test_a_full_brief_is_read_with_the_line_of_each_value(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        f"""\
previous_reports:
  - label: 2017
    file: earlier/2017.pdf
    sha256: {DIGEST}
    published: 2017-04-07
cover:
  key_decision: yes
  lead_member:
    name: "  Councillor A. N. Other  "
    title:
  originating_officers: []
inspection:
  dfe_intervention: {{in_force: False}}
recommendations:
  own:
    - >
      Note the
      outcome.
alternative_options: None
quotations:
  summary:
    - 4
    - 4:1-2
    - "4:1,8"
  leaders:
    - {{at: "4:1,8", opens: "Referrals into", closes: "of children’s needs."}}
  adoption:
comments:
contacts:
  - name: A. Person
    telephone: 02079460000
""",
    )

    brief = found.brief
    assert brief.previous_reports[0].label == "2017"
    assert brief.previous_reports[0].published == dt.date(2017, 4, 7)
    assert brief.cover.key_decision is True
    assert brief.cover.lead_member is not None
    assert brief.cover.lead_member.name == "Councillor A. N. Other"
    assert type(brief.cover.lead_member.name) is str
    assert brief.cover.lead_member.title is None
    assert brief.cover.originating_officers == ()
    assert brief.cover.wards_affected is None
    assert brief.inspection.dfe_intervention is not None
    assert brief.inspection.dfe_intervention.in_force is False
    assert brief.recommendations is not None
    assert brief.recommendations.own == ("Note the outcome.",)
    assert brief.alternative_options == "none"
    assert brief.contacts is not None
    assert brief.contacts[0].telephone == "02079460000"
    assert brief.quotations == {
        "summary": (QuotationChoice(at="4"), QuotationChoice(at="4:1-2"), QuotationChoice(at="4:1,8")),
        "leaders": (QuotationChoice(at="4:1,8", opens="Referrals into", closes="of children’s needs."),),
    }
    assert found.places.evidence("cover.key_decision").line == 9
    assert found.places.evidence("quotations.summary.1.at").line == 25


@pytest.mark.parametrize(
    ("more", "place", "told"),
    [
        (
            "cover: {key_decision: 'Yes/No'}",
            (3, 9),
            "cover.key_decision: found “Yes/No”, which only keeps a place; allowed: yes or no",
        ),
        ("cover: {key_decision: 1}", (3, 9), "found “1”; allowed: yes or no"),
        ("cover: {key_decision: on}", (3, 9), "found “on”; allowed: yes or no"),
        ("cover: {key_decision: [yes]}", (3, 9), "found a list that begins with “yes”; allowed: yes or no"),
        ("meeting: {date: 2019}", (3, 11), "found “2019”; allowed: a date as year-month-day, for example 2019-07-31"),
        ("meeting: {date: 31/07/2019}", (3, 11), "found “31/07/2019”; allowed: a date"),
        ("meeting: {date: 2019-07-31T00:00:00}", (3, 11), "allowed: a date"),
        ("meeting: {date: 2019-02-29}", (3, 11), "a day that is not in the calendar"),
        ("meeting: {date: 0219-07-31}", (3, 11), "allowed: a date"),
        ("meeting: {date: ٢٠١٩-٠٧-٣١}", (3, 11), "allowed: a date"),
        ("meeting: 2019-07-31", (3, 1), "allowed: lines with these names and their values: body, date"),
        ("titel: x", (3, 1), "titel: found the name “titel”; allowed: pack, "),
        ("titel: x", (3, 1), "(did you mean title?)"),
        ("cover:\n  Key_Decision: yes", (4, 3), "(did you mean key_decision?)"),
        ("<<: {title: x}", (3, 1), "found the name “<<”"),
        ("title: ''", (3, 1), "text without a letter in it"),
        ("title: '\u00a0 '", (3, 1), "leave the line out if it is not known"),
        ('title: "a\\x07b"', (3, 1), "the character U+0007 as character 2 of “a\\U+0007b”"),
        ('title: "\\x1f"', (3, 1), "U+001F as character 1"),
        ('title: "ab\\r"', (3, 1), "U+000D as character 3"),
        ('title: "\\ud800"', (3, 1), "U+D800 as character 1"),
        ('title: "\\ufffe"', (3, 1), "U+FFFE"),
        ('title: "\\ufdd0"', (3, 1), "U+FDD0"),
        ("title: [Insert title…]", (3, 1), "if this is a note in brackets, leave the line out"),
        ("title: '[Insert title…]'", (3, 1), "only keeps a place"),
        ("background_documents: [Insert documents]", (3, 24), "only keeps a place"),
        ("title: {a: b}", (3, 1), "title: found lines named “a”; allowed: text"),
        ("document: Cabinet Paper", (3, 1), "allowed: small letters, digits and hyphens, for example cabinet-paper"),
        ("linked_reports: None", (3, 1), "or [] where there is none"),
        ("linked_reports:\n  -\n", (4, 4), "linked_reports 1: found nothing; allowed: text"),
        ("linked_reports:\n  - one\n  - a: b", (5, 5), "linked_reports 2: found lines named “a”; allowed: text"),
        ("alternative_options: nothing", (3, 1), "allowed: the word none, or a list of paragraphs"),
        ("alternative_options:\n  - {a: b}", (4, 5), "alternative_options 1"),
        (f"title: {'y' * 20_001}", (3, 1), "at most 20,000 characters (there are 20,001)"),
        (f"alternative_options: [{'y' * 20_001}]", (3, 23), "alternative_options 1: found"),
        (
            f"finance: {{sha256: {DIGEST}}}",
            (3, 1),
            "finance.file: found nothing; allowed: text; this line may not be left out",
        ),
        (f"finance: {{file: f.yaml, sha256: {'A' * 64}}}", (3, 25), "the small letters a to f"),
        ("inspection: {dfe_intervention: {detail: x}}", (3, 14), "in_force: found nothing; allowed: yes or no"),
        ("contacts: [{name: A, telephone: N/A}]", (3, 22), "found “N/A”, which only keeps a place"),
        ("contacts: [{name: TBC}]", (3, 13), "leave the whole entry out"),
        ("cover: {lead_member: TBC}", (3, 9), "leave the line out if it is not known"),
        (
            "previous_reports: [{label: 2017, file: a, sha256: &}, {label: '2017', file: b, sha256: &}]".replace(
                "&", DIGEST
            ),
            (3, 119),
            "the label “2017” a second time",
        ),
    ],
)
def test_a_wrong_value_is_told_with_line_path_and_what_is_allowed(
    tmp_path: Path, more: str, place: tuple[int, int], told: str
) -> None:
    (problem,) = problems(tmp_path, more)

    assert problem.startswith("brief.yaml, line {}, column {}, ".format(*place))
    assert told in problem
    assert problem.endswith(".")


@pytest.mark.parametrize(
    ("more", "place", "told"),
    [
        ("quotations:\n  leaders: [4:1,8]", (4, 13), "put the address in quotation marks"),
        ("quotations:\n  leaders:\n    - 4: 1,8", (5, 7), "put the address in quotation marks"),
        ("quotations:\n  leaders:\n    - [4, 5]", (5, 7), "put the address in quotation marks"),
        ("quotations:\n  leaders:\n    -", (5, 6), "put the address in quotation marks"),
        ("quotations:\n  leaders:\n    - {at: 4:1,8}", (5, 16), "found the name “8”; allowed: at, opens, closes"),
        ("quotations:\n  leaders:\n    - {opens: x}", (5, 7), "quotations.leaders 1, at: found nothing"),
        ("quotations:\n  leaders: '4:1,8'", (4, 3), "a list; put the address in quotation marks"),
        ("quotations:\n  leadres:\n    - 4", (4, 3), "(did you mean leaders?)"),
        ("quotations:\n  - 4", (3, 1), "allowed: lines with these names: summary, overall_effectiveness"),
        ("quotations:\n  summary:\n    - ''", (5, 7), "text without a letter"),
        ("quotations:\n  summary:\n    - xx", (5, 7), "only keeps a place"),
    ],
)
def test_an_address_that_yaml_would_change_unseen_is_refused(
    tmp_path: Path, more: str, place: tuple[int, int], told: str
) -> None:
    found = problems(tmp_path, more)

    assert found[0].startswith("brief.yaml, line {}, column {}, quotations".format(*place))
    assert all(problem.startswith(f"brief.yaml, line {place[0]}, column ") for problem in found)
    assert told in " ".join(found)


@pytest.mark.parametrize(
    "text",
    ["TBC", "tba.", "TBD", "xx", "XXX", "???", "…", "...", "____", "Yes / No", "y/n", "to follow", "To be confirmed",
     "[Insert date of meeting]", "[ ]", "<name>"],
)  # fmt: skip
def test_a_placeholder_left_in_is_refused(tmp_path: Path, text: str) -> None:
    (problem,) = problems(tmp_path, f"title: {json.dumps(text)}")

    assert "leave the line out if it is not known" in problem


@pytest.mark.parametrize(
    "text",
    ["The date is TBC", "N/A", "None", "[2019] EWCA Civ 1 and [2020] EWCA Civ 2", "Yes/No questions were put", "x",
     "All", "Item #4", "To follow the report", "a\tb", "a\nb", "Cafe\u0301", "𝒳 \U0001f600", "=SUM(1)", "{{ 1 }}"],
)  # fmt: skip
def test_an_officers_own_words_are_kept_as_typed(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"title: {json.dumps(text, ensure_ascii=False)}").brief.title == text


def test_every_problem_is_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "titel: x\nmeeting: {date: soon}\ndocument: A B\nquotations:\n  summry: []\ncover: {key_decision: maybe}",
    )

    assert [problem.split(",")[1] for problem in found] == [" line 3", " line 4", " line 5", " line 7", " line 8"]


def test_what_must_be_there_and_is_not_is_named(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text("title: x\n", encoding="utf-8")
    with pytest.raises(InputsInvalidError) as caught:
        read_brief(path)

    assert caught.value.found == "2 problems in brief.yaml"
    assert [problem.split(":")[0] for problem in caught.value.problems] == [
        "brief.yaml, line 1, column 1, pack",
        "brief.yaml, line 1, column 1, published_report",
    ]


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "- a\n", "just words\n", "[]", "{}"])
def test_a_file_that_is_no_brief_says_what_a_brief_holds(tmp_path: Path, content: str) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputsInvalidError) as caught:
        read_brief(path)

    assert "published_report" in str(caught.value)


def test_a_flood_of_problems_is_cut_short(tmp_path: Path) -> None:
    found = problems(tmp_path, "".join(f"x{number}: 1\n" for number in range(5000)))

    assert len(found) == 101
    assert found[-1] == "And 4,900 more."


@given(
    st.sampled_from(
        ["title", "cover.key_decision", "meeting.date", "quotations.summary.0", "alternative_options", "document"]
    ),
    st.one_of(st.text(max_size=60), st.text(alphabet=st.characters(codec=None), max_size=10)),
)  # fmt: skip
def test_any_text_gives_a_brief_or_a_plain_refusal(
    tmp_path_factory: pytest.TempPathFactory, field: str, text: str
) -> None:
    value: object = text
    for step in reversed(field.split(".")):
        value = [value] if step == "0" else {step: value}
    assert isinstance(value, dict)
    tree = {"pack": "p", "published_report": {"file": "a.pdf", "sha256": DIGEST}, **value}
    path = tmp_path_factory.getbasetemp() / "brief.yaml"
    path.write_bytes(json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    found = outcome(path)

    if isinstance(found, InputsInvalidError):
        assert found.remedy
        assert all(line.isprintable() for line in str(found).split("\n"))
    else:
        assert found.brief.pack == "p"
        assert field != "title" or found.brief.title == text.strip()


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda held: st.one_of(
        st.lists(held, max_size=3),
        st.dictionaries(st.sampled_from(["at", "name", "date", "own", "file", "label", "0", ""]), held, max_size=3),
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from([*BriefFile.model_fields["brief"].annotation.model_fields, "x"]), JUNK, max_size=5)
)
def test_any_shape_gives_a_brief_or_a_plain_refusal(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "brief.yaml"
    whole = {"pack": "p", "published_report": {"file": "a.pdf", "sha256": DIGEST}} | tree
    path.write_bytes(json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    found = outcome(path)

    assert found.problems or found.where if isinstance(found, InputsInvalidError) else found.brief.pack
