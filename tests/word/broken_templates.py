"""Templates with one defect each, made from a good one the way Word and its users make them.

Run as a script it writes them into a folder, to be opened in Word: `python broken_templates.py FOLDER`.
"""

import sys
from pathlib import Path

from broken_blocks import broken_blocks
from broken_places import broken_amid_tags, broken_in_other_places
from good_template import PLACES, Broken, changed, template

TYPED = [line.split("\t") for line in Path(__file__).with_name("typed_slips.tsv").read_text("utf-8").splitlines()[1:]]
"""Slips within the words of one block: what happened, the block, its text now, the code, and what to type."""


def broken_templates() -> tuple[Broken, ...]:
    """Every template with a defect, by name."""
    made: list[Broken] = [
        Broken(name, template(changed(block, text)), code, PLACES[block], types)
        for name, block, text, code, types in TYPED
    ]
    return (*made, *broken_blocks(), *broken_amid_tags(), *broken_in_other_places())


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for each in broken_templates():
        (folder / f"{each.name.replace('/', ' or ')}.docx").write_bytes(each.content)
