"""The text of a new brief: it reads, untouched or with every example taken; every field is shown and explained."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel
from ruamel.yaml import YAML

from cabinet_drafter.brief import (
    Brief,
    FinanceNamed,
    NamedFile,
    PreviousReport,
    QuotationChoice,
    Recommendations,
    WantedProposals,
)
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.preparing.brief_text import NewBrief, brief_text
from cabinet_drafter.preparing.printed_words import PrintedAnswer, PrintedWords
from cabinet_drafter.preparing.quotation_lines import ListToFill, ProposedPassage
from cabinet_drafter.preparing.yaml_lines import WIDTH
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.schemas import brief_schema
from tests.brief_examples import filled_in, with_examples
from tests.conftest import ROOT

PUBLISHED = ROOT / "examples" / "alderbrook" / "published"
EARLIER = PreviousReport(label="2021", file="reports/inspection-2021.pdf", sha256="b" * 64)
OFFICERS = (
    "chief_finance_officer", "legal_services", "equalities", "risk", "best_value", "safeguarding", "consultation",
    "data_protection", "environment",
)  # fmt: skip
PRINTS = PrintedWords(awaiting=("A line with [awaiting: something]",), answers=(PrintedAnswer("yes", ("A line.",)),))


@pytest.fixture(scope="module")
def new() -> NewBrief:
    proposal = ProposedPassage(
        QuotationChoice(at='4 from "the team" to "well"', opens="the team", closes="over well."),
        "“Outside office hours, the team hands work over well.”",
        3,
        limiting=False,
        why="opens the paragraph with the inspectors’ judgement: “well”",
    )
    return NewBrief(
        brief=Brief(
            pack="alderbrook",
            published_report=NamedFile(file="reports/inspection-2025.pdf", sha256="a" * 64),
            previous_reports=(EARLIER,),
            finance=FinanceNamed(file="finance.xlsx"),
        ),
        council="Alderbrook Borough Council",
        documents=("cabinet-paper", "members-briefing"),
        inspection=read_inspection(PUBLISHED / "inspection-2025.pdf"),
        previous=((EARLIER, read_inspection(PUBLISHED / "inspection-2021.pdf")),),
        printed={f"comments.{name}": PRINTS for name in OFFICERS}
        | {f"comments.{name}.in_place_of_drafted": PRINTS for name in OFFICERS[:2]},
        lists=(ListToFill("help_and_protection", "Help and protection", ("1", "2"), (2, 4), 1, (proposal,)),),
    )


def read(text: str) -> Brief:
    return read_brief(Path("brief.yaml"), text.encode()).brief


def fields(model: type[BaseModel]) -> set[str]:
    """The names of the fields of a noun and of every noun within it."""
    found = set(model.model_fields)

    def within(annotation: object) -> set[str]:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return fields(annotation)
        return {name for inner in get_args(annotation) for name in within(inner)}

    return found | {name for field in model.model_fields.values() for name in within(field.annotation)}


def test_untouched_it_reads_as_a_brief_in_which_nothing_is_chosen(new):
    assert read(brief_text(new)) == new.brief.model_copy(update={"recommendations": Recommendations()})


def test_an_example_taken_as_it_stands_is_refused_line_by_line(new):
    text = with_examples(brief_text(new))
    with pytest.raises(InputsInvalidError) as refused:
        read(text)
    problems = refused.value.problems
    assert all("which only keeps a place" in problem for problem in problems)
    own_lines = [line for line in text.split("\n") if not line.lstrip().startswith("##")]
    assert len(problems) == sum(len(re.findall(r'(?:: "|- "|^ +)\[', line)) for line in own_lines)


def test_with_every_example_taken_and_filled_in_it_is_a_valid_brief(new):
    brief = read(filled_in(with_examples(brief_text(new))))
    assert brief.cover.report_of is not None
    assert brief.comments.legal_services is not None
    assert brief.comments.legal_services.cleared is not None
    assert brief.contacts is not None
    assert brief.inspection.dfe_intervention is not None
    (choice,) = brief.quotations["help_and_protection"]
    assert choice == new.lists[0].proposals[0].choice


@pytest.mark.parametrize("taken", [lambda text: text, lambda text: filled_in(with_examples(text))])
def test_an_editor_that_knows_the_schema_finds_nothing_wrong(new, taken):
    tree = YAML(typ="safe", pure=True).load(taken(brief_text(new)))
    as_an_editor_reads = json.loads(json.dumps(tree, default=str))
    assert [error.message for error in Draft202012Validator(brief_schema()).iter_errors(as_an_editor_reads)] == []


def test_every_field_of_a_brief_is_shown(new):
    text = brief_text(new)
    for name in fields(Brief) | fields(WantedProposals):
        assert re.search(rf"(?m)^ *(## *|# *)?(- |cleared: {{)?\b{name}: ?", text) or f", {name}: " in text, name


def test_every_description_of_a_field_that_stands_by_itself_is_shown(new):
    text = " ".join(brief_text(new).replace("##", " ").split())
    described = [*Brief.model_fields.values(), *QuotationChoice.model_fields.values()]
    for group in ("meeting", "cover", "inspection", "recommendations", "comments"):
        inner = Brief.model_fields[group].annotation
        model = inner if isinstance(inner, type) else next(a for a in get_args(inner) if isinstance(a, type))
        described += model.model_fields.values()
    for field in described:
        assert field.description in text


def test_facts_stand_with_their_pages(new):
    text = brief_text(new)
    assert "##   Authority: Alderbrook (page 1)\n" in text
    assert "##   Inspected: 3 to 14 February 2025 (page 1)\n" in text
    assert "##   Lead inspectors: Marian Thorncastle (page 1)\n" in text
    assert "## Judgements, as printed (page 1):\n" in text
    assert "##   Overall effectiveness: Requires improvement to be good\n" in text
    assert "## Areas for improvement, as printed (page 2):\n" in text
    for area in new.inspection.areas_for_improvement:
        assert area.text in " ".join(text.replace("##", " ").split())
    assert "## THE EARLIER REPORT 2021: reports/inspection-2021.pdf\n" in text


def test_a_list_says_what_the_report_has_for_it(new):
    assert "  ## Help and protection (pages 2 to 4), 2 paragraphs, 1 to 2; one of them holds words that limit.\n" in (
        brief_text(new)
    )


def test_a_part_that_the_pack_does_not_print_is_said_and_has_no_example(new):
    text = brief_text(replace(new, printed={**new.printed, "comments.risk": PrintedWords()}))
    part = text[text.index("  ## Risk.") : text.index("  ## Best value.")]
    assert part == "  ## Risk.\n  ##   With this pack and this report nothing prints for it.\n  risk:\n"


def test_where_the_pack_has_several_documents_they_are_named(new):
    assert "##   This pack has: cabinet-paper, members-briefing.\ndocument: cabinet-paper\n" in brief_text(new)


def test_no_answer_is_filled_in(new):
    text = brief_text(replace(new, brief=new.brief.model_copy(update={"previous_reports": None}), previous=()))
    assert "\nprevious_reports:\n" in text
    assert not re.search(r"(?m)^ *[a-z_]+: *(\[\]|none|yes|no|true|false)$", text)


ANY_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300) | st.text(
    st.sampled_from("x \n\r\t\u2028\x85#:-\"'[]{}|>&*!%@`"), min_size=1, max_size=150
)


@given(any_text=ANY_TEXT)
def test_whatever_council_report_and_template_say_it_stays_a_note(new, any_text):
    inspection = new.inspection.model_copy(
        update={
            "authority": any_text,
            "title": any_text,
            "lead_inspectors": (any_text,),
            "overall_sentence": any_text,
            "judgements": tuple(
                each.model_copy(update={"name": any_text, "grade_printed": any_text})
                for each in new.inspection.judgements
            ),
        }
    )
    words = PrintedWords((any_text,), (PrintedAnswer(any_text, (any_text,)),))
    proposal = replace(new.lists[0].proposals[0], words=any_text, why=any_text)
    text = brief_text(
        replace(
            new,
            council=any_text,
            inspection=inspection,
            doubts=(any_text,),
            printed={"title": words, "comments.risk": words},
            lists=(replace(new.lists[0], heading=any_text, proposals=(proposal,)),),
        )
    )
    assert read(text) == new.brief.model_copy(update={"recommendations": Recommendations()})
    assert read(filled_in(with_examples(text))).quotations["help_and_protection"] == (proposal.choice,)
    assert max(len(line) for line in text.split("\n") if line.lstrip().startswith("##")) <= WIDTH


@given(marks=st.text(st.sampled_from("“”‘’\"'\\:#-[]{}|>&*!%@`,? é…½"), min_size=1, max_size=40))
def test_the_words_of_a_choice_come_back_as_they_are(new, marks):
    words = " ".join(f"a{marks}z".split())
    choice = QuotationChoice(at="4", opens=words, closes=words)
    with_choice = replace(new.lists[0], proposals=(replace(new.lists[0].proposals[0], choice=choice),))
    text = filled_in(with_examples(brief_text(replace(new, lists=(with_choice,)))))
    assert read(text).quotations["help_and_protection"] == (choice,)
