"""The process that reads published documents for the tool: it is asked by one pipe and answers by another.

It is started by `pool`, imports nothing that reading does not need, and ends when nobody can ask it any more.
"""

import faulthandler
import signal
import sys
import traceback
from types import TracebackType
from typing import IO, Final

from cabinet_drafter.errors import DrafterError
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.reading.child.limits import limit_this_process
from cabinet_drafter.reading.child.messages import (
    DEFECT,
    OUT_OF_MEMORY,
    READY,
    noun_as_answer,
    receive,
    refusal_as_answer,
    send,
)
from cabinet_drafter.reading.pdf.pages import load_library

SECONDS_WITHOUT_PARENT: Final = 20
"""The tool ends a child that is late long before; this is for the child of a tool that was killed."""


def main() -> None:
    """Answer what is asked until the pipe is closed."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints must not stand among the answers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the tool, which decides on its children.
    load_library()
    limit_this_process()
    _tell_defects(answers)
    send(answers, READY, b"")
    while True:
        try:
            name, content = receive(asked)
        except EOFError:
            return
        faulthandler.dump_traceback_later(SECONDS_WITHOUT_PARENT, exit=True)
        kind, answer = _answer(name, content)
        faulthandler.cancel_dump_traceback_later()
        try:
            send(answers, kind, answer)
        except OSError:  # Nobody waits for it any more.
            return


def _answer(name: str, content: bytes) -> tuple[str, bytes]:
    try:
        return noun_as_answer(read_any_form(name, content))
    except DrafterError as refusal:
        return refusal_as_answer(refusal)
    except MemoryError:
        return OUT_OF_MEMORY, b""


def _tell_defects(answers: IO[bytes]) -> None:
    """An error that nobody foresaw ends this process; the tool is told which."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        send(answers, DEFECT, "".join(traceback.format_exception(kind, error, trace)).encode(errors="replace"))

    sys.excepthook = tell
