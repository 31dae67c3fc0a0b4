"""From a draft and the paper that came back to what changed between them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cabinet_drafter.checking.changes.between import changes_between
from cabinet_drafter.checking.changes.told import SectionChanges
from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.errors import InputsInvalidError, SourceUnreadableError
from cabinet_drafter.reading.inputs.named_files import bytes_within
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import WordComment, WrittenPaper

LARGEST_PAPER: Final = 50 * 1024 * 1024
"""In bytes; a paper of forty pages with pictures has a few MiB."""


@dataclass(frozen=True)
class PaperComparison:
    """What changed: sections in the order of the returned paper, comments that came and went, changes still tracked."""

    draft: Path
    returned: Path
    sections: tuple[SectionChanges, ...]
    comments_added: tuple[WordComment, ...]
    comments_resolved: tuple[WordComment, ...]
    comments_kept: int
    tracked_changes: int

    @property
    def formatting(self) -> int:
        """How many paragraphs and cells changed in their look only."""
        return sum(section.formatting for section in self.sections)


def compare_papers(draft: Path, returned: Path) -> PaperComparison:
    """What changed between the draft and the returned paper.

    Args:
        draft: the Word file as it went out.
        returned: the Word file as it came back; tracked insertions count as made, deletions too.

    Raises:
        SourceUnreadableError: one of them cannot be read as a Word file.
    """
    was, now = _paper(draft), _paper(returned)
    before, after = (Counter((each.author, each.text) for each in paper.comments) for paper in (was, now))
    return PaperComparison(
        draft=draft,
        returned=returned,
        sections=changes_between(lines_of(was), lines_of(now)),
        comments_added=_only(now, after - before),
        comments_resolved=_only(was, before - after),
        comments_kept=(before & after).total(),
        tracked_changes=now.tracked_changes,
    )


def _paper(path: Path) -> WrittenPaper:
    try:
        content = bytes_within(path, LARGEST_PAPER)
    except InputsInvalidError as error:
        raise SourceUnreadableError(error.code, error.found, where=error.where, remedy=error.remedy) from error
    return read_written_paper(content, path.name)


def _only(paper: WrittenPaper, wanted: Counter[tuple[str, str]]) -> tuple[WordComment, ...]:
    """The comments that are counted in `wanted`, as often as they are; of equal ones the last, for those came later."""
    left = Counter(wanted)
    found = []
    for each in reversed(paper.comments):
        if left[each.author, each.text]:
            left[each.author, each.text] -= 1
            found.append(each)
    return tuple(reversed(found))
