"""Earlier reports added to a brief that an officer has written in: her text as it is, with only their lines put in."""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.brief import PreviousReport
from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.preparing.yaml_lines import quoted, scalar

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NAME: Final = r"""(?P<indent>\ *) (?P<mark>["']?) {} (?P=mark) \ * : (?P<rest>(?:[ ].*)?)"""
_PREVIOUS: Final = re.compile(_NAME.format("previous_reports"), re.VERBOSE)
_PUBLISHED: Final = re.compile(_NAME.format("published_report"), re.VERBOSE)
_NONE_YET: Final = re.compile(r"[ ]+(?:\[[ ]*\]|~|null)(?P<behind>(?:[ ]+\#.*)?[ ]*)", re.VERBOSE)
_ENTRY: Final = re.compile(r"(?P<indent> *)-(?: .*)?")
_BOM: Final = "\ufeff"


def previous_report_lines(named: PreviousReport) -> list[str]:
    """One earlier report as it stands in the list `previous_reports`."""
    return [
        f"- label: {quoted(named.label)}",
        f"  file: {scalar(named.file)}",
        f"  sha256: {named.sha256}",
        "  published:",
    ]


def with_previous_reports(text: str, places: InputPlaces, added: Sequence[PreviousReport]) -> str | None:
    """The text of a brief with the lines of more earlier reports in it, all else as it was.

    Args:
        text: the brief as the file holds it, with its own line ends.
        places: where its values stand.
        added: the reports to add.

    Returns:
        None where the list stands in brackets, or the lines are set in another way that is not known.
    """
    bom, text = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    lines = _LINE.findall(text)
    end = next((found[0] for line in lines if (found := re.search(r"\r\n|\r|\n", line))), "\n")
    entries = [line for named in added for line in previous_report_lines(named)]
    known = "previous_reports" in places.places
    number = places.at("previous_reports" if known else "published_report").line
    if number is None:
        return None
    place = number - 1
    found = (_PREVIOUS if known else _PUBLISHED).fullmatch(lines[place].rstrip("\r\n"))
    if found is None:
        return None
    indent = len(found["indent"])
    if not known:
        heading = f"{found['indent']}previous_reports:"
        block = [heading, *(" " * (indent + 2) + entry for entry in entries)]
        return bom + "".join([*lines[:place], *(line + end for line in block), *lines[place:]])
    begun = _begun(lines, place, found["rest"], indent)
    if begun is None:
        return None
    key_line, dash = begun
    put_in = [f"{' ' * dash}{entry}{end}" for entry in entries]
    key_line = key_line if key_line.endswith(("\r", "\n")) else key_line + end
    return bom + "".join([*lines[:place], key_line, *put_in, *lines[place + 1 :]])


def _begun(lines: Sequence[str], place: int, rest: str, indent: int) -> tuple[str, int] | None:
    """The line of the name, free to be followed by entries, and how far their dashes are set in; None if neither."""
    line = lines[place]
    if none_yet := _NONE_YET.fullmatch(rest):
        bare = line.rstrip("\r\n")
        return bare[: len(bare) - len(rest)] + none_yet["behind"] + line[len(bare) :], indent + 2
    if rest.strip() and not rest.lstrip().startswith("#"):
        return None
    for following in lines[place + 1 :]:
        words = following.rstrip("\r\n")
        if not words.strip() or words.lstrip().startswith("#"):
            continue
        if entry := _ENTRY.fullmatch(words):
            return line, len(entry["indent"])
        # A value that stands in a line of its own would be left without a place.
        return None if len(words) - len(words.lstrip()) > indent else (line, indent + 2)
    return line, indent + 2
