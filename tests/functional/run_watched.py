"""Runs the command under watch: `run_watched.py FOLDER ARGUMENTS…` ends it where it touches more than FOLDER.

Ended are: any use of the network, any other program started, and any file opened for writing, renamed, made or removed
outside FOLDER. What libraries do in C without Python (PDFium, libxml2) is not seen; docs/installing.md says how that
was looked at. Processes that are forked inherit the watch; the programs that may be started are the Python that reads
PDFs and the one that fills Word templates, and each is made to set up the same watch before it does anything else.
"""

import os
import sys
from pathlib import Path
from typing import Any

ENDED_BY_THE_WATCH = 97
_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "telnetlib.", "webbrowser.")
_PROGRAMS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn")
_SETTINGS = ("winreg.", "syslog.")
_watched_programs: set[str] = set()
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_PATHS_OF = {  # how many of an event's arguments are paths
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
    "os.remove": 1,
    "os.mkdir": 1,
    "os.rmdir": 1,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.chown": 1,
    "os.utime": 1,
    "tempfile.mkstemp": 1,
    "tempfile.mkdtemp": 1,
    "sqlite3.connect": 1,
}


def watch(folder: str) -> None:
    """From here on, ends the process where it touches more than the folder; there is no way back."""
    inside = Path(folder).resolve()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "subprocess.Popen" and arguments[0] == sys.executable and _watched_programs & {*arguments[1]}:
            return
        if event.startswith((*_NETWORK, *_PROGRAMS, *_SETTINGS)):
            _end(event, arguments)
        if event == "open":
            path, mode, flags = arguments
            # open() of a folder only stands before what its opener opens, which is an event of its own (tempfile).
            opener = mode is not None and not isinstance(path, int) and Path(os.fsdecode(path)).is_dir()
            paths = (path,) if flags & _WRITING and not opener else ()
        else:
            paths = arguments[: _PATHS_OF.get(event, 0)]
        for path in paths:
            if isinstance(path, int) or path == os.devnull:  # a file that is open already, or none
                continue
            whole = Path(os.fsdecode(path)).resolve()
            if not whole.is_relative_to(inside):
                _end(event, arguments)

    sys.addaudithook(hook)


def _end(event: str, arguments: tuple[Any, ...]) -> None:
    # Not an exception: somebody might catch it.
    os.write(2, f"ended by the watch: {event} {arguments!r}\n".encode())
    os._exit(ENDED_BY_THE_WATCH)


def main() -> None:
    folder = sys.argv[1]
    watch(folder)
    sys.argv = ["cabinet-drafter", *sys.argv[2:]]
    from cabinet_drafter.__main__ import main as cabinet_drafter
    from cabinet_drafter.reading.child import process
    from cabinet_drafter.word import filling

    for module, entry in (
        (process, "cabinet_drafter.reading.child.entry"),
        (filling, "cabinet_drafter.word.child.entry"),
    ):
        begins = f"from {entry} import main"
        assert begins in module.PROGRAM
        watched = f"import run_watched\nrun_watched.watch({str(Path(folder).resolve())!r})\n{begins}"
        module.PROGRAM = module.PROGRAM.replace(begins, watched)
        _watched_programs.add(module.PROGRAM)
    cabinet_drafter()


if __name__ == "__main__":
    main()
