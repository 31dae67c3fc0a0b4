"""What a child process does: asked by one pipe it answers by another, and ends when nobody can ask it any more."""

import faulthandler
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import IO, Final

from cabinet_drafter.limited_child.limits import limit_this_process
from cabinet_drafter.limited_child.pipes import DEFECT, OUT_OF_MEMORY, READY, receive, send

SECONDS_BETWEEN_LOOKS: Final = 0.5


def serve(answer: Callable[[str, bytes], tuple[str, bytes]], most_seconds: int) -> None:
    """Answer what is asked until the pipe is closed; called once all libraries are loaded.

    Args:
        answer: from the word and the bytes asked to those of the answer.
        most_seconds: the tool ends a child that is late before; this is for the child of a tool that was killed, where
            no thread can see that: on Windows, or while a library holds Python's lock.
    """
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints must not stand among the answers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the tool, which decides on its children.
    limit_this_process()
    if sys.platform != "win32":
        _end_with_the_tool()
    _tell_defects(answers)
    send(answers, READY, b"")
    while True:
        try:
            word, content = receive(asked)
        except EOFError:
            return
        faulthandler.dump_traceback_later(most_seconds, exit=True)
        try:
            kind, told = answer(word, content)
        except MemoryError:
            kind, told = OUT_OF_MEMORY, b""
        faulthandler.cancel_dump_traceback_later()
        try:
            send(answers, kind, told)
        except OSError:  # Nobody waits for it any more.
            return


def _end_with_the_tool() -> None:
    """Begin to look whether the tool still runs; another process is the parent of this one when it does not."""
    tool, never = os.getppid(), threading.Event()

    def look() -> None:
        # A library may be called without Python's lock, so this thread runs beside it.
        while os.getppid() == tool:
            never.wait(SECONDS_BETWEEN_LOOKS)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()


def _tell_defects(answers: IO[bytes]) -> None:
    """An error that nobody foresaw ends this process; the tool is told which."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        send(answers, DEFECT, "".join(traceback.format_exception(kind, error, trace)).encode(errors="replace"))

    sys.excepthook = tell
