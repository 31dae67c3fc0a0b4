"""A template from outside is filled in a process of its own: the same draft, held to limits, ended with the tool."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sample_paper import PROPERTIES, ROLES, a_note, sample_paper
from small_template import paragraph, small_template

from cabinet_drafter.errors import DrafterError, InputsInvalidError, WordTemplateError
from cabinet_drafter.limited_child.pipes import DEFECT
from cabinet_drafter.word import filling
from cabinet_drafter.word.child.messages import (
    FILLED,
    Filling,
    asked_to_fill,
    refusal_as_answer,
    refusal_of,
    what_to_fill,
)
from cabinet_drafter.word.filling import WordTemplateFile, fields_named, filled
from cabinet_drafter.word.render import fill, prepare
from tests.conftest import ROOT

FILLER = "from cabinet_drafter.word.child.entry import main\n"
TEMPLATES = sorted([*ROOT.glob("templates/*/*.docx"), *ROOT.glob("examples/*/packs/*/*.docx")])


def outside(content: bytes) -> WordTemplateFile:
    return WordTemplateFile(content, "small.docx", shipped=False)


def the_filling(**changes: object) -> Filling:
    return Filling("small.docx", sample_paper(**changes), ROLES, PROPERTIES)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[filling._Kept]:
    """A child of this test's own."""
    own = filling._Kept()
    monkeypatch.setattr(filling, "_kept", own)
    yield own
    own.end()


@pytest.fixture
def fills_by(kept: filling._Kept, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has templates filled by these lines of Python in place of the filler."""

    def replace(lines: str) -> None:
        body = "".join(f"\n    {line}" for line in lines.splitlines())
        filler = f"from cabinet_drafter.word.child import entry\ndef fill(*_):{body}\nentry.fill = fill\n"
        assert FILLER in filling.PROGRAM
        monkeypatch.setattr(filling, "PROGRAM", filling.PROGRAM.replace(FILLER, f"{filler}{FILLER}"))

    return replace


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.parent.name)
def test_the_draft_is_the_one_that_filling_here_makes(path: Path) -> None:
    content = path.read_bytes()
    composed = sample_paper({"meeting.held_on": a_note()})
    there = filled(WordTemplateFile(content, path.name, shipped=False), Filling(path.name, composed, ROLES, PROPERTIES))
    assert there == fill(content, path.name, composed, ROLES, PROPERTIES)
    assert there.missing
    assert fields_named(WordTemplateFile(content, path.name, shipped=False)) == prepare(content, path.name).fields_named


def test_what_is_asked_arrives_whole() -> None:
    asked = the_filling(title="{{ a }} <b> “c” \u00e9 \U0001f600")
    template, arrived = what_to_fill(asked_to_fill(b"template", asked))
    assert template == b"template"
    assert arrived.composed.paper == asked.composed.paper
    assert arrived.composed.notes == asked.composed.notes
    assert (arrived.name, arrived.role_titles, arrived.properties) == (asked.name, ROLES, PROPERTIES)


@pytest.mark.parametrize(
    ("template", "changes"),
    [
        (small_template(paragraph("{{ titel }}"), paragraph("{{ meeting.held_on }}")), {}),
        (b"no zip", {}),
        (small_template("{{ title }}"), {"title": "a\u0000b"}),
    ],
)
def test_a_refusal_arrives_with_its_words_and_places(template: bytes, changes: dict[str, object]) -> None:
    asked = the_filling(**changes)
    with pytest.raises(DrafterError) as here:
        fill(template, "small.docx", asked.composed, ROLES, PROPERTIES)
    with pytest.raises(DrafterError) as there:
        filled(outside(template), asked)
    assert type(there.value) is type(here.value)
    assert vars(there.value) == vars(here.value)


def test_a_child_is_kept_for_the_next_template_even_after_a_refusal(kept: filling._Kept) -> None:
    filled(outside(small_template("{{ title }}")), the_filling())
    first = kept.child
    with pytest.raises(WordTemplateError):
        filled(outside(b"no zip"), the_filling())
    filled(outside(small_template("{{ title }}")), the_filling())
    assert kept.child is first is not None


@pytest.mark.parametrize(
    ("fills", "code"),
    [
        ("import os; os._exit(3)", "template.filling-broke-off"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "template.filling-broke-off"),
        ("raise ValueError('a defect of ours')", "template.filling-broke-off"),
        ("import sys; sys.stdout.buffer.write(b'x' * 4096)", "template.filling-broke-off"),
        ("return bytearray(600_000_000)", "template.takes-too-much"),
        ("import time; time.sleep(600)", "template.takes-too-much"),
        ("while True: pass", "template.takes-too-much"),
    ],
)
def test_a_child_that_gives_no_answer_is_a_template_that_is_refused(
    kept: filling._Kept, fills_by: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, fills: str, code: str
) -> None:
    fills_by(fills)
    monkeypatch.setattr(filling, "MOST_SECONDS", 1)
    with pytest.raises(WordTemplateError) as refusal:
        filled(outside(small_template("{{ title }}")), the_filling())
    assert refusal.value.code == code
    assert refusal.value.where == "small.docx"
    assert refusal.value.remedy
    assert kept.child is None or not kept.child.runs()


def test_a_template_made_to_grow_is_stopped_by_the_limit_on_time(
    kept: filling._Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loops within loops are allowed, and go through every area for every area for every area."""
    deep = [f"{{%p for a{n} in areas_for_improvement %}}" for n in range(4)]
    blocks = [*deep, "{{ a3 }}", *["{%p endfor %}"] * 4]
    monkeypatch.setattr(filling, "MOST_SECONDS", 1)
    with pytest.raises(WordTemplateError) as refusal:
        filled(outside(small_template(*blocks)), the_filling(areas_for_improvement=["an area"] * 300))
    assert refusal.value.code in {"template.takes-too-much", "template.too-much-text"}


def test_the_child_writes_no_file(tmp_path: Path, fills_by: Callable[[str], None]) -> None:
    fills_by(f"from pathlib import Path; Path({str(tmp_path / 'written')!r}).write_text('x')")
    with pytest.raises(WordTemplateError) as refusal:
        filled(outside(small_template("{{ title }}")), the_filling())
    assert "File too large" in refusal.value.__notes__[0]
    assert not (tmp_path / "written").read_bytes()


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (FILLED, b""),
        (FILLED, b"\0\0\0\2[]"),
        (FILLED, b"\0\0\0\2{}"),
        (FILLED, b"\xff\xff\xff\xff"),
        ("WordTemplateError", b"null"),
        ("WordTemplateError", b'{"code": 1, "found": "b", "remedy": "c", "where": "d", "problems": []}'),
        ("KeyboardInterrupt", b"{}"),
        (DEFECT, b"\xff"),
    ],
)
def test_an_answer_that_says_nothing_is_refused(monkeypatch: pytest.MonkeyPatch, kind: str, answer: bytes) -> None:
    monkeypatch.setattr(filling, "_asked", lambda *_: (kind, answer))
    with pytest.raises(WordTemplateError) as refusal:
        filled(outside(b"x"), the_filling())
    assert refusal.value.code == "template.filling-broke-off"


