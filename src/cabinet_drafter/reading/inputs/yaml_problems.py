"""What the YAML parser objects to, in the words of somebody who fills in a form: what was found, what to do."""

from typing import Final

from cabinet_drafter.reading.inputs.plain_text import shown

IN_QUOTATION_MARKS: Final = 'Put the whole text between quotation marks, as in: title: "Report: part two".'

_PARSER_PROBLEMS: Final = (
    (
        "mapping values are not allowed",
        "a colon and a space within a value, or a line indented too far",
        f"{IN_QUOTATION_MARKS} Or indent the line like those beside it.",
    ),
    ("'\\t'", "a tab", "Write spaces in its place."),
    ("cannot start any token", "a value begins with a character that has a meaning in YAML", IN_QUOTATION_MARKS),
    (
        "could not find expected ':'",
        "a line without a colon and a space after its name",
        "Write the name, a colon, a space and the value.",
    ),
    ("end of stream", "a quotation mark that is never closed", "Close it."),
    (
        "expected ',' or",
        "a bracket that is never closed",
        "Close it, or put the text between quotation marks.",
    ),
    ("expected the node content", "a comma, dash or bracket where a value is due", IN_QUOTATION_MARKS),
    ("sequence entries are not allowed", "a dash and a space where text is due", IN_QUOTATION_MARKS),
    ("alphabetic or numeric character", "a value that begins with * or &", IN_QUOTATION_MARKS),
    (
        "escape",
        "a backslash between double quotation marks, where it has a meaning of its own",
        "Put the text between ' and ', where a backslash is a backslash.",
    ),
    ("indentation indicator", "text in the same line after | or >", "Begin the text in the next line, indented."),
    ("a comment or a line break", "text in the same line after | or >", "Begin the text in the next line, indented."),
    (
        "block end",
        "a line that is not indented like those beside it, or text after a closing quotation mark",
        "Indent it by as many spaces as its neighbours; text that holds \" stands between ' and '.",
    ),
)


def in_plain_words(problem: str) -> tuple[str, str]:
    """What was found and what to do, for the parser's own words."""
    for words, found, remedy in _PARSER_PROBLEMS:
        if words in problem:
            return found, remedy
    return f"this is not YAML: {shown(problem)}", IN_QUOTATION_MARKS
