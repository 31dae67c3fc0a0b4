"""The web page over all that a preview made: each situation with its pages beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.template_preview.page import whole_page

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
    missing: tuple[str, ...]
    found: tuple[Finding, ...]


def overview(pack: str, situations: Sequence[ShownSituation]) -> str:
    """The page, which names the pack and shows each situation."""
    title = f"Papers made from the pack {pack}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        "<p>The council, the people, the reports and the figures are made up.</p>",
        "<nav aria-label='Situations'><ul>",
        *(f'<li><a href="#{escape(each.name)}">{escape(each.title)}</a></li>' for each in situations),
        "</ul></nav>",
    ]
    for each in situations:
        parts += _situation(each)
    return whole_page(title, "\n".join(parts), _STYLE)


def _situation(shown: ShownSituation) -> list[str]:
    links = [("Word file", shown.word_file), ("PDF", shown.pdf), ("as a web page", shown.page)]
    files = ", ".join(f'<a href="{escape(name)}">{label}</a>' for label, name in links if name)
    parts = [f'<h2 id="{escape(shown.name)}">{escape(shown.title)}</h2>', f"<p>{escape(shown.name)}: {files}</p>"]
    if shown.missing:
        parts.append(f"<p>Marked as missing: {escape('; '.join(shown.missing))}.</p>")
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
