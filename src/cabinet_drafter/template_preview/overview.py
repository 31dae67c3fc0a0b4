"""The web page over all that a preview made: each situation with its pages beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from cabinet_drafter.finding_notes import HEADINGS
from cabinet_drafter.findings import Finding
from cabinet_drafter.paper import MissingInput
from cabinet_drafter.template_preview.page import whole_page
from cabinet_drafter.vocabulary import Severity

SECONDS_BETWEEN_LOOKS: Final = 3
_STYLE: Final = """
main { max-width: 76rem; }
.pages { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
.pages img { width: 15rem; border: 1px solid #767676; display: block; }
.found { border-left: 4px solid #9c1f00; padding-left: 1rem; }
"""


@dataclass(frozen=True)
class ShownSituation:
    """A situation as the overview shows it: files by their names in the folder, and what was found in the paper."""

    name: str
    title: str
    word_file: str
    pdf: str | None
    pictures: tuple[str, ...]
    page: str | None
    missing: tuple[MissingInput, ...]
    found: tuple[Finding, ...]


def overview(
    pack: str,
    situations: Sequence[ShownSituation],
    findings: Sequence[Finding],
    *,
    annotated: str | None,
    refreshes: bool,
) -> str:
    """The page, which names the pack, tells what there is to mend in its template, and shows each situation.

    Args:
        pack: the pack and the document.
        situations: none where the template's tags hold faults.
        findings: what the check of the template found.
        annotated: the file name of its copy with comments, where there is one.
        refreshes: whether the page is to look every few seconds whether it was made anew.
    """
    title = f"Papers made from the pack {pack}"
    parts = [f"<h1>{escape(title)}</h1>", *_to_mend(findings, annotated)]
    if situations:
        parts += [
            "<p>The council, the people, the reports and the figures are made up.</p>",
            '<nav aria-label="Situations"><ul>',
            *(f'<li><a href="#{escape(each.name)}">{escape(each.title)}</a></li>' for each in situations),
            "</ul></nav>",
        ]
    for each in situations:
        parts += _situation(each)
    more = f'<meta http-equiv="refresh" content="{SECONDS_BETWEEN_LOOKS}">\n' if refreshes else ""
    return whole_page(title, "\n".join(parts), _STYLE, more)


def _to_mend(findings: Sequence[Finding], annotated: str | None) -> list[str]:
    told = [each for each in findings if each.severity is not Severity.FOR_INFORMATION]
    if not told:
        return ["<p>There is nothing to mend in the template.</p>"]
    link = f' The same as comments: <a href="{escape(annotated)}">{escape(annotated)}</a>.' if annotated else ""
    parts = [f'<div class="found"><h2>In the template</h2><p>Mend your own file in Word and save it.{link}</p><ol>']
    for each in told:
        words = f"<p>“{escape(each.where.text.strip('“”'))}”</p>" if each.where.text else ""
        place = _place(each).removesuffix(": ") or "The whole template"
        grave = HEADINGS[each.severity].capitalize()
        parts.append(
            f"<li><p><strong>{escape(place)}</strong> ({grave})</p>{words}<p>{escape(each.message)} "
            f"<strong>{escape(each.remedy)}</strong></p></li>"
        )
    return [*parts, "</ol></div>"]


def _situation(shown: ShownSituation) -> list[str]:
    links = [("Word file", shown.word_file), ("PDF", shown.pdf), ("as a web page", shown.page)]
    files = ", ".join(f'<a href="{escape(name)}">{label}</a>' for label, name in links if name)
    parts = [f'<h2 id="{escape(shown.name)}">{escape(shown.title)}</h2>', f"<p>{escape(shown.name)}: {files}</p>"]
    if shown.missing:
        phrases = "; ".join(each.phrase.strip("[]").removeprefix("awaiting: ") for each in shown.missing)
        parts.append(f"<p>Marked as missing: {escape(phrases)}.</p>")
    if shown.found:
        parts.append('<div class="found"><p>To look at:</p><ul>')
        parts += [
            f"<li>{escape(_place(each))}{escape(each.message)} {escape(each.remedy)}</li>" for each in shown.found
        ]
        parts.append("</ul></div>")
    if shown.pictures:
        parts.append('<ol class="pages">')
        parts += [_picture(shown.name, name, number) for number, name in enumerate(shown.pictures, start=1)]
        parts.append("</ol>")
    return parts


def _picture(situation: str, name: str, number: int) -> str:
    file = escape(name)
    return f'<li><a href="{file}"><img src="{file}" alt="{escape(situation)}, page {number}"></a></li>'


def _place(found: Finding) -> str:
    place = ", ".join(part for part in (found.where.section, found.where.block) if part)
    return f"{place}: " if place else ""
