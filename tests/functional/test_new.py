"""`new`: one command from the published PDF to a folder from which the paper can be made."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from example_folder import ALDERBROOK, files_in, is_refused, run, run_for_real

from cabinet_drafter import whole_files
from cabinet_drafter.brief import Recommendations
from cabinet_drafter.officer_folder import new_brief, reports
from cabinet_drafter.printed_choices import printed_choices
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.word.read_back import read_written_paper
from tests.brief_examples import filled_in, with_examples
from tests.reading.printed_pdf import Words, front_page, pdf

NEWEST = ALDERBROOK / "published" / "inspection-2025.pdf"
OLDER = ALDERBROOK / "published" / "inspection-2021.pdf"
PACK = ["--pack", "alderbrook", "--pack-dir", str(ALDERBROOK / "packs")]
MISSING_INPUTS, INPUTS_INVALID, NOT_WRITTEN = 14, 12, 16


def command(folder: Path, *more: str, report: Path = NEWEST) -> list[str]:
    return ["new", str(report), *PACK, "--into", str(folder), *more]


@pytest.fixture(scope="module", autouse=True)
def _template_is_filled_once_for_each_choice() -> Iterator[None]:
    """What a template prints for the choices is the same each time, and finding it takes most of a run."""
    known: dict[object, object] = {}

    def printed(brief, inspection, previous, pack, word_template):
        asked = (brief.model_dump_json(), inspection.source, *(each.source for _, each in previous), pack.folder)
        if asked not in known:
            known[asked] = printed_choices(brief, inspection, previous, pack, word_template)
        return known[asked]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(new_brief, "printed_choices", printed)
        yield


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laid-out") / "paper"
    told = run(command(folder))
    assert told.exit_code == 0, told
    return folder


@pytest.fixture
def folder(laid_out: Path, tmp_path: Path) -> Path:
    """A folder just laid out for the report of 2025, to be changed at will."""
    return shutil.copytree(laid_out, tmp_path / "paper")


def drafted(folder: Path, brief: str = "brief.yaml") -> tuple[str, dict]:
    """The text of the draft that a brief of the folder makes, and what the command told of it."""
    told = run(["draft", str(folder / brief), *PACK[2:], "--overwrite", "--format", "json"])
    assert told.exit_code == MISSING_INPUTS, told
    record = json.loads(told.stdout)
    paper = read_written_paper(Path(record["draft"]).read_bytes())
    return paper.model_dump_json(), record


def brief_text(folder: Path, name: str = "brief.yaml") -> str:
    return (folder / name).read_bytes().decode("utf-8")


def change(folder: Path, old: str, new: str) -> None:
    text = brief_text(folder)
    assert text.count(old) == 1, old
    (folder / "brief.yaml").write_bytes(text.replace(old, new).encode())


def test_one_command_makes_all_that_a_paper_needs(folder: Path) -> None:
    assert set(files_in(folder)) == {
        "brief.yaml",
        "finance.xlsx",
        "brief.schema.json",
        "finance.schema.json",
        "reports",
        "reports/inspection-2025.pdf",
    }
    assert (folder / "reports" / "inspection-2025.pdf").read_bytes() == NEWEST.read_bytes()
    assert brief_text(folder).startswith("# yaml-language-server: $schema=brief.schema.json\n")


def test_the_untouched_brief_drafts_and_everything_is_marked_missing(folder: Path) -> None:
    _, record = drafted(folder)
    missing = {each["field"] for each in record["missing"]}
    assert missing >= {"title", "meeting.date", "cover.key_decision", "recommendations", "previous_reports", "finance"}
    assert missing >= {"inspection.received", "linked_reports", "comments.risk", "contacts", "alternative_options"}
    assert record["not_printed"] == []
    assert record["dates"] == []


def test_it_tells_what_it_made_and_commands_that_work(tmp_path: Path) -> None:
    folder = tmp_path / "it's a paper"
    told = run(command(folder, "--previous", str(OLDER)))
    assert "  made        reports/inspection-2021.pdf\n" in told.stdout
    steps = told.stdout.partition("\nNext:\n")[2]
    assert str(folder / "finance.xlsx") in steps
    line = re.search(r"3\. (cabinet-drafter draft .*)$", steps, re.MULTILINE)
    assert line is not None
    assert run(shlex.split(line[1])[1:]).exit_code == MISSING_INPUTS


def test_in_json_a_program_learns_the_same(tmp_path: Path) -> None:
    record = json.loads(run(command(tmp_path / "p", "--received", "2025-03-27", "--format", "json")).stdout)
    assert record["brief"] == str(tmp_path / "p" / "brief.yaml")
    assert {"file": "finance.xlsx", "made": True} in record["files"]
    assert [(due["what"], due["date"]) for due in record["dates"]] == [
        ("publish the report", "2025-05-13"),
        ("publish the written statement of proposed action", "2025-07-09"),
    ]
    assert record["draft_command"].startswith("cabinet-drafter draft ")


def test_a_proposal_taken_prints_in_the_published_words(folder: Path) -> None:
    text = brief_text(folder)
    listed = text.index("  help_and_protection:")
    proposal = re.search(r'(?m)^    # - at: "(?P<at>[^"]+)"\n(    #   .*\n)*', text[listed:])
    assert proposal is not None
    change(folder, proposal[0], proposal[0].replace("    # ", "    "))
    draft, _ = drafted(folder)
    assert proposal["at"].isdecimal(), "the proposal is a whole paragraph, so its words are those printed"
    sections = read_inspection(NEWEST).sections
    printed = {each.address: each.text for section in sections for each in section.paragraphs}[proposal["at"]]
    assert json.dumps(printed, ensure_ascii=False)[1:-1] in draft


def test_until_the_officer_chooses_nothing_is_quoted(folder: Path) -> None:
    assert not any(read_brief(folder / "brief.yaml").brief.quotations.values())
    draft, _ = drafted(folder)
    assert "“Services for children in Alderbrook have improved" not in draft


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("  note_outcome:", "yes"),
        ("  endorse_statement:", "yes"),
        ("  key_decision:", "no"),
        ("alternative_options:", "none"),
        ("linked_reports:", "[]"),
    ],
)
def test_the_words_shown_beside_an_answer_are_those_that_it_prints(folder: Path, line: str, answer: str) -> None:
    text = brief_text(folder)
    above = " ".join(text[: text.index(f"\n{line}\n")].replace("##", " ").split())
    shown = above.rpartition(f" {answer}: “")[2].rstrip("”").split("”; “")
    before, _ = drafted(folder)
    change(folder, f"\n{line}\n", f"\n{line} {answer}\n")
    after, _ = drafted(folder)
    for words in shown:
        for part in words.split(" | "):
            assert json.dumps(part, ensure_ascii=False)[1:-1] in after, part
    assert before != after


def test_the_same_inputs_give_the_same_folder(folder: Path, tmp_path: Path) -> None:
    run(command(tmp_path / "again"))
    assert files_in(tmp_path / "again") == files_in(folder)


def test_proposals_are_as_many_as_wanted(tmp_path: Path) -> None:
    run(command(tmp_path / "none", "--proposals", "0"))
    assert "# - at:" not in brief_text(tmp_path / "none")
    run(command(tmp_path / "one", "--proposals", "1"))
    assert brief_text(tmp_path / "one").count("# - at:") == 5


def test_dates_that_are_known_go_in_with_what_follows_from_them(tmp_path: Path) -> None:
    told = run(command(tmp_path / "p", "--received", "2025-03-27", "--meeting", "2025-04-29"))
    assert "  13 May 2025: last day to publish the report, 30 working days after receipt" in told.stdout
    brief = read_brief(tmp_path / "p" / "brief.yaml").brief
    assert (str(brief.inspection.received), str(brief.meeting.date)) == ("2025-03-27", "2025-04-29")
    text = brief_text(tmp_path / "p")
    assert "Last day to publish the report: 13 May 2025, 30 working days after receipt" in text
    assert "31 March 2025, 28 clear" in text


def test_dates_written_into_the_brief_are_worked_out_by_the_same_command_and_by_draft(folder: Path) -> None:
    change(folder, "\n  received:\n", "\n  received: 2025-03-27\n")
    assert "  9 July 2025: last day to publish the written statement" in run(command(folder)).stdout
    _, record = drafted(folder)
    assert [due["date"] for due in record["dates"]] == ["2025-05-13", "2025-07-09"]


def test_dates_given_when_the_brief_is_hers_already_are_worked_out_and_told_to_be_written(folder: Path) -> None:
    before = files_in(folder)
    told = run(command(folder, "--received", "2025-03-27"))
    assert "To confirm: brief.yaml is yours: write “received: 2025-03-27” there, under inspection." in told.stdout
    assert "  13 May 2025: last day to publish the report" in told.stdout
    assert files_in(folder) == before


def test_run_twice_nothing_changes_and_it_says_so(folder: Path) -> None:
    before = files_in(folder)
    told = run(command(folder))
    assert told.exit_code == 0
    assert files_in(folder) == before
    assert "Nothing was missing and nothing was added." in told.stdout
    assert "  left as is  brief.yaml\n" in told.stdout


def test_an_edited_brief_and_workbook_are_left_as_they_are(folder: Path) -> None:
    change(folder, "\ntitle:\n", "\ntitle: Two hours of work\n")
    (folder / "finance.xlsx").write_bytes(b"what finance wrote")
    before = files_in(folder)
    assert run(command(folder)).exit_code == 0
    assert files_in(folder) == before


@pytest.mark.parametrize("as_argument", [False, True])
def test_an_earlier_report_is_added_beside_the_officers_brief(folder: Path, *, as_argument: bool) -> None:
    change(folder, "\ntitle:\n", "\ntitle: 'Mine:  as I wrote it'   \n")
    before = files_in(folder)
    told = run(command(folder, report=OLDER) if as_argument else command(folder, "--previous", str(OLDER)))
    assert told.exit_code == 0, told
    after = files_in(folder)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"brief-2.yaml", "reports/inspection-2021.pdf"}
    own, added = brief_text(folder), brief_text(folder, "brief-2.yaml")
    lines = [line for line in added.split("\n") if line not in own.split("\n")]
    assert [line.split(":")[0].strip() for line in lines] == ["- label", "file", "sha256", "published"]
    brief = read_brief(folder / "brief-2.yaml").brief
    assert [each.label for each in brief.previous_reports or ()] == ["2021"]
    assert brief.model_copy(update={"previous_reports": None}) == read_brief(folder / "brief.yaml").brief
    assert "Added: reports/inspection-2021.pdf" in told.stdout
    assert "go on with brief-2.yaml" in told.stdout
    assert "brief-2.yaml" in told.stdout.partition("\nNext:\n")[2]
    _, record = drafted(folder, "brief-2.yaml")
    assert "previous_reports.0.published" in {each["field"] for each in record["missing"]}


def test_a_report_that_was_added_is_not_added_again(folder: Path) -> None:
    run(command(folder, "--previous", str(OLDER)))
    before = files_in(folder)
    told = run(command(folder, "--previous", str(OLDER)))
    assert files_in(folder) == before
    assert "Nothing was missing and nothing was added." in told.stdout


def test_a_further_report_goes_into_a_further_brief(folder: Path, tmp_path: Path) -> None:
    run(command(folder, "--previous", str(OLDER)))
    oldest = small_report(tmp_path / "oldest.pdf", dates="5 to 16 March 2018")
    told = run(command(folder, "--previous", str(oldest)))
    assert told.exit_code == 0, told
    brief = read_brief(folder / "brief-3.yaml").brief
    assert {each.label for each in brief.previous_reports or ()} == {"2018", "2021"}


def small_report(path: Path, *, dates: str, authority: str = "Alderbrook") -> Path:
    """A published report of one page, in the layout of 2023."""
    words = [
        Words(each.x, each.y, each.text.replace("Alderbrook", authority).replace("3 to 14 February 2025", dates),
              each.size, each.bold)
        for each in front_page("Good", "Good", "Good", "Good", "Good")
    ]  # fmt: skip
    path.write_bytes(pdf(words))
    return path


@pytest.mark.parametrize("gone", ["finance.xlsx", "brief.schema.json", "reports/inspection-2025.pdf", "brief.yaml"])
def test_what_is_missing_is_put_back(folder: Path, gone: str) -> None:
    before = files_in(folder)
    (folder / gone).unlink()
    told = run(command(folder))
    assert told.exit_code == 0, told
    assert f"  made        {gone}\n" in told.stdout
    assert files_in(folder) == before


def test_reports_of_one_year_and_awkward_names_have_labels_and_names_of_their_own(tmp_path: Path) -> None:
    given = [
        small_report(tmp_path / name, dates=dates)
        for name, dates in (
            ("con.pdf", "5 to 16 March 2018"),
            ("Über  uns: #1 (final).PDF", "3 to 14 September 2018"),
            ("\U00020000" * 60 + ".pdf", "2 to 13 March 2015"),
            ("com¹.pdf", "2 to 13 March 2016"),
            ("x.pdf", "3 to 7 June 2019"),
        )
    ]
    (tmp_path / "other").mkdir()
    shutil.copy(OLDER, tmp_path / "other" / "X.pdf")
    given.append(tmp_path / "other" / "X.pdf")
    told = run(command(tmp_path / "p", *(word for report in given for word in ("--previous", str(report)))))
    assert told.exit_code == 0, told
    named = {each.label: each.file for each in read_brief(tmp_path / "p" / "brief.yaml").brief.previous_reports or ()}
    assert named == {
        "2021": "reports/X.pdf",
        "2019": "reports/x-2.pdf",
        "2018-09": "reports/Über-uns-1-final.pdf",
        "2018-03": "reports/report-con.pdf",
        "2016": "reports/report-com¹.pdf",
        "2015": f"reports/{chr(0x20000) * 20}.pdf",
    }
    drafted(tmp_path / "p")


def test_a_report_on_another_council_than_the_packs_is_asked_about(tmp_path: Path) -> None:
    other = small_report(tmp_path / "other.pdf", dates="3 to 14 March 2025", authority="Birchwater")
    told = run(command(tmp_path / "p", report=other))
    assert "To confirm: The published report is on Birchwater; the pack is that of Alderbrook Borough Council." in (
        told.stdout
    )
    assert "## TO CONFIRM: The published report is on Birchwater" in brief_text(tmp_path / "p")


# ---------------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("dates", "authority"), [("3 to 14 March 2026", "Alderbrook"), ("5 to 16 March 2018", "Birchwater")]
)
def test_a_later_report_or_one_of_another_authority_is_sent_to_another_folder(
    folder: Path, tmp_path: Path, dates: str, authority: str
) -> None:
    other = small_report(tmp_path / "other.pdf", dates=dates, authority=authority)
    is_refused(
        command(folder, report=other),
        folder,
        exit_code=INPUTS_INVALID,
        code="inputs.not-for-this-folder",
        told=[f"other.pdf: it reports the inspection of {authority}, {dates}", "Make another folder", "--previous"],
    )


def test_a_list_in_brackets_is_told_with_the_lines_to_paste(folder: Path) -> None:
    change(folder, "\nprevious_reports:\n", "\nprevious_reports: [\n  ]\n")
    is_refused(
        command(folder, "--previous", str(OLDER)),
        folder,
        exit_code=INPUTS_INVALID,
        code="inputs.list-not-added-to",
        told=['- label: "2021"', "  file: reports/inspection-2021.pdf", "Write them under previous_reports yourself"],
    )


def test_another_pack_than_the_briefs_is_refused(folder: Path) -> None:
    is_refused(
        ["new", str(NEWEST), "--pack", "tower-hamlets-2019", "--into", str(folder)],
        folder,
        exit_code=INPUTS_INVALID,
        code="inputs.other-pack",
        told=["brief.yaml, line", "--pack alderbrook"],
    )


def test_an_earlier_report_given_in_the_place_of_the_newest_is_refused(tmp_path: Path) -> None:
    is_refused(
        command(tmp_path / "p", "--previous", str(NEWEST), report=OLDER),
        tmp_path,
        exit_code=INPUTS_INVALID,
        code="inputs.previous-not-earlier",
        told=["inspection-2025.pdf", "Give the newest report first"],
    )


def test_a_date_of_receipt_before_the_inspection_ended_is_refused(tmp_path: Path) -> None:
    is_refused(
        command(tmp_path / "p", "--received", "2025-02-01"),
        tmp_path,
        exit_code=INPUTS_INVALID,
        code="inputs.dates-impossible",
        told=["the report was received on 01/02/2025"],
    )


@pytest.mark.parametrize("meeting", ["2025-02-13", "0001-01-05"])
def test_a_meeting_before_the_inspection_ended_is_refused(tmp_path: Path, meeting: str) -> None:
    is_refused(
        command(tmp_path / "p", "--meeting", meeting),
        tmp_path,
        exit_code=INPUTS_INVALID,
        code="inputs.dates-impossible",
        told=["the meeting on", "later"],
    )


@pytest.mark.parametrize(
    ("option", "code"),
    [
        (["--meeting", "0001-01-05"], "inputs.dates-impossible"),
        (["--received", "2025-02-01"], "inputs.dates-impossible"),
        (["--received", "2101-01-04"], "law.date-outside-calendar"),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_a_folder_that_is_there_and_nothing_is_put_back(
    folder: Path, option: list[str], code: str
) -> None:
    (folder / "finance.xlsx").unlink()
    is_refused(command(folder, *option), folder, exit_code=INPUTS_INVALID, code=code, told=["date"])


def test_what_another_program_puts_into_the_folder_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = whole_files._place

    def after_another_has_written(temporary: Path, path: Path, *, over: bool) -> None:
        if path.name == "brief.yaml":
            path.write_text("mine", "utf-8")
        place(temporary, path, over=over)

    monkeypatch.setattr(whole_files, "_place", after_another_has_written)
    told = run(command(tmp_path / "p", "--format", "json"))
    assert told.exit_code == NOT_WRITTEN
    assert json.loads(told.stdout)["error"]["code"] == "output.exists"
    assert [path.relative_to(tmp_path / "p").as_posix() for path in (tmp_path / "p").rglob("*")] == ["brief.yaml"]
    assert brief_text(tmp_path / "p") == "mine"


def test_on_a_disk_without_links_a_folder_is_laid_out_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, laid_out: Path
) -> None:
    def no_links(path: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert run(command(tmp_path / "p")).exit_code == 0
    assert files_in(tmp_path / "p") == files_in(laid_out)


def test_a_folder_whose_making_is_stopped_has_no_brief_before_it_has_all_that_the_brief_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = []
    place = whole_files._place
    monkeypatch.setattr(
        whole_files,
        "_place",
        lambda temporary, path, over: (placed.append(path.name), place(temporary, path, over=over)),
    )
    assert run(command(tmp_path / "p", "--previous", str(OLDER))).exit_code == 0
    assert placed[-1] == "brief.yaml"
    assert {"finance.xlsx", "inspection-2025.pdf", "inspection-2021.pdf"} <= {*placed}


def test_a_report_whose_place_holds_a_link_to_nothing_is_not_told_as_put_back(folder: Path) -> None:
    copy = folder / "reports" / "inspection-2025.pdf"
    copy.unlink()
    copy.symlink_to("nothing.pdf")
    told = run(command(folder))
    assert told.exit_code == 0
    assert "was gone" not in told.stdout


@pytest.mark.parametrize("option", [["--received", "27.3.2025"], ["--meeting", "soon"], ["--proposals", "99"]])
def test_an_option_that_is_no_date_or_number_is_wrong_use(tmp_path: Path, option: list[str]) -> None:
    assert run(command(tmp_path / "p", *option)).exit_code == 2
    assert not (tmp_path / "p").exists()


def a_file(place: Path) -> Path:
    (place / "taken").write_text("mine", "utf-8")
    return place / "taken"


def a_link_in_a_circle(place: Path) -> Path:
    (place / "round").symlink_to(place / "round")
    return place / "round"


def a_link_to_nothing(place: Path) -> Path:
    (place / "link").symlink_to(place / "nowhere")
    return place / "link"


def reports_that_lead_outside(place: Path) -> Path:
    (place / "paper").mkdir()
    (place / "elsewhere").mkdir()
    (place / "paper" / "reports").symlink_to(place / "elsewhere")
    return place / "paper"


def reports_that_are_a_file(place: Path) -> Path:
    (place / "paper").mkdir()
    (place / "paper" / "reports").write_text("a list of reports", "utf-8")
    return place / "paper"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (a_file, "output.not-a-folder"),
        (a_link_to_nothing, "output.link-to-nothing"),
        (reports_that_lead_outside, "output.leads-outside"),
        (reports_that_are_a_file, "output.not-a-folder"),
        (lambda place: place / "no" / "folder", "output.no-folder"),
        (lambda place: place / ("x" * 300), "output.cannot-write"),
        (lambda place: place / "a\x07bell", "output.name-not-text"),
        (lambda place: place / "two\nlines", "output.name-not-text"),
    ],
)
def test_a_place_that_can_be_no_folder_is_refused_in_words(tmp_path: Path, make, code: str) -> None:
    is_refused(
        command(make(tmp_path)), tmp_path, exit_code=NOT_WRITTEN, code=code, told=["Give another folder with --into."]
    )


def test_links_in_a_circle_are_refused_in_words(tmp_path: Path) -> None:
    told = run(command(a_link_in_a_circle(tmp_path)))
    assert told.exit_code == NOT_WRITTEN
    assert "Give another folder with --into." in told.stderr


def test_a_packs_own_folder_takes_no_paper(tmp_path: Path) -> None:
    packs = shutil.copytree(ALDERBROOK / "packs", tmp_path / "packs")
    is_refused(
        [
            "new",
            str(NEWEST),
            "--pack",
            "alderbrook",
            "--pack-dir",
            str(packs),
            "--into",
            str(packs / "alderbrook" / "p"),
        ],
        tmp_path,
        exit_code=NOT_WRITTEN,
        code="output.within-pack",
        told=["lies in the folder of a pack"],
    )


@pytest.mark.parametrize(
    ("file", "lock"),
    [("finance.xlsx", "~$nance.xlsx"), ("finance.xlsx", "~$finance.xlsx"), ("brief.yaml", ".~lock.brief.yaml#")],
)
def test_a_file_that_another_program_holds_open_is_not_made(tmp_path: Path, file: str, lock: str) -> None:
    (tmp_path / lock).write_bytes(b"\x05A. Officer")
    is_refused(
        command(tmp_path),
        tmp_path,
        exit_code=NOT_WRITTEN,
        code="output.open-elsewhere",
        told=[file, lock, "Close it there"],
    )


def test_a_folder_with_other_work_in_it_keeps_that_work(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_bytes(b"minutes")
    (tmp_path / "finance.xlsx").write_bytes(b"figures")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "inspection-2025.pdf").write_bytes(b"another file of that name")
    before = files_in(tmp_path)
    told = run(command(tmp_path))
    assert told.exit_code == 0, told
    after = files_in(tmp_path)
    assert {name: after[name] for name in before} == before
    assert "  left as is  finance.xlsx\n" in told.stdout
    assert read_brief(tmp_path / "brief.yaml").brief.published_report.file == "reports/inspection-2025-2.pdf"


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that any user can reach, with what the command reads; pytest's own is closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        shutil.copytree(ALDERBROOK / "packs", place / "packs")
        shutil.copy(NEWEST, place / "report.pdf")
        for path in (place, *place.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        yield place


@pytest.mark.parametrize(("within", "mode"), [("", 0o555), ("paper", 0o555), ("", 0o000)])
@pytest.mark.usefixtures("laid_out")
def test_a_folder_that_may_not_be_written_is_refused_in_words(
    open_place: Path, within: str, mode: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write everywhere, so as root the command runs as another user.

    That user may not be able to load Python's own modules, so the command has run before (`laid_out`), and the report
    has been read.
    """
    reading = reports.begin_reading(NEWEST.name, NEWEST.read_bytes())
    reading.inspection()
    monkeypatch.setattr(reports, "begin_reading", lambda _name, _content: reading)
    (open_place / "closed").mkdir(mode=mode)
    arguments = ["new", str(open_place / "report.pdf"), "--pack", "alderbrook", "--pack-dir", str(open_place / "packs")]
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        told = run([*arguments, "--into", str(open_place / "closed" / within)])
    finally:
        os.seteuid(user)
        (open_place / "closed").chmod(0o755)
    assert told.exit_code == NOT_WRITTEN, told
    assert "Permission denied" in told.stderr
    assert "Check that you may" in told.stderr
    assert not any((open_place / "closed").iterdir())


