"""The process that fills Word templates for the tool."""

from typing import Final

from cabinet_drafter.errors import DrafterError
from cabinet_drafter.limited_child.serving import serve
from cabinet_drafter.word.child.messages import (
    NAME_FIELDS,
    fields_as_answer,
    filled_as_answer,
    refusal_as_answer,
    what_to_fill,
    what_to_name_fields_of,
)
from cabinet_drafter.word.render import fill, prepare

MOST_SECONDS_WITHOUT_TOOL: Final = 25
"""More than the tool itself waits for an answer."""


def main() -> None:
    """Answer what is asked until the pipe is closed."""
    serve(_answer, MOST_SECONDS_WITHOUT_TOOL)


def _answer(word: str, content: bytes) -> tuple[str, bytes]:
    try:
        if word == NAME_FIELDS:
            template, name = what_to_name_fields_of(content)
            return fields_as_answer(prepare(template, name).fields_named)
        template, filling = what_to_fill(content)
        return filled_as_answer(fill(template, filling.name, filling.composed, filling.role_titles, filling.properties))
    except DrafterError as refusal:
        return refusal_as_answer(refusal)
