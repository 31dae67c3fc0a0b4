"""Reads a published report in a child process, so that a file made to eat time or memory cannot take the tool with it.

A PDF of two kilobytes can ask for gigabytes, and PDFium then ends its process; no Python code can catch that. The child
answers in JSON, which the parent checks against the noun: nothing that a hostile file brings about in the child is run.
"""

import contextlib
import json
import multiprocessing
import sys
import weakref
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from cabinet_drafter.errors import DrafterError, FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection

MOST_SECONDS: Final = 20
"""Of processor time; the longest published report met so far takes under half a second."""
MOST_MEMORY: Final = 1024**3
"""In bytes, beyond what the tool has when it begins; published reports take under 50 MiB."""
_KINDS: Final = {kind.__name__: kind for kind in (SourceUnreadableError, FormNotRecognisedError)}


class ReadingInChild:
    """A reading that has begun; several run at the same time, and `inspection` waits for this one.

    Where a machine cannot fork (Windows) the file is read, without limits, when it is asked for.
    """

    def __init__(self, read: Callable[[str, bytes], Inspection], name: str, content: bytes) -> None:
        self._name = name
        self._here = partial(read, name, content)
        self._child: BaseProcess | None = None
        self._answer: dict[str, Any] | None = None
        if "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            self._receiving, sending = context.Pipe(duplex=False)
            self._child = context.Process(target=_read_and_answer, args=(sending, read, name, content), daemon=True)
            self._child.start()
            sending.close()
            # Where the work stops for another reason, nobody waits for this reading any more.
            weakref.finalize(self, self._child.kill)

    def inspection(self) -> Inspection:
        """What was read.

        Raises:
            SourceUnreadableError, FormNotRecognisedError: as `read` raises them, or the file took too much.
        """
        if self._child is None:
            return self._here()
        if self._answer is None:
            self._answer = self._wait(self._child)
        if not self._answer:
            raise SourceUnreadableError(
                "source.takes-too-much",
                "reading this PDF takes far more time or memory than any published report does",
                where=self._name,
                remedy="Download the report again from Ofsted's site; do not use a copy from elsewhere.",
            )
        if "refused" in self._answer:
            raise _KINDS[self._answer["kind"]](**self._answer["refused"])
        return Inspection.model_validate(self._answer["read"])

    def _wait(self, child: BaseProcess) -> dict[str, Any]:
        """The child's answer; empty where it died or is late."""
        try:
            answered = self._receiving.poll(MOST_SECONDS * 2)
            answer: dict[str, Any] = json.loads(self._receiving.recv_bytes()) if answered else {}
        except (EOFError, OSError):
            answer = {}
        finally:
            child.kill()
            child.join()
            self._receiving.close()
        return answer


def _read_and_answer(sending: Connection, read: Callable[[str, bytes], Inspection], name: str, content: bytes) -> None:
    _limit_this_process()
    answer: dict[str, object]
    try:
        answer = {"read": read(name, content).model_dump(mode="json")}
    except DrafterError as error:
        told = {"code": error.code, "found": error.found, "where": error.where, "remedy": error.remedy}
        answer = {"kind": type(error).__name__, "refused": told}
    except MemoryError:
        return  # The parent tells it from the silence.
    with contextlib.suppress(BrokenPipeError):  # The parent has stopped for another reason.
        sending.send_bytes(json.dumps(answer).encode())


def _limit_this_process() -> None:
    import resource  # noqa: PLC0415  (not there on Windows)

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        pages_in_use = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages_in_use * resource.getpagesize() + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
