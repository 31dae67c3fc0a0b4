"""A reading in a child process: answers arrive, limits hold, a child is kept, and none outlives the tool."""

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from printed_pdf import front_page, pdf

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.limited_child import limits
from cabinet_drafter.limited_child.pipes import DEFECT, receive, send
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.reading.child import pool, process
from cabinet_drafter.reading.child.entry import MOST_SECONDS_WITHOUT_TOOL
from cabinet_drafter.reading.child.messages import LARGEST_ANSWER, meaning
from cabinet_drafter.reading.published_report import begin_reading, inspection_from_bytes, read_inspection
from tests.conftest import ROOT

REPORT = ROOT / "examples" / "alderbrook" / "published" / "inspection-2025.pdf"
NO_PDF = b"Minutes of a meeting"
READER = "from cabinet_drafter.reading.child.entry import main\n"


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Iterator[pool.Children]:
    """Children of this test's own."""
    own = pool.Children()
    monkeypatch.setattr(pool, "_children", own)
    yield own
    own.close()


@pytest.fixture
def reads_by(children: pool.Children, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has children read by these lines of Python in place of the reader."""

    def replace(lines: str) -> None:
        body = "".join(f"\n    {line}" for line in lines.splitlines())
        reader = (
            "from cabinet_drafter.reading.child import entry\n"
            f"def read(name, content):{body}\nentry.read_any_form = read\n"
        )
        assert READER in process.PROGRAM
        monkeypatch.setattr(process, "PROGRAM", process.PROGRAM.replace(READER, f"{reader}{READER}"))

    return replace


def is_alive(pid: int) -> bool:
    """Whether there is such a process, a zombie included."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_the_child_read_arrives_whole() -> None:
    reading = begin_reading(REPORT.name, REPORT.read_bytes())
    assert reading.inspection() == read_any_form(REPORT.name, REPORT.read_bytes())
    assert reading.publication() == reading.inspection()


def test_a_refusal_arrives_with_its_words() -> None:
    with pytest.raises(SourceUnreadableError) as here:
        read_any_form("a.pdf", NO_PDF)
    with pytest.raises(SourceUnreadableError) as there:
        inspection_from_bytes("a.pdf", NO_PDF)
    assert vars(there.value) == vars(here.value)


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is() -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        inspection_from_bytes(os.fsdecode(b"caf\xe9.pdf"), NO_PDF)
    assert refusal.value.where == "caf?.pdf"


def test_a_child_is_kept_for_the_next_report(children: pool.Children) -> None:
    read_inspection(REPORT)
    (first,) = children._idle
    read_inspection(REPORT)
    assert children._idle == [first]


def test_a_child_that_met_a_file_it_could_not_read_is_not_kept(children: pool.Children) -> None:
    with pytest.raises(SourceUnreadableError):
        inspection_from_bytes("a.pdf", NO_PDF)
    assert not children._all


def test_a_child_that_met_another_form_is_kept(children: pool.Children) -> None:
    with pytest.raises(FormNotRecognisedError):
        inspection_from_bytes("a.pdf", pdf(front_page()[:3]))
    assert len(children._idle) == 1


def test_a_child_ends_after_its_share_of_reports(children: pool.Children, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MOST_FILES", 2)
    read_inspection(REPORT)
    (first,) = children._idle
    read_inspection(REPORT)
    assert not children._all
    assert not is_alive(first._process.pid)


def test_a_child_that_died_while_idle_costs_the_next_report_nothing(children: pool.Children) -> None:
    read_inspection(REPORT)
    children._idle[0]._process.kill()
    children._idle[0]._process.wait()
    assert read_inspection(REPORT).authority == "Alderbrook"


def test_several_are_read_at_the_same_time_and_each_has_its_own_answer(children: pool.Children) -> None:
    names = [f"{number}.pdf" for number in range(3 * pool.MOST_CHILDREN)]
    readings = [begin_reading(name, REPORT.read_bytes()) for name in names]
    assert [reading.inspection().source.name for reading in readings] == names
    assert len(children._all) <= pool.MOST_CHILDREN


def test_however_many_are_begun_no_more_run_than_there_may_be_children(children: pool.Children) -> None:
    before = threading.active_count()
    readings = [begin_reading(f"{number}.pdf", REPORT.read_bytes()) for number in range(30)]
    # Each has a thread for its time limit.
    assert threading.active_count() - before <= 2 * pool.MOST_CHILDREN
    assert {reading.inspection().authority for reading in readings} == {"Alderbrook"}
    assert not any(reading._content for reading in readings)


@pytest.mark.parametrize(
    ("reads", "code"),
    [
        ("import os; os._exit(3)", "source.reading-broke-off"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "source.reading-broke-off"),
        ("raise ValueError('a defect of ours')", "source.reading-broke-off"),
        ("import sys; sys.stdout.buffer.write(b'x' * 4096)", "source.reading-broke-off"),
        ("return bytearray(600_000_000)", "source.takes-too-much"),
        ("import time; time.sleep(600)", "source.takes-too-much"),
        ("while True: pass", "source.takes-too-much"),
        (
            "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))\nwhile True: pass",
            "source.takes-too-much",
        ),
    ],
)
def test_a_child_that_gives_no_answer_is_a_file_that_is_refused(
    children: pool.Children,
    reads_by: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    reads: str,
    code: str,
) -> None:
    reads_by(reads)
    monkeypatch.setattr(process, "MOST_SECONDS", 1)
    with pytest.raises(SourceUnreadableError) as refusal:
        read_inspection(REPORT)
    assert refusal.value.code == code
    assert refusal.value.where == REPORT.name
    assert not children._all


def test_the_place_of_a_defect_is_kept_for_maintainers(reads_by: Callable[[str], None]) -> None:
    reads_by("raise ValueError('a defect of ours')")
    with pytest.raises(SourceUnreadableError) as refusal:
        read_inspection(REPORT)
    assert "a defect of ours" in refusal.value.__notes__[0]
    assert "a defect of ours" not in str(refusal.value)


def test_what_a_library_prints_does_not_stand_in_the_answer(reads_by: Callable[[str], None]) -> None:
    reads_by(
        "print('noise')\nimport os; os.write(2, b'noise')\nfrom cabinet_drafter.reading import any_form\n"
        "return any_form.read_any_form(name, content)"
    )
    assert read_inspection(REPORT).authority == "Alderbrook"


def test_the_child_writes_no_file(tmp_path: Path, reads_by: Callable[[str], None]) -> None:
    reads_by(f"from pathlib import Path; Path({str(tmp_path / 'written')!r}).write_text('x')")
    with pytest.raises(SourceUnreadableError) as refusal:
        read_inspection(REPORT)
    assert "File too large" in refusal.value.__notes__[0]
    assert not (tmp_path / "written").read_bytes()


def test_a_process_whose_memory_is_watched_ends() -> None:
    program = (
        "from cabinet_drafter.limited_child.limits import watch_memory\nwatch_memory(200_000_000)\n"
        "held = bytearray(b'x') * 400_000_000\nimport time; time.sleep(60)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, timeout=30)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("SourceUnreadableError", b'{"code": "a", "found": "b", "where": "c", "remedy": 1}'),
        ("SourceUnreadableError", b"null"),
        ("inspection", b"{}"),
        ("inspection", b"no JSON"),
        ("visit_letter", b"[]"),
        ("SourceUnreadableError", b'{"code": 1}'),
        ("SourceUnreadableError", b'{"code": "a"}'),
        ("SourceUnreadableError", b'["a"]'),
        ("KeyboardInterrupt", b"{}"),
        (DEFECT, b"\xff"),
    ],
)
def test_an_answer_that_says_nothing_is_refused(kind: str, content: bytes) -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        meaning("a.pdf", kind, content)
    assert refusal.value.code == "source.reading-broke-off"


def test_a_message_longer_than_any_answer_is_not_taken_in() -> None:
    pipe = io.BytesIO()
    send(pipe, "inspection", bytes(LARGEST_ANSWER))
    pipe.seek(0)
    with pytest.raises(EOFError):
        receive(pipe, LARGEST_ANSWER)
    assert pipe.tell() < 100


def test_a_python_that_cannot_be_started_is_told(children: pool.Children, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "PROGRAM", "import no_such_module")
    with pytest.raises(SourceUnreadableError) as refusal:
        read_inspection(REPORT)
    assert refusal.value.code == "source.reader-not-started"
    for executable in ("/no/such/python", "", None):
        monkeypatch.setattr(sys, "executable", executable)
        with pytest.raises(SourceUnreadableError, match="cannot be started"):
            read_inspection(REPORT)
    assert not children._all


def test_libraries_may_be_looked_for_in_any_number_of_places(
    children: pool.Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of which a command line would not take so many, nor some of these at all."""
    many = [f"/no/such/place/{number}/{'x' * 1000}" for number in range(3000)]
    monkeypatch.setattr(sys, "path", [*sys.path, *many, "no\0place", Path("/no/text")])
    assert read_inspection(REPORT).authority == "Alderbrook"


def ran(program: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Another Python that reads reports, with every warning shown."""
    program = (
        "from pathlib import Path\nfrom cabinet_drafter.reading import published_report\n"
        "from cabinet_drafter.reading.child import pool, process\n" + program
    )
    return subprocess.run(
        [sys.executable, "-X", "dev", "-c", program, str(REPORT)],
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
        **options,
    )


def test_the_tool_ends_at_once_with_its_children_and_without_a_warning() -> None:
    done = ran(
        """
import sys
process.PROGRAM = process.PROGRAM.replace(
    "main()", "from cabinet_drafter.reading.child import entry; import time\\n"
    "entry.read_any_form = lambda name, content: time.sleep(600) if name == 'late.pdf' else read(name, content)\\n"
    "main()"
).replace("main\\n", "main\\nfrom cabinet_drafter.reading.any_form import read_any_form as read\\n", 1)
content = Path(sys.argv[1]).read_bytes()
published_report.inspection_from_bytes("first.pdf", content)
late = [published_report.begin_reading("late.pdf", content) for _ in range(5)]
import threading
threading.Event().wait(1)
print(*(child._process.pid for child in pool._children._all))
"""
    )
    assert (done.returncode, done.stderr) == (0, "")
    pids = [int(pid) for pid in done.stdout.split()]
    assert pids
    assert not any(is_alive(pid) for pid in pids)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_a_forked_process_has_children_of_its_own() -> None:
    done = ran(
        """
import os, sys
content = Path(sys.argv[1]).read_bytes()
published_report.inspection_from_bytes("first.pdf", content)
begun = published_report.begin_reading("begun.pdf", content)
(before,) = {child._process.pid for child in pool._children._all}
begun._is_over.wait()
pid = os.fork()
if not pid:
    assert not pool._children._all
    assert begun.inspection().source.name == "begun.pdf"
    assert published_report.inspection_from_bytes("second.pdf", content).authority == "Alderbrook"
    (own,) = {child._process.pid for child in pool._children._all}
    assert own != before
    sys.exit()
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
assert published_report.inspection_from_bytes("third.pdf", content).authority == "Alderbrook"
assert {child._process.pid for child in pool._children._all} == {before}
"""
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_child_ends_with_a_tool_that_was_killed() -> None:
    program = (
        "from cabinet_drafter.reading import published_report\nfrom cabinet_drafter.reading.child import pool\n"
        "from pathlib import Path\nimport sys, time\n"
        "published_report.read_inspection(Path(sys.argv[1]))\n"
        "print(*(child._process.pid for child in pool._children._all), flush=True)\ntime.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(REPORT)], stdout=subprocess.PIPE, text=True) as tool:
        pid = int(tool.stdout.readline())
        tool.send_signal(signal.SIGKILL)
    wait = threading.Event()
    assert any(not is_alive(pid) or wait.wait(0.1) for _ in range(100))


@pytest.mark.skipif(sys.platform == "win32", reason="there, only the limit on time ends it")
def test_a_child_at_work_ends_with_a_tool_that_was_told_to_end() -> None:
    program = f"""
import os, sys, threading, time
from pathlib import Path
from cabinet_drafter.reading import published_report
from cabinet_drafter.reading.child import pool, process
late = "from cabinet_drafter.reading.child import entry; import time; "
late += "entry.read_any_form = lambda name, content: time.sleep(600)\\n"
process.PROGRAM = process.PROGRAM.replace({READER!r}, late + {READER!r})
published_report.begin_reading("late.pdf", Path(sys.argv[1]).read_bytes())
while not (at_work := [child for child in tuple(pool._children._all) if child._files]):
    time.sleep(0.05)
print(at_work[0]._process.pid, flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", program, str(REPORT)], stdout=subprocess.PIPE, text=True) as tool:
        pid = int(tool.stdout.readline())
        tool.terminate()
    # By its limit on time it would end no sooner than twice as late.
    wait = threading.Event()
    assert any(not is_alive(pid) or wait.wait(0.1) for _ in range(10 * MOST_SECONDS_WITHOUT_TOOL // 2))


def test_nothing_in_the_current_folder_is_imported(tmp_path: Path) -> None:
    for name in ("pypdfium2", "pydantic", "json", "struct", "sitecustomize", "cabinet_drafter"):
        (tmp_path / f"{name}.py").write_text("import os; os.write(2, b'imported from the current folder'); os._exit(9)")
    program = (
        "import os, sys; from pathlib import Path; from cabinet_drafter.reading import published_report; "
        f"sys.path.insert(0, ''); sys.path.insert(1, {str(tmp_path)!r}); os.chdir({str(tmp_path)!r}); "
        "print(published_report.read_inspection(Path(sys.argv[1])).authority)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(REPORT)], check=False, capture_output=True, text=True, timeout=30
    )
    assert (done.stdout, done.stderr) == ("Alderbrook\n", "")


def test_the_package_need_not_be_installed(tmp_path: Path) -> None:
    """Found by PYTHONPATH alone, in the current folder, or inside a zip file, as the tool itself may be."""
    source = ROOT / "src" / "cabinet_drafter"
    places = [str(path) for path in sys.path if Path(path).is_dir()]
    program = "import sys; from pathlib import Path; from cabinet_drafter.reading import published_report; "
    program += "from cabinet_drafter.reading.child import pool; "
    program += "print(pool.__file__, published_report.read_inspection(Path(sys.argv[1])).authority)"
    import zipfile

    with zipfile.ZipFile(tmp_path / "tool.zip", "w") as archive:
        for path in source.rglob("*.py"):
            archive.write(path, path.relative_to(source.parent))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "tool.zip"), *places])}
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, str(REPORT)],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        timeout=60,
    )
    assert "tool.zip" in done.stdout, done.stderr
    assert done.stdout.endswith(" Alderbrook\n")


def test_the_limits_are_those_promised() -> None:
    assert process.MOST_SECONDS < 10
    assert limits.MOST_MEMORY <= 500_000_000
    assert isinstance(read_inspection(REPORT), Inspection)
