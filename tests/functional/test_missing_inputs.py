"""Whatever is left out is said in the draft and asked of the right officer; nothing is guessed in its place."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from example_folder import ALDERBROOK, ExampleFolder, run
from pydantic import BaseModel
from ruamel.yaml import YAML

from cabinet_drafter.brief import Brief
from cabinet_drafter.finance import FinanceEntry
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.workflow import DraftResult, draft_paper
from cabinet_drafter.written_paper import Block, Run, Table, WrittenPaper

# What an officer may or may not say: to leave it out is to say no, or to take the pack's word, and nobody is asked.
CHOICES = (
    "document",
    "finance.sha256",
    "meeting.body",
    "quotations",
    "recommendations.",
    "comments.environment",
    *(f"comments.{part}.in_place_of_drafted" for part in ("chief_finance_officer", "legal_services")),
    *(f"comments.{part}.paragraphs" for part in ("chief_finance_officer", "legal_services")),
    *(f"comments.{part}.no_direct_implications" for part in ("chief_finance_officer", "legal_services")),
    # These parts hold an answer already, so the other way to answer is not asked for.
    *(f"comments.{part}.no_direct_implications" for part in ("equalities", "risk", "safeguarding", "consultation")),
    *(f"comments.{part}.paragraphs" for part in ("best_value", "data_protection")),
)


def plain(path: Path) -> Any:
    """The content of a YAML file as plain data, its dates as text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(path), default=str))


def as_yaml(tree: Any) -> str:
    """Plain data as YAML, in that part of it which is also JSON."""
    return json.dumps(tree, ensure_ascii=False, indent=1)


@lru_cache
def _example_brief() -> dict[str, Any]:
    brief: dict[str, Any] = plain(ALDERBROOK / "brief.yaml")
    return brief


def complete_brief() -> dict[str, Any]:
    """The example's brief, with the one choice that asks for more: a key decision, its notice and its reason."""
    brief = deepcopy(_example_brief())
    brief["cover"] |= {
        "key_decision": True,
        "forward_plan_notice_published": "2025-03-03",
        "reason_for_key_decision": "Effect on two or more wards",
    }
    return brief


def optional_entries(model: type[BaseModel], tree: dict[str, Any], path: str = "") -> Iterator[str]:
    """The dotted path of every entry of `tree` that its noun allows to leave out, those within others too."""
    for name, field in model.model_fields.items():
        if name not in tree:
            continue
        here = f"{path}{name}"
        if not field.is_required():
            yield here
        held = model_within(field.annotation)
        if held is None:
            continue
        if isinstance(tree[name], dict):
            yield from optional_entries(held, tree[name], f"{here}.")
        elif isinstance(tree[name], list):
            for place, item in enumerate(tree[name]):
                yield from optional_entries(held, item, f"{here}.{place}.")


def model_within(annotation: Any) -> type[BaseModel] | None:
    """The noun that an annotation comes down to, through optional values and lists; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, Union, tuple) or type(annotation).__name__ == "UnionType":
        kinds = [kind for kind in get_args(annotation) if kind not in (NoneType, ...)]
        return next((held for held in map(model_within, kinds) if held), None)
    return None


def without(tree: Any, path: str) -> Any:
    """A copy of the tree without the entry at a dotted path."""
    first, _, rest = path.partition(".")
    if isinstance(tree, list):
        return [without(item, rest) if str(place) == first else item for place, item in enumerate(tree)]
    if not rest:
        return {name: value for name, value in tree.items() if name != first}
    return {name: without(value, rest) if name == first else value for name, value in tree.items()}


ENTRIES = tuple(optional_entries(Brief, complete_brief()))
CHOSEN = tuple(entry for entry in ENTRIES if entry.startswith(CHOICES))
ASKED = tuple(entry for entry in ENTRIES if entry not in CHOSEN)


@dataclass(frozen=True)
class Office:
    """One folder in which every variation is drafted over the one before."""

    example: ExampleFolder

    def drafted(self, brief: dict[str, Any]) -> tuple[DraftResult, WrittenPaper]:
        self.example.brief.write_text(as_yaml(brief), "utf-8")
        result = draft_paper(replace(self.example.request, overwrite=True))
        return result, read_written_paper(result.draft.read_bytes())


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(ExampleFolder.copied_to(tmp_path_factory.mktemp("office") / "work"))


def blocks_of(blocks: tuple[Block | Table, ...]) -> Iterator[Block]:
    """Every paragraph, those in tables too."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from blocks_of(cell.blocks)
        else:
            yield block


def texts(paper: WrittenPaper) -> list[str]:
    return [block.text for block in blocks_of(paper.blocks)]


def runs(paper: WrittenPaper) -> list[Run]:
    return [run for block in blocks_of(paper.blocks) for run in block.runs]


def beside(paper: WrittenPaper, label: str) -> str:
    """The cell beside the one that holds the label."""
    for block in paper.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            cells = ["\n".join(inner.text for inner in blocks_of(cell.blocks)) for cell in row.cells]
            if cells[0] == label:
                return cells[1]
    raise AssertionError(f"no row {label!r}")


