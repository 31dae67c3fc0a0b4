"""Any slip of the hand in a tag, and any block moved, cut or copied: told in one finding or a few, or harmless."""

import random
import re
from collections import Counter
from collections.abc import Callable

import pytest
from good_template import GOOD, template
from sample_paper import fill_sample
from small_template import small_template

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.template_check import check_word_template

TAG = re.compile(r"\{[{%].*?[%}]\}")
SIGNS = "{}%|._ -()'\"#“–…pPA\u00a0\u200b"
ENTER = "</w:t></w:r></w:p><w:p><w:r><w:t>"
HELD = [name for name, block in GOOD.items() if "{" in block]
MANY = 4
"""More findings than that for one slip would bury it."""


def slip_in_a_tag(chance: random.Random) -> bytes:
    """The good template with one letter of one tag lost, added, or swapped with the next; or Enter within it."""
    name = chance.choice(HELD)
    tag = chance.choice(list(TAG.finditer(GOOD[name])))
    at = chance.randrange(2, len(tag[0]) - 2)
    before, letter, after = tag[0][:at], tag[0][at], tag[0][at + 1 :]
    typed = chance.choice(
        (before + after, before + chance.choice(SIGNS) + letter + after, before + after[:1] + letter + after[1:],
         before + ENTER + letter + after)
    )  # fmt: skip
    return template({name: GOOD[name][: tag.start()] + typed + GOOD[name][tag.end() :]})


def block_elsewhere(chance: random.Random) -> bytes:
    """The good template with one block moved, cut or copied."""
    blocks = list(GOOD.values())
    at, what = chance.randrange(len(blocks)), chance.choice(("moved", "cut", "copied"))
    block = blocks[at] if what == "copied" else blocks.pop(at)
    if what != "cut":
        blocks.insert(chance.randrange(len(blocks) + 1), block)
    return small_template(*blocks)


@pytest.mark.parametrize("made", [slip_in_a_tag, block_elsewhere])
def test_what_the_check_passes_can_be_filled_and_what_it_tells_is_little(
    made: Callable[[random.Random], bytes],
) -> None:
    chance = random.Random(6)
    numbers: Counter[int] = Counter()
    for _ in range(150):
        content = made(chance)
        found = check_word_template(content, "slip.docx")
        numbers[len(found)] += 1
        if found:
            assert all(finding.where.block and finding.remedy for finding in found)
            with pytest.raises(WordTemplateError):
                fill_sample(content)
        else:
            assert fill_sample(content).content
    assert max(numbers) <= MANY
    assert numbers[1] >= 0.75 * sum(number for findings, number in numbers.items() if findings)
