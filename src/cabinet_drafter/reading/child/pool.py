"""Reads published documents in child processes, so that a file made to eat time or memory cannot take the tool with it.

A PDF of two kilobytes can ask for gigabytes, and PDFium then ends its process; no Python code can catch that. A child
is a Python of its own, started and not forked, so it works on Windows too. Starting one takes longer than reading a
report does, so one that has come through a file unharmed is kept for the next.
"""

import atexit
import os
import sys
import threading
from collections import deque
from functools import cached_property
from typing import Final

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.child.messages import is_of_a_readable_file, meaning
from cabinet_drafter.reading.child.process import Child
from cabinet_drafter.visit import Publication, VisitLetter

MOST_CHILDREN: Final = max(1, min(4, os.cpu_count() or 1))


class BegunReading:
    """A reading that has begun or waits its turn; asking for what was read waits for this one."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name.encode(errors="replace").decode()  # A name on disk need not be text.
        self._content = content
        self._answer: tuple[str, bytes] | None = None
        self._error: BaseException | None = None
        self._is_over = threading.Event()
        self._turns = _turns
        self._turns.take(self)

    @cached_property
    def _publication(self) -> Publication:
        if self._turns is _turns:
            self._is_over.wait()
        elif self._answer is None and self._error is None:
            self.ask()  # The thread was lost, for since then this process was forked off another.
        if self._answer is None:
            raise self._error or RuntimeError("a reading ended without an answer")
        return meaning(self._name, *self._answer)

    def publication(self) -> Publication:
        """What was read, be it a report or a letter.

        Raises:
            SourceUnreadableError, FormNotRecognisedError: the file cannot be read, or took too much.
        """
        return self._publication

    def inspection(self) -> Inspection:
        """The report that was read.

        Raises:
            SourceUnreadableError, FormNotRecognisedError: as above, or it is a letter.
        """
        publication = self._publication
        if isinstance(publication, VisitLetter):
            raise FormNotRecognisedError(
                "source.form-not-recognised",
                f"this is not an inspection report but a letter on a {publication.kind}, which gives no grades",
                where=self._name,
                remedy="Give the report of an inspection, as Ofsted published it; `check` takes a letter with "
                "--previous.",
            )
        return publication

    def ask(self) -> None:
        """Have the file read; called once it is its turn."""
        try:
            self._answer = _children.ask(self._name, self._content)
        except BaseException as error:  # noqa: BLE001  (raised where somebody waits for it)
            self._error = error
        finally:
            self._content = b""  # Of many readings begun at once, only those not yet over hold their file.
            self._is_over.set()


class Turns:
    """Whose turn it is among the readings begun: as many run at once, each in a thread, as there may be children."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[BegunReading] = deque()
        self._running = 0

    def take(self, reading: BegunReading) -> None:
        """Has it read now, or when those before it are over."""
        with self._lock:
            self._waiting.append(reading)
            if self._running == MOST_CHILDREN:
                return
            self._running += 1
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while reading := self._next():
            reading.ask()

    def _next(self) -> BegunReading | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._running -= 1
            return None


class Children:
    """The children of this process: idle ones are kept, and no more work at once than there are processors."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(MOST_CHILDREN)
        self._all: set[Child] = set()
        self._idle: list[Child] = []
        self._closed = False

    def ask(self, name: str, content: bytes) -> tuple[str, bytes]:
        """The answer on one file, of a child that is idle or is started for it.

        Raises:
            SourceUnreadableError: no child can be started, or it died or was late.
        """
        with self._places:
            child = self._taken() or self._started(name)
            fit = False
            try:
                kind, answer = child.ask(name, content)
                fit = is_of_a_readable_file(kind)
            finally:
                self._give_back(child, fit=fit)
            return kind, answer

    def _taken(self) -> Child | None:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.is_fit():
                    return child
                self._end(child)
        return None

    def _started(self, name: str) -> Child:
        child = None
        try:
            with self._lock:
                if not self._closed:
                    child = Child()
                    self._all.add(child)
            if child is not None and child.wait_until_ready():
                return child
        except OSError:
            pass
        if child is not None:
            self._give_back(child, fit=False)
        raise SourceUnreadableError(
            "source.reader-not-started",
            "the PDF is read in a process of its own, and that cannot be started",
            where=name,
            remedy=f"Check that you may run {sys.executable or 'Python'}; if you may, tell the maintainers.",
        )

    def _give_back(self, child: Child, *, fit: bool) -> None:
        with self._lock:
            if fit and child.is_fit() and not self._closed:
                self._idle.append(child)
            else:
                self._end(child)

    def _end(self, child: Child) -> None:
        if child in self._all:
            self._all.remove(child)
            child.end()

    def close(self) -> None:
        """Ends them all, those at work too."""
        with self._lock:
            self._closed = True
            for child in self._all:
                child.kill()
        for _ in range(MOST_CHILDREN):
            self._places.acquire(timeout=1)  # A thread that was waiting for an answer puts its child away.
        with self._lock:
            while self._all:
                self._all.pop().end()

    def abandon(self) -> None:
        """Leaves them to the process that this one was forked off."""
        for child in self._all:
            child.abandon()


_children = Children()
_turns = Turns()


def _after_fork() -> None:
    global _children, _turns  # Pipes and threads of the process that this one was forked off are not its own.
    _children.abandon()
    _children, _turns = Children(), Turns()


def _at_exit() -> None:
    _children.close()


atexit.register(_at_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