def test_every_refusal_goes_both_ways() -> None:
    for kind in (WordTemplateError, InputsInvalidError):
        refusal = kind("a", "b", remedy="c", where="d", problems=("e", "f"))
        back = refusal_of(*refusal_as_answer(refusal))
        assert type(back) is kind
        assert vars(back) == vars(refusal)


def test_a_python_that_cannot_be_started_is_told(kept: filling._Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "PROGRAM", "import no_such_module")
    with pytest.raises(WordTemplateError) as refusal:
        filled(outside(small_template("x")), the_filling())
    assert refusal.value.code == "template.filler-not-started"
    assert kept.child is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_the_tool_ends_with_its_child_and_a_forked_process_has_one_of_its_own() -> None:
    program = """
import os, sys
sys.path[:0] = sys.argv[1:]
from sample_paper import PROPERTIES, ROLES, sample_paper
from small_template import small_template
from cabinet_drafter.word import filling
from cabinet_drafter.word.child.messages import Filling
def once():
    template = filling.WordTemplateFile(small_template("{{ title }}"), "small.docx", shipped=False)
    filling.filled(template, Filling("small.docx", sample_paper(), ROLES, PROPERTIES))
    return filling._kept.child._process.pid
first = once()
pid = os.fork()
if not pid:
    assert once() != first
    sys.exit()
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
assert once() == first
print(first)
"""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", program, str(Path(__file__).parent), str(ROOT)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    wait = threading.Event()
    assert any(not Path(f"/proc/{done.stdout.strip()}").exists() or wait.wait(0.1) for _ in range(50))
