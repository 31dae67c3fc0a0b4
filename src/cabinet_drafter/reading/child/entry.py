"""The process that reads published documents for the tool: it is asked by one pipe and answers by another.

It is started by `pool`, imports nothing that reading does not need, and ends when nobody can ask it any more.
"""

import faulthandler
import os
import signal
import sys
import threading
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

MOST_SECONDS_WITHOUT_TOOL: Final = 10
"""The tool ends a child that is late before; this is for the child of a tool that was killed, where no thread can see
that: on Windows, or while a library holds Python's lock."""
SECONDS_BETWEEN_LOOKS: Final = 0.5


def main() -> None:
    """Answer what is asked until the pipe is closed."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints must not stand among the answers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the tool, which decides on its children.
    load_library()
    limit_this_process()
    if sys.platform != "win32":
        _end_with_the_tool()
    _tell_defects(answers)
    send(answers, READY, b"")
    while True:
        try:
            name, content = receive(asked)
        except EOFError:
            return
        faulthandler.dump_traceback_later(MOST_SECONDS_WITHOUT_TOOL, exit=True)
        kind, answer = _answer(name, content)
        faulthandler.cancel_dump_traceback_later()
        try:
            send(answers, kind, answer)
        except OSError:  # Nobody waits for it any more.
            return


def _end_with_the_tool() -> None:
    """Begin to look whether the tool still runs; another process is the parent of this one when it does not."""
    tool, never = os.getppid(), threading.Event()

    def look() -> None:
        # The PDF library is called without Python's lock, so this thread runs beside it.
        while os.getppid() == tool:
            never.wait(SECONDS_BETWEEN_LOOKS)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()


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