def each_missing_input_is_said_and_asked(result: DraftResult, paper: WrittenPaper) -> None:
    """What the draft owes for each missing input: the phrase, its style, and a Word comment to the right role."""
    shown = [run.text for run in runs(paper) if run.character_style == "Missing input"]
    printed = texts(paper)
    for missing in result.missing:
        assert missing.phrase.startswith("[awaiting: ")
        assert any(missing.phrase in text for text in printed), f"{missing.phrase} is not in the draft"
        assert any(missing.phrase in text for text in shown), f"{missing.phrase} is not marked"
        asked = [
            word_comment
            for word_comment in paper.comments
            if word_comment.text == f"{result.role_titles[missing.role]}: {missing.ask}"
            and word_comment.anchored_text == missing.phrase
        ]
        assert len(asked) == 1, f"{missing.field} is asked {len(asked)} times: {paper.comments}"
        assert asked[0].author == "cabinet-drafter"
    for text in printed:
        unmarked = text
        for words in shown:
            unmarked = unmarked.replace(words, "")
        assert "[awaiting" not in unmarked, f"an unmarked phrase in: {text}"


def test_the_complete_brief_misses_nothing(office: Office) -> None:
    result, paper = office.drafted(complete_brief())
    assert result.missing == ()
    assert not any("[awaiting" in text for text in texts(paper))
    assert not any(run.character_style == "Missing input" for run in runs(paper))


def test_there_are_entries_to_leave_out() -> None:
    assert {"title", "meeting.date", "cover.key_decision", "inspection.dfe_intervention", "finance"} <= {*ASKED}
    assert len(ASKED) > 50


@pytest.mark.parametrize("entry", ASKED)
def test_an_entry_left_out_is_marked_and_asked_for(office: Office, entry: str) -> None:
    result, paper = office.drafted(without(complete_brief(), entry))
    assert result.missing, f"nobody is asked for {entry}"
    for missing in result.missing:
        assert f"{missing.field}.".startswith(f"{_as_asked(entry)}."), f"{missing.field} is asked for {entry}"
    each_missing_input_is_said_and_asked(result, paper)


def _as_asked(entry: str) -> str:
    """What the draft names as missing where an entry is left out: a part without words is missing as a whole."""
    for answer in (".paragraphs", ".no_direct_implications"):
        entry = entry.removesuffix(answer)
    return entry


@pytest.mark.parametrize("entry", CHOSEN)
def test_a_choice_left_out_asks_nobody(office: Office, entry: str) -> None:
    result, _ = office.drafted(without(complete_brief(), entry))
    assert result.missing == ()


def test_a_brief_that_says_nothing_but_its_sources_still_makes_a_draft(office: Office) -> None:
    whole = complete_brief()
    result, paper = office.drafted({name: whole[name] for name in ("pack", "published_report")})
    each_missing_input_is_said_and_asked(result, paper)
    assert {missing.role for missing in result.missing} == {
        ClearanceRole.ORIGINATING_OFFICER,
        ClearanceRole.CHIEF_FINANCE_OFFICER,
        ClearanceRole.LEGAL_SERVICES,
        ClearanceRole.DEMOCRATIC_SERVICES,
        ClearanceRole.EQUALITIES_OFFICER,
    }
    assert len({missing.field for missing in result.missing}) == len(result.missing)
    assert not {"Yes", "No", "None", ""} & {text.strip() for text in texts(paper)}


def test_the_command_tells_what_is_missing_by_role_and_exits_14(example: ExampleFolder) -> None:
    example.brief.write_text(as_yaml(without(without(complete_brief(), "meeting.date"), "finance")), "utf-8")
    told = run(example.draft_command)
    assert told.exit_code == 14
    assert not told.stderr
    for words in ("Democratic Services", "meeting.date", "Section 151 Officer", "finance"):
        assert words in told.stdout
    assert example.draft.is_file()
    assert example.manifest.is_file()
    in_json = run([*example.draft_command, "--format", "json"])
    assert in_json.exit_code == 14
    assert [missing["field"] for missing in json.loads(in_json.stdout)["missing"]] == ["meeting.date", "finance"]


# A choice never prints both of its options, and neither where nobody chose


def test_a_key_decision_prints_yes_no_or_that_it_is_missing(office: Office) -> None:
    brief = complete_brief()
    shown = {}
    for answer in (True, False, None):
        chosen = without(brief, "cover.key_decision")
        if answer is not None:
            chosen["cover"] |= {"key_decision": answer}
        if answer is False:
            del chosen["cover"]["forward_plan_notice_published"], chosen["cover"]["reason_for_key_decision"]
        _, paper = office.drafted(chosen)
        shown[answer] = beside(paper, "Key decision")
        if answer is None:
            assert not any("not a key decision" in text for text in texts(paper))
    assert shown[True] == "Yes"
    assert shown[False] == "No"
    assert shown[None].startswith("[awaiting: ")
    assert shown[None].endswith("]")


