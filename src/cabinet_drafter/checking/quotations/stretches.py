"""A quotation's placed pieces as stretches of print: what is cut between them, what is joined, which words differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.quotations.alignment import Aligned
from cabinet_drafter.checking.quotations.pieces import PlacedPiece
from cabinet_drafter.checking.quotations.placed import Cut, PrintedPlace, WordChange
from cabinet_drafter.checking.quotations.print_index import PrintedPassage
from cabinet_drafter.checking.quotations.tokens import ENDING_MARKS, Token, same_token

_LEAST_PART: Final = 3  # of a quotation's words that must be printed ones for it to be of a report at all
_ONE_CHANGE: Final = 2  # words between two differences that are told as one


@dataclass(frozen=True, slots=True)
class Stretches:
    """What a quotation gives of print; empty where it stands in no report. `share` of its words are as printed."""

    places: tuple[PrintedPlace, ...] = ()
    cuts: tuple[Cut, ...] = ()
    changes: tuple[WordChange, ...] = ()
    insertions: tuple[str, ...] = ()
    joined: bool = False
    share: float = 0.0

    @property
    def all_exact(self) -> bool:
        """Whether every word is as printed."""
        return bool(self.places) and not self.changes


@dataclass(slots=True)
class _Stretch:
    """Pieces that follow one another without a cut within one passage."""

    passage: PrintedPassage
    first: int
    last: int
    pieces: list[PlacedPiece]


def stretches_of(pieces: Sequence[PlacedPiece], text: str, paragraph_ends: frozenset[int]) -> Stretches:
    """The stretches of a quotation.

    Args:
        pieces: its pieces where they stand in print.
        text: its words.
        paragraph_ends: where in them a paragraph of the paper ends.
    """
    words = sum(token.is_word for piece in pieces for token in piece.piece.tokens)
    same = sum(piece.aligned.same for piece in pieces if piece.aligned)
    if not words or not any(piece.aligned for piece in pieces) or same < words / _LEAST_PART:
        return Stretches()
    stretches, stray = _gathered(pieces)
    changes = list(_stray_changes(stray, text))
    insertions = [text[t.start : t.end] for piece in pieces for t in piece.piece.tokens if t.kind == "inserted"]
    for stretch in stretches:
        changes += _differences(stretch, text)
    cuts: list[Cut] = []
    joined = False
    for one, other in pairwise(stretches):
        if one.passage.number != other.passage.number:
            between = (one.pieces[-1].piece.tokens[-1].end, other.pieces[0].piece.tokens[0].start)
            joined |= not any(between[0] <= end <= between[1] for end in paragraph_ends)
        elif other.first > one.last:
            cut = _between(one.passage, one.last, other.first)
            if cut is not None and other.pieces[0].piece.after_a_cut:
                cuts.append(cut)
            elif cut is not None:
                changes.append(WordChange("", cut.words))
        else:
            changes.append(
                WordChange(_words_of(other.pieces[0], text), "(these words stand before those quoted before them)")
            )
    return Stretches(
        places=tuple(stretch.passage.place(stretch.first, stretch.last) for stretch in stretches),
        cuts=tuple(cuts),
        changes=tuple(changes),
        insertions=tuple(insertions),
        joined=joined,
        share=same / words,
    )


def _gathered(pieces: Sequence[PlacedPiece]) -> tuple[list[_Stretch], list[PlacedPiece]]:
    stretches: list[_Stretch] = []
    stray: list[PlacedPiece] = []
    for placed in pieces:
        aligned: Aligned | None = placed.aligned
        if aligned is None:
            if stretches and not placed.piece.after_a_cut:
                stretches[-1].pieces.append(placed)
            else:
                stray.append(placed)
            continue
        current = stretches[-1] if stretches else None
        if (
            current is not None
            and not placed.piece.after_a_cut
            and current.passage.number == aligned.passage.number
            and aligned.last > current.last
        ):
            current.last = aligned.last
            current.first = min(current.first, aligned.first)
            current.pieces.append(placed)
        else:
            stretches.append(_Stretch(aligned.passage, aligned.first, aligned.last, [placed]))
    return stretches, stray


def _stray_changes(stray: Sequence[PlacedPiece], text: str) -> list[WordChange]:
    return [WordChange(_words_of(piece, text), "") for piece in stray]


def _words_of(placed: PlacedPiece, text: str) -> str:
    tokens = placed.piece.tokens
    return " ".join(text[tokens[0].start : tokens[-1].end].split())


def _between(passage: PrintedPassage, last: int, first: int) -> Cut | None:
    tokens = list(range(last + 1, first))
    while tokens and passage.tokens[tokens[0]].form in ENDING_MARKS:
        tokens.pop(0)
    if not any(passage.tokens[token].is_word for token in tokens):
        return None
    place = passage.place(tokens[0], tokens[-1])
    return Cut(" ".join(place.words.split()), place)


def _differences(stretch: _Stretch, text: str) -> list[WordChange]:
    """Word by word, what the paper has for what is printed, with a word of context where one side has none."""
    if all(piece.exact for piece in stretch.pieces) and _contiguous(stretch):
        return []
    words = _trimmed(stretch)
    printed = stretch.passage.tokens[stretch.first : stretch.last + 1]
    while printed and printed[-1].form in ENDING_MARKS:
        printed = printed[:-1]
    opens = stretch.pieces[0].piece.first
    ours = [_key(token, first=opens and not nth) for nth, token in enumerate(words)]
    theirs = [_key(token, first=opens and not nth) for nth, token in enumerate(printed)]
    changes = []
    for run in _runs_of_differences(ours, theirs):
        a, b, c, d = run
        if a < b and all(token.kind == "inserted" for token in words[a:b]):
            continue
        if b - a == d - c and all(same_token(one, other) for one, other in zip(words[a:b], printed[c:d], strict=True)):
            continue
        # A lone word or mark says little: the words beside it show where it stands.
        one_sided = a == b or c == d
        if a and c and (one_sided or not words[a].is_word):
            a, c = a - 1, c - 1
        if one_sided and b < len(words) and d < len(printed):
            b, d = b + 1, d + 1
        changes.append(WordChange(_text(words[a:b], text), _text(printed[c:d], stretch.passage.passage.text)))
    return changes


def _runs_of_differences(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The places that differ, those with a word or two between them as one."""
    runs: list[tuple[int, int, int, int]] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if runs and a - runs[-1][1] <= _ONE_CHANGE and c - runs[-1][3] <= _ONE_CHANGE:
            runs[-1] = (runs[-1][0], b, runs[-1][2], d)
        else:
            runs.append((a, b, c, d))
    return runs


def _contiguous(stretch: _Stretch) -> bool:
    placed = [piece.aligned for piece in stretch.pieces if piece.aligned]
    return all(
        all(not token.is_word for token in stretch.passage.tokens[one.last + 1 : other.first])
        and other.first > one.last
        for one, other in pairwise(placed)
    )


def _trimmed(stretch: _Stretch) -> list[Token]:
    tokens = [token for piece in stretch.pieces for token in piece.piece.tokens]
    while tokens and tokens[-1].form in ENDING_MARKS:
        tokens.pop()
    while (
        tokens and not tokens[0].is_word and tokens[0].kind == "mark" and stretch.passage.tokens[stretch.first].is_word
    ):
        tokens.pop(0)
    return tokens


def _key(token: Token, *, first: bool) -> str:
    form = token.form.replace("-", "") or token.form
    return form[:1].lower() + form[1:] if first else form


def _text(tokens: Sequence[Token], text: str) -> str:
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""
