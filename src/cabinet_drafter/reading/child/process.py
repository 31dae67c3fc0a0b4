"""One child process that reads published documents, and what its silence means."""

from typing import Final

from cabinet_drafter.limited_child.process import ChildGoneError, ChildLateError, LimitedChild, program_of
from cabinet_drafter.reading.child.messages import LARGEST_ANSWER, broken_off, takes_too_much

MOST_SECONDS: Final = 8
"""For one file, by the clock; the longest published report met so far takes under half a second."""
MOST_FILES: Final = 100
"""That one child reads, so that what a library loses of its memory is given back."""
PROGRAM: Final = program_of("cabinet_drafter.reading.child.entry")


class Child(LimitedChild):
    """One process that reads published documents; asked by one thread at a time.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self) -> None:
        super().__init__(PROGRAM, LARGEST_ANSWER)

    def ask(self, name: str, content: bytes) -> tuple[str, bytes]:
        """The answer on one file.

        Raises:
            SourceUnreadableError: the child died or was late.
        """
        try:
            return self.answer_to(name, content, MOST_SECONDS)
        except ChildLateError as silence:
            raise takes_too_much(name) from silence
        except ChildGoneError as silence:
            raise broken_off(name, str(silence)) from silence

    def is_fit(self) -> bool:
        """Whether it can be asked again."""
        return self.files < MOST_FILES and self.runs()
