"""What changed in the tables of a section: cells by the label of their row and the header of their column."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.changes.alignment import aligned
from cabinet_drafter.checking.changes.paragraphs import Compared, RoleOf, changed, looks_changed
from cabinet_drafter.checking.changes.told import Change, ChangeKind
from cabinet_drafter.checking.changes.wording import likeness, words_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.same_words import same_words
from cabinet_drafter.shown_text import beginning

_BETWEEN_CELLS: Final = " | "
_LONGEST_LABEL: Final = 60


@dataclass(frozen=True)
class _Row:
    """A row: the lines of each of its cells by column."""

    cells: dict[int, list[PaperLine]]

    @property
    def text(self) -> str:
        return _BETWEEN_CELLS.join(_words(cell) for _, cell in sorted(self.cells.items()))

    @property
    def first(self) -> PaperLine:
        return self.cells[min(self.cells)][0]

    @property
    def label(self) -> str:
        label = self.first.cell.label if self.first.cell is not None else ""
        return beginning(label, _LONGEST_LABEL)


def compared_tables(was: Sequence[PaperLine], now: Sequence[PaperLine], role_of: RoleOf) -> Compared:
    """What became of each row and cell; the first table of a section is compared with the first, and so on."""
    old_tables, new_tables = _tables(was), _tables(now)
    changes: list[Change] = []
    formatting = 0
    for number in range(max(len(old_tables), len(new_tables))):
        old = old_tables[number] if number < len(old_tables) else []
        new = new_tables[number] if number < len(new_tables) else []
        labels = Counter(row.label for row in new)
        for one, other in aligned([row.text for row in old], [row.text for row in new], _nearness(old, new)):
            if one is None and other is not None:
                changes.append(_whole(ChangeKind.ADDED, new[other], role_of))
            elif other is None and one is not None:
                changes.append(_whole(ChangeKind.REMOVED, old[one], role_of))
            elif one is not None and other is not None:
                found = list(_cells(old[one], new[other], _name(new[other], labels), role_of))
                changes += [change for change in found if isinstance(change, Change)]
                formatting += sum(change for change in found if isinstance(change, bool))
    return Compared(tuple(changes), formatting)


def _nearness(was: Sequence[_Row], now: Sequence[_Row]) -> Callable[[int, int], float]:
    """Rows of one label belong together, whatever else they say; of several, those most alike."""

    def alike(one: int, other: int) -> float:
        words = likeness(was[one].text, now[other].text)
        same_label = bool(was[one].label) and same_words(was[one].label, now[other].label)
        return (1 + words) / 2 if same_label else words

    return alike


def _tables(lines: Sequence[PaperLine]) -> list[list[_Row]]:
    rows: defaultdict[int, defaultdict[int, defaultdict[int, list[PaperLine]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for line in lines:
        if line.cell is not None:
            rows[line.cell.table][line.cell.row][line.cell.column].append(line)
    return [[_Row(dict(cells)) for _, cells in sorted(table.items())] for _, table in sorted(rows.items())]


def _name(row: _Row, labels: Counter[str]) -> str:
    """A row by its label, with its number where others have the same."""
    if not row.label:
        return row.first.block
    return f"“{row.label}”" if labels[row.label] == 1 else f"{row.first.block} (“{row.label}”)"


def _whole(kind: ChangeKind, row: _Row, role_of: RoleOf) -> Change:
    return Change(kind, row.first.block, role_of(row.label), row.text)


def _cells(was: _Row, now: _Row, name: str, role_of: RoleOf) -> Iterator[Change | bool]:
    """A change for each cell that says something else, and for each other cell whether its look changed."""
    role = role_of(was.label)
    for column in sorted(was.cells.keys() | now.cells.keys()):
        old, new = was.cells.get(column, []), now.cells.get(column, [])
        some = (new or old)[0]
        header = some.cell.header if some.cell is not None else ""
        place = ", ".join(filter(None, (name, header))) if column != min(now.cells) else some.block
        if not old or not new:
            kind = ChangeKind.REMOVED if old else ChangeKind.ADDED
            yield Change(kind, place, role, _words(old or new))
            continue
        change = changed(_words(old), _words(new), place, role)
        yield change if change is not None else any(map(looks_changed, old, new))


def _words(cell: Sequence[PaperLine]) -> str:
    return " ".join(words_of(line) for line in cell)
