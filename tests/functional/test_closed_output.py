"""Where standard output was closed before a command began, it ends plainly."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

REPORT = ROOT / "examples" / "alderbrook" / "published" / "inspection-2025.pdf"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no shell there closes it")


def run_closed(*arguments: str, closed: str = ">&-") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cabinet_drafter", *arguments]
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *command],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("option", [(), ("--json",)], ids=["text", "json"])
def test_a_result_that_cannot_be_printed_is_told(option: tuple[str, ...]) -> None:
    done = run_closed("read", str(REPORT), *option)
    assert done.returncode == 16
    assert done.stderr.startswith("cabinet-drafter: standard output is closed")
    assert "Traceback" not in done.stderr


def test_what_is_wrong_is_still_told() -> None:
    done = run_closed("read", "absent.pdf", "--json")
    assert done.returncode == 10
    assert done.stderr.startswith("cabinet-drafter: absent.pdf: the file cannot be opened")


def test_where_nothing_can_be_told_the_exit_code_tells() -> None:
    assert run_closed("read", str(REPORT), closed="<&- >&- 2>&-").returncode == 16
