"""From a draft and the paper that came back to what changed between them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from cabinet_drafter.checking.changes.between import changes_between
from cabinet_drafter.checking.changes.told import SectionChanges
from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.paper_files import read_paper_file
from cabinet_drafter.written_paper import WordComment, WrittenPaper


@dataclass(frozen=True)
class PaperComparison:
    """What changed: sections in the order of the returned paper, comments that came and went, changes still tracked.

    Of comments that both papers have, those are told that were ticked as resolved since, or opened again.
    """

    draft: Path
    returned: Path
    sections: tuple[SectionChanges, ...]
    comments_added: tuple[WordComment, ...]
    comments_deleted: tuple[WordComment, ...]
    comments_resolved: tuple[WordComment, ...]
    comments_reopened: tuple[WordComment, ...]
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
    (_, was), (_, now) = read_paper_file(draft), read_paper_file(returned)
    before, after = (Counter(map(_said, paper.comments)) for paper in (was, now))
    resolved, reopened = _ticked(was, now), _ticked(now, was)
    return PaperComparison(
        draft=draft,
        returned=returned,
        sections=changes_between(lines_of(was), lines_of(now)),
        comments_added=_only(now, after - before),
        comments_deleted=_only(was, before - after),
        comments_resolved=resolved,
        comments_reopened=reopened,
        comments_kept=(before & after).total() - len(resolved) - len(reopened),
        tracked_changes=now.tracked_changes,
    )


def _said(comment: WordComment) -> tuple[str, str]:
    return comment.author, comment.text


def _ticked(one: WrittenPaper, other: WrittenPaper) -> tuple[WordComment, ...]:
    """The comments of both papers that are resolved in the other and not in the one, as they are in the other."""
    open_ones = Counter(_said(each) for each in one.comments if not each.resolved)
    more = Counter(_said(each) for each in other.comments if each.resolved)
    more.subtract(_said(each) for each in one.comments if each.resolved)
    return _only(other, open_ones & more, resolved=True)


def _only(
    paper: WrittenPaper, wanted: Counter[tuple[str, str]], *, resolved: bool | None = None
) -> tuple[WordComment, ...]:
    """The comments that are counted in `wanted`, as often as they are; of equal ones the last, for those came later."""
    left = Counter(wanted)
    found = []
    for each in reversed(paper.comments):
        if left[_said(each)] and resolved in {None, each.resolved}:
            left[_said(each)] -= 1
            found.append(each)
    return tuple(reversed(found))
