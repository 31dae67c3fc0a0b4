"""What a Word template prints for each choice is found by filling that very template."""

import pytest

from cabinet_drafter.brief import Brief, FinanceNamed, NamedFile
from cabinet_drafter.pack_templates import shipped_packs
from cabinet_drafter.preparing.printed_words import PrintedWords
from cabinet_drafter.printed_choices import printed_choices
from cabinet_drafter.reading.inputs.pack_file import find_pack
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.word.filling import WordTemplateFile
from tests.conftest import ROOT
from tests.word.small_template import paragraph, row, small_template, table

REPORT = ROOT / "examples" / "alderbrook" / "published" / "inspection-2025.pdf"


@pytest.fixture(scope="module")
def inspection():
    return read_inspection(REPORT)


def printed(inspection, *blocks: str) -> dict[str, PrintedWords]:
    pack = find_pack("tower-hamlets-2019", [], shipped_packs())
    brief = Brief(
        pack="tower-hamlets-2019",
        published_report=NamedFile(file="report.pdf", sha256="a" * 64),
        finance=FinanceNamed(file="finance.xlsx"),
    )
    return printed_choices(
        brief, inspection, (), pack, WordTemplateFile(small_template(*blocks), "small.docx", shipped=True)
    )


def test_a_missing_phrase_is_shown_in_its_line_or_its_row_or_behind_its_heading(inspection):
    found = printed(
        inspection,
        "Wards affected: {{ cover.wards_affected }}.",
        paragraph("Who decides", "Heading1"),
        "{{ cover.classification }}",
        table(row("Priority", "{{ cover.strategic_plan_priority }}")),
    )
    assert found["cover.wards_affected"].awaiting == ("Wards affected: [awaiting: wards affected].",)
    assert found["cover.classification"].awaiting == ("Who decides | [awaiting: classification]",)
    assert found["cover.strategic_plan_priority"].awaiting == (
        "Priority | [awaiting: strategic plan priority or outcome]",
    )


def test_two_inputs_with_the_same_phrase_are_kept_apart(inspection):
    found = printed(
        inspection,
        "Finance: {{ comments.chief_finance_officer.cleared_by }}",
        "Law: {{ comments.legal_services.cleared_by }}",
    )
    for name, line in (("chief_finance_officer", "Finance"), ("legal_services", "Law")):
        expected = (f"{line}: [awaiting: name of the clearing officer]",)
        assert found[f"comments.{name}.cleared"].awaiting == expected


def test_each_answer_is_shown_with_the_lines_that_it_alone_prints(inspection):
    found = printed(
        inspection,
        "{% if cover.key_decision is missing %}{{ cover.key_decision }}{% elif cover.key_decision %}A key decision."
        "{% else %}Not one.{% endif %}",
        "{%p if recommendations is missing %}",
        "{{ recommendations }}",
        "{%p elif recommendations.delegates_statement %}",
        "Delegate it to the {{ recommendations.delegate_statement_to }}.",
        "{%p endif %}",
    )
    answers = {answer.answer: answer.comes for answer in found["cover.key_decision"].answers}
    assert answers == {"yes": ("A key decision.",), "no": ("Not one.",)}
    (delegated,) = found["recommendations.delegate_statement_to"].answers
    assert delegated.comes == ("Delegate it to the [your words].",)
    assert not found["recommendations.note_outcome"].answers[0].comes


def test_what_the_template_has_no_place_for_prints_nothing(inspection):
    found = printed(inspection, "Only the {{ title }}.")
    assert found["title"].prints
    assert not any(words.prints for path, words in found.items() if path != "title")
    assert found["comments.risk"].notes(0) == ["##   With this pack and this report nothing prints for it."]


def test_the_marks_that_tell_inputs_apart_never_show(inspection):
    found = printed(inspection, "{{ title }} {{ cover.wards_affected }}")
    assert found["title"].awaiting == ("[awaiting: title of the report] [awaiting: wards affected]",)
    assert not any("\ue0c5" in line for words in found.values() for line in words.awaiting)


def test_a_long_line_is_cut_around_its_phrase_and_says_so():
    words = PrintedWords(awaiting=(f"{'before ' * 30}[awaiting: a date] {'after ' * 30}".strip(),))
    told = " ".join(line.strip("# ") for line in words.notes(2))
    assert told == f"left empty: “[…] {'before ' * 10}[awaiting: a date] {'after ' * 10}[…]”"
