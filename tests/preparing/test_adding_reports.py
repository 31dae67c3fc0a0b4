"""Earlier reports put into an officer's own brief: her text stays, letter for letter."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.brief import PreviousReport
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.preparing.adding_reports import previous_report_lines, with_previous_reports
from cabinet_drafter.reading.inputs.brief_file import read_brief

NEW = PreviousReport(label="2017", file="reports/old.pdf", sha256="b" * 64)
HELD = PreviousReport(label="2013", file="older.pdf", sha256="c" * 64)
HEAD = f"pack: somewhere\npublished_report:\n  file: new.pdf\n  sha256: {'a' * 64}\n"
ENTRY = f"label: '2013'\n{{}}file: older.pdf\n{{}}sha256: {'c' * 64}\n"


def brief_of(text):
    return read_brief(Path("brief.yaml"), text.encode())


def added(text):
    return with_previous_reports(text, brief_of(text).places, [NEW])


def assert_only_added(text, *, lost=""):
    """The text with the report in it reads as before but for that report, and is the old text with lines put in."""
    before = brief_of(text).brief
    after = added(text)
    assert after is not None
    wanted = (NEW, *(before.previous_reports or ()))
    assert brief_of(after).brief == before.model_copy(update={"previous_reports": wanted})
    old, new = text.replace(lost, "", 1).splitlines(), after.splitlines()
    rest = iter(new)
    assert all(any(line == kept for kept in rest) for line in old), "a line is lost, or moved"
    put_in = [line.strip() for line in (Counter(new) - Counter(old)).elements()]
    heading = [] if before_holds_the_name(text) else ["previous_reports:"]
    assert put_in == heading + [line.strip() for line in previous_report_lines(NEW)]


def before_holds_the_name(text):
    return "previous_reports" in brief_of(text).places.places


@pytest.mark.parametrize(
    ("rest", "lost"),
    [
        ("", ""),
        ("title: A title\n", ""),
        ("previous_reports:\n", ""),
        ("previous_reports:", ""),
        ("previous_reports: # none yet\ntitle: T\n", ""),
        ("previous_reports:\n\n  # a note of hers\n\ntitle: T\n", ""),
        ("previous_reports: []\n", " []"),
        ("previous_reports: [ ]  # asked on Monday\n", " [ ]"),
        ("previous_reports: ~\n", " ~"),
        ("previous_reports: null\ntitle: T\n", " null"),
        ('"previous_reports":\ntitle: T\n', ""),
        ("previous_reports :\ntitle: T\n", ""),
        ("previous_reports:\n  - " + ENTRY.format("    ", "    "), ""),
        ("previous_reports:\n- " + ENTRY.format("  ", "  ") + "title: T\n", ""),
        ("previous_reports:\n      # of 2013\n      -   " + ENTRY.format(" " * 10, " " * 10), ""),
        ("previous_reports:\n  -\n    " + ENTRY.format("    ", "    "), ""),
        ("reasons_for_decisions:\n  - |\n    previous_reports: []\n    published_report: x\n", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("first", [True, False])
def test_the_report_is_added_and_nothing_else_changes(rest, lost, end, first):
    text = rest.rstrip("\n") + "\n" + HEAD if first and rest else HEAD + rest
    assert_only_added(text.replace("\n", end), lost=lost)


def test_a_mark_of_the_encoding_at_the_beginning_stays_there():
    text = "\ufeffpublished_report:\n  file: new.pdf\n  sha256: " + "a" * 64 + "\npack: somewhere\n"
    after = added(text)
    assert after.startswith("\ufeffprevious_reports:\n  - label:")
    assert after.count("\ufeff") == 1


@pytest.mark.parametrize(
    "rest",
    [
        f"previous_reports: [{{label: '2013', file: older.pdf, sha256: {'c' * 64}}}]\n",
        f"previous_reports:\n  [{{label: '2013', file: older.pdf, sha256: {'c' * 64}}}]\n",
        "previous_reports: [\n  ]\n",
        "previous_reports:\n  []\n",
        "? previous_reports\n: []\n",
    ],
)
def test_a_list_in_brackets_is_not_touched(rest):
    assert added(HEAD + rest) is None


def test_a_brief_in_brackets_is_not_touched():
    assert added(f"{{pack: p, published_report: {{file: n.pdf, sha256: {'a' * 64}}}}}\n") is None


@given(
    before=st.text(st.characters(codec="utf-8"), max_size=30),
    note=st.text(st.sampled_from("ab #:-[]'\"\t\u2028\x85"), max_size=12),
    held=st.sampled_from(["", "previous_reports:", "previous_reports: []", "previous_reports:\n - label: x\n"]),
    value=st.text(st.sampled_from("ab #:-[]{}\n'\""), max_size=20),
)
def test_whatever_the_brief_looks_like_it_is_added_to_without_loss_or_not_at_all(before, note, held, value):
    text = f"{'# ' + before if before else ''}\n{HEAD}{held} #{note}\ntitle: {value}\n"
    try:
        known = brief_of(text)
    except (InputsInvalidError, UnicodeEncodeError):
        return
    after = with_previous_reports(text, known.places, [NEW])
    if after is None:
        return
    wanted = (NEW, *(known.brief.previous_reports or ()))
    assert brief_of(after).brief == known.brief.model_copy(update={"previous_reports": wanted})
