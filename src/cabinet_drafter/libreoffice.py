"""Word files as PDF by LibreOffice, where it is installed: in a profile of its own, and for a time."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import DrafterError

MOST_SECONDS: Final = 180
"""For all files of one run; eight papers take five seconds once it has started."""
_PROGRAMS: Final = ("soffice", "libreoffice")
_ELSEWHERE: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)


def libreoffice() -> str | None:
    """Where the program lies; None where it is not installed."""
    found = (shutil.which(name) for name in _PROGRAMS)
    return next((path for path in (*found, *_ELSEWHERE) if path and Path(path).is_file()), None)


def as_pdf(program: str, word_files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each Word file as a PDF.

    Args:
        program: where LibreOffice lies.
        word_files: by a plain name without a suffix.

    Raises:
        DrafterError: LibreOffice cannot be started, took too long, or made no PDF of one of them.
    """
    with tempfile.TemporaryDirectory(prefix="cabinet-drafter-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        inside, outside = folder / "word", folder / "pdf"
        inside.mkdir()
        for name, content in word_files.items():
            (inside / f"{name}.docx").write_bytes(content)
        files = [str(inside / f"{name}.docx") for name in word_files]
        # Two runs at once collide where they share a profile; one of its own also holds no macros and no settings.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        _run([program, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(outside), *files])
        made = {}
        for name in word_files:
            path = outside / f"{name}.pdf"
            if not path.is_file():
                raise _failed(f"LibreOffice made no PDF of “{name}”")
            made[name] = path.read_bytes()
        return made


def _run(command: list[str]) -> None:
    """Run it to its end, or end it and all that it started."""
    try:
        process = subprocess.Popen(  # noqa: S603  (the program was found in its own place; file names are ours)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise _failed(f"LibreOffice cannot be started: {error.strerror or error}") from error
    try:
        process.wait(MOST_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise _failed(f"LibreOffice took more than {MOST_SECONDS} seconds") from error
    finally:
        if process.poll() is None:
            with contextlib.suppress(OSError):
                if sys.platform == "win32":
                    process.kill()
                else:
                    os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _failed(found: str) -> DrafterError:
    return DrafterError(
        "preview.no-pdf",
        found,
        where="LibreOffice",
        remedy="Close LibreOffice if it is open and try again; or run the preview with --html, which does not need it.",
    )