@pytest.mark.parametrize("most", [4096, 50_000])
def test_on_a_full_disk_nothing_is_left_behind(tmp_path: Path, most: int) -> None:
    """4096 bytes are too few for the workbook to be made at all, 50,000 for the report's copy."""
    program = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most})); "
        "from cabinet_drafter.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", program, *command(tmp_path / "paper")],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == NOT_WRITTEN, done
    assert b"cannot be" in done.stderr
    assert b"on the disk" in done.stderr
    assert done.stderr.startswith(b"cabinet-drafter: ")
    assert files_in(tmp_path) == {}


def test_the_real_command_lays_out_a_folder(tmp_path: Path) -> None:
    told = run_for_real(command(tmp_path / "paper"))
    assert told.exit_code == 0, told
    assert (tmp_path / "paper" / "brief.yaml").is_file()


# ------------------------------------------------------------------------------------- published reports, three eras


@pytest.mark.parametrize(
    ("newest", "earlier"),
    [
        ("80516_tower-hamlets_2019-07-22.pdf", "80516_tower-hamlets_2017-04-07.pdf"),
        ("80516_tower-hamlets_2025-01-13.pdf", "80516_tower-hamlets_2019-07-22.pdf"),
        ("80485_liverpool_2026-07-07.pdf", "80485_liverpool_2014-07-18.pdf"),
    ],
)
def test_reports_of_each_era_give_a_brief_that_drafts(corpus: Path, tmp_path: Path, newest: str, earlier: str) -> None:
    arguments = [
        "new",
        str(corpus / "reports" / newest),
        "--previous",
        str(corpus / "reports" / earlier),
        "--pack",
        "tower-hamlets-2019",
    ]
    told = run([*arguments, "--into", str(tmp_path / "p")])
    assert told.exit_code == 0, told
    text = brief_text(tmp_path / "p")
    assert "With this pack and this report nothing prints for it." in text
    assert max(map(len, text.split("\n"))) <= 120
    brief = read_brief(tmp_path / "p" / "brief.yaml").brief
    assert brief.recommendations == Recommendations()
    taken = filled_in(with_examples(text))
    (tmp_path / "p" / "taken.yaml").write_bytes(re.sub(r"(?m)^  sha256: 0{64}\n", "", taken).encode())
    for name in ("brief.yaml", "taken.yaml"):
        told = run(["draft", str(tmp_path / "p" / name), "-o", str(tmp_path / f"{name}.docx")])
        assert told.exit_code == MISSING_INPUTS, told


def test_a_report_of_a_framework_before_ilacs_is_refused(corpus: Path, tmp_path: Path) -> None:
    report = corpus / "reports" / "80516_tower-hamlets_2017-04-07.pdf"
    is_refused(
        ["new", str(report), "--pack", "tower-hamlets-2019", "--into", str(tmp_path / "p")],
        tmp_path,
        exit_code=11,
        code="source.framework-before-ilacs",
        told=["Use it as a previous report"],
    )
