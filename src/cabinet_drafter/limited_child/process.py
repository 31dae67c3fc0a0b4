"""One child process: how it is started, asked, held to its time and ended."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from cabinet_drafter.limited_child.pipes import READY, receive, send, write_whole

MOST_SECONDS_TO_START: Final = 60
"""Where a virus scanner looks at each library first, a start can take many seconds."""
_PROGRAM: Final = """
import json, sys, types
folder, sys.path[:] = json.loads(sys.stdin.buffer.readline())
package = types.ModuleType("cabinet_drafter")
package.__path__ = [folder]
sys.modules["cabinet_drafter"] = package
from {module} import main
main()
"""


class ChildGoneError(Exception):
    """The child died, or answered with what is none; its text is a note for maintainers."""


class ChildLateError(Exception):
    """The child did not answer in its time, and was ended."""


def program_of(module: str) -> str:
    """What a child runs whose `main` is in that module of the package.

    `-m` with the name of its module would import the whole tool, for the sake of the package's public names, and would
    not find a package that the tool itself was told of by PYTHONPATH or has in a user's folder. Where to look comes by
    the pipe, since a system takes only so much on a command line.
    """
    return _PROGRAM.replace("{module}", module)


class LimitedChild:
    """One process that works on files; asked by one thread at a time.

    Args:
        program: what it runs.
        largest_answer: in bytes; a longer one is none.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, program: str, largest_answer: int) -> None:
        self._files = 0
        self._largest_answer = largest_answer
        if not sys.executable:  # Where Python is built into another program, or was found in no place.
            raise OSError("no Python to start")
        self._process = subprocess.Popen(  # noqa: S603  (nothing in it comes from a file or a user)
            _command(program),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,  # Nothing may lie in a buffer that a process forked off this one would write a second time.
            cwd=Path(sys.executable).parent,  # A folder that a process works in cannot be removed on Windows.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # there on Windows alone
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._asks: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout

    def wait_until_ready(self) -> bool:
        """Whether it has started."""
        with self._at_most(MOST_SECONDS_TO_START), contextlib.suppress(EOFError, OSError, ValueError):
            write_whole(self._asks, _places())
            return receive(self._answers, self._largest_answer)[0] == READY
        return False

    def answer_to(self, word: str, content: bytes, seconds: float) -> tuple[str, bytes]:
        """The answer to one message, within so many seconds by the clock.

        Raises:
            ChildGoneError, ChildLateError: there is none.
        """
        self._files += 1
        with self._at_most(seconds) as late:
            try:
                send(self._asks, word, content)
                return receive(self._answers, self._largest_answer)
            except (EOFError, OSError, ValueError) as silence:
                if late.is_set():
                    raise ChildLateError from silence
                raise ChildGoneError(f"exit code {self._process.wait()}") from silence

    @contextlib.contextmanager
    def _at_most(self, seconds: float) -> Iterator[threading.Event]:
        late = threading.Event()

        def end() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()
            timer.join()

    @property
    def files(self) -> int:
        """How many files it was asked about."""
        return self._files

    def runs(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends it, whatever it does; a thread that waits for it sees that."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """Ends it when no thread waits for it."""
        self.kill()
        self._close()

    def abandon(self) -> None:
        """Leaves it to the process that this one was forked off."""
        self._process.returncode = 0
        self._close()

    def _close(self) -> None:
        self._asks.close()
        self._answers.close()


def _command(program: str) -> list[str]:
    """The child is isolated from the user's settings of Python."""
    flags = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
    return [sys.executable, *flags, "-c", program]


def _places() -> bytes:
    """The package's folder, and where the child looks for libraries: where the tool does.

    Never in the current folder, in which anybody's files may lie: the package itself is found by its own place.
    """
    paths = [path for path in sys.path if isinstance(path, str) and not _is_left_out(path)]
    return json.dumps([str(Path(__file__).parents[1]), paths]).encode() + b"\n"


def _is_left_out(path: str) -> bool:
    """Whether a place to look for libraries is the current folder, or none that any system has."""
    try:
        return Path(path).samefile(os.curdir)
    except OSError:
        return False
    except ValueError:
        return True
