"""The process that reads published documents for the tool: started by `pool`, it imports what reading needs."""

from typing import Final

from cabinet_drafter.errors import DrafterError
from cabinet_drafter.limited_child.serving import serve
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.reading.child.messages import noun_as_answer, refusal_as_answer
from cabinet_drafter.reading.pdf.pages import load_library

MOST_SECONDS_WITHOUT_TOOL: Final = 10
"""More than the tool itself waits for an answer."""


def main() -> None:
    """Answer what is asked until the pipe is closed."""
    load_library()
    serve(_answer, MOST_SECONDS_WITHOUT_TOOL)


def _answer(name: str, content: bytes) -> tuple[str, bytes]:
    try:
        return noun_as_answer(read_any_form(name, content))
    except DrafterError as refusal:
        return refusal_as_answer(refusal)