def test_intervention_prints_one_state_or_that_it_is_missing(office: Office) -> None:
    brief = complete_brief()
    under, not_under = "Council is under intervention", "Council is not under intervention"
    expected = {True: (True, False), False: (False, True), None: (False, False)}
    for answer, (says_under, says_not_under) in expected.items():
        chosen = without(brief, "inspection.dfe_intervention")
        if answer is not None:
            chosen["inspection"] |= {"dfe_intervention": {"in_force": answer, "detail": "A stated order."}}
        _, paper = office.drafted(chosen)
        whole = "\n".join(texts(paper))
        assert (under in whole, not_under in whole) == (says_under, says_not_under)


@pytest.mark.parametrize(
    ("options", "none_there", "asked"),
    [("none", True, False), (["Do nothing at all."], False, False), (None, False, True)],
)
def test_alternative_options_print_none_or_their_text_or_that_they_are_missing(
    office: Office, options: Any, none_there: bool, asked: bool
) -> None:
    brief = without(complete_brief(), "alternative_options")
    if options is not None:
        brief["alternative_options"] = options
    result, paper = office.drafted(brief)
    whole = "\n".join(texts(paper))
    assert ("There is no alternative: " in whole) is none_there
    assert ("Do nothing at all." in whole) is (options == ["Do nothing at all."])
    assert ("[awaiting: alternative options]" in whole) is asked
    assert bool(result.missing) is asked


@pytest.mark.parametrize("part", ["linked_reports", "background_documents"])
def test_an_empty_list_is_an_answer_and_a_missing_one_is_asked_for(office: Office, part: str) -> None:
    answered, paper = office.drafted({**complete_brief(), part: []})
    assert answered.missing == ()
    assert "None" in texts(paper)
    asked, paper_without = office.drafted(
        without({**complete_brief(), "linked_reports": ["x"], "background_documents": ["y"]}, part)
    )
    assert [missing.field for missing in asked.missing] == [part]
    assert "None" not in texts(paper_without)


@pytest.mark.parametrize(
    "path", ["reasons_for_decisions", "contacts", "cover.originating_officers", "recommendations.own"]
)
def test_an_empty_list_is_no_answer_where_something_must_be_said(office: Office, path: str) -> None:
    brief = complete_brief()
    first, _, within = path.partition(".")
    if first == "recommendations":
        brief["recommendations"] = {"own": []}
    elif within:
        brief[first][within] = []
    else:
        brief[first] = []
    result, paper = office.drafted(brief)
    assert [missing.field for missing in result.missing] == [path.removesuffix(".own")]
    each_missing_input_is_said_and_asked(result, paper)


# Officers' own parts


def test_a_clearance_without_words_does_not_pass_for_comments(office: Office) -> None:
    brief = without(complete_brief(), "comments.risk.paragraphs")
    result, paper = office.drafted(brief)
    assert [missing.field for missing in result.missing] == ["comments.risk"]
    assert any("[awaiting: comments on risk management]" in text for text in texts(paper))


def test_comments_that_replace_the_drafted_wording_must_say_something(example: ExampleFolder) -> None:
    brief = complete_brief()
    brief["comments"]["legal_services"] = {"in_place_of_drafted": True}
    example.brief.write_text(as_yaml(brief), encoding="utf-8")
    told = run(["draft", str(example.brief), "--pack-dir", str(example.packs)])
    assert told.exit_code == 12
    assert "comments.legal_services.in_place_of_drafted" in told.stderr


def test_no_previous_inspection_is_an_answer_and_nobody_is_asked(office: Office) -> None:
    result, paper = office.drafted(complete_brief() | {"previous_reports": []})
    assert result.missing == ()
    assert not any("revious inspection" in text for text in texts(paper))


# Finance inputs

FINANCE_ENTRIES = tuple(name for name, field in FinanceEntry.model_fields.items() if not field.is_required())


@pytest.mark.parametrize("name", FINANCE_ENTRIES)
def test_what_finance_did_not_say_is_asked_of_the_chief_finance_officer(example: ExampleFolder, name: str) -> None:
    inputs = plain(example.finance)
    inputs.pop(name, None)
    inputs["entries"] = [without(entry, name) for entry in inputs["entries"]]
    example.finance.write_text(as_yaml(inputs), "utf-8")
    example.pin(example.finance)
    result = draft_paper(example.request)
    paper = read_written_paper(result.draft.read_bytes())
    assert result.missing
    for missing in result.missing:
        assert missing.field.endswith(f".{name}")
        assert missing.role is ClearanceRole.CHIEF_FINANCE_OFFICER
    each_missing_input_is_said_and_asked(result, paper)


def test_one_entry_that_lacks_a_period_is_named_in_the_question(example: ExampleFolder) -> None:
    example.change_finance("    amount: 430000\n    period: 2024/25\n", "    amount: 430000\n")
    result = draft_paper(example.request)
    assert result.missing
    for missing in result.missing:
        assert missing.ask.endswith("The finance inputs do not say it for: approved-housing.")
