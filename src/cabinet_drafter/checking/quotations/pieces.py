"""A quotation's words as pieces between cuts and sentence ends, each placed in print by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from cabinet_drafter.checking.quotations.alignment import Aligned, align
from cabinet_drafter.checking.quotations.print_index import PrintedPassage, PrintIndex
from cabinet_drafter.checking.quotations.tokens import ENDING_MARKS, Token, same_token
from cabinet_drafter.same_words import places_of

_LIKELIEST: Final = 3
_FEWEST_SAME: Final = 3
_LEAST_SHARE: Final = 0.6
_MOST_EXACT_PLACES: Final = 400
_LONGEST_SENTENCE: Final = 400  # words and marks; no report prints a third of it, and what is longer is near none
_FEW_WORDS: Final = 7
_RARE: Final = 3  # places in print
_BESIDE: Final = 2  # words and marks apart: nothing but the end of a sentence lies between


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quotation up to a cut or the end of a sentence.

    `after_a_cut` says that the paper marks words as left out before it; `ends_open` that it is the last before a cut
    or the end of the quotation, where the closing mark is free.
    """

    tokens: tuple[Token, ...]
    after_a_cut: bool
    first: bool
    last: bool

    @property
    def words(self) -> tuple[Token, ...]:
        """Without the marks at its edge that a quotation may set as its sentence wants them."""
        tokens = self.tokens
        while self.last and tokens and tokens[-1].form in ENDING_MARKS:
            tokens = tokens[:-1]
        while self.first and tokens and (tokens[0].form in ENDING_MARKS or tokens[0].form == "-"):
            tokens = tokens[1:]
        return tokens


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece with the stretch of print that it is, or that it comes nearest to; None where it comes near none."""

    piece: Piece
    aligned: Aligned | None
    exact: bool


def pieces_of(tokens: Sequence[Token], text: str) -> tuple[Piece, ...]:
    """The pieces of a quotation: parted at each cut, and after each mark that ends a sentence."""
    pieces: list[Piece] = []
    current: list[Token] = []
    cut = False
    starts = True

    def close(*, last: bool) -> None:
        nonlocal current, cut, starts
        if any(token.kind in {"word", "inserted"} for token in current):
            pieces.append(Piece(tuple(current), cut, starts, last))
            current, cut, starts = [], False, False
        elif last:
            current = []

    for place, token in enumerate(tokens):
        if token.kind == "cut":
            close(last=True)
            if pieces:
                pieces[-1] = replace(pieces[-1], last=True)
            cut = starts = True
            continue
        current.append(token)
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if (
            token.form in {".", "!", "?"}
            and after is not None
            and _begins_a_sentence(after, text[token.end : after.start])
        ):
            close(last=False)
    close(last=True)
    if pieces:
        pieces[-1] = replace(pieces[-1], last=True)
    return tuple(pieces)


def _begins_a_sentence(token: Token, before: str) -> bool:
    """Whether a token opens as a sentence does, with nothing but space and marks since the sentence before."""
    return not "".join(before.split()).strip("’”'\")") and (token.form[:1].isupper() or token.form[:1].isdigit())


def place_pieces(pieces: Sequence[Piece], text: str, index: PrintIndex) -> tuple[PlacedPiece, ...]:
    """Each piece where it stands in print; of several places the one that goes on from the piece before."""
    exact = [_exact_places(piece, index) for piece in pieces]
    favoured = _favoured(exact)
    placed: list[PlacedPiece] = []
    before: Aligned | None = None
    for piece, places, following in zip(pieces, exact, [*exact[1:], []], strict=True):
        if places:
            aligned = min(places, key=partial(_distance, before, following, favoured))
            placed.append(PlacedPiece(piece, aligned, exact=True))
        else:
            nearest = _nearest(piece, index, before, favoured)
            formatted = nearest is not None and _same_but_for_dashes(piece, text, nearest.passage)
            placed.append(PlacedPiece(piece, nearest, exact=formatted))
            aligned = nearest  # type: ignore[assignment]
        before = aligned or before
    return tuple(placed)


def _favoured(exact: Sequence[Sequence[Aligned]]) -> dict[int, int]:
    """How many words of the quotation each passage holds."""
    held: dict[int, int] = {}
    for places in exact:
        for number in {each.passage.number for each in places}:
            size = max(each.same for each in places if each.passage.number == number)
            held[number] = held.get(number, 0) + size
    return held


def _distance(
    before: Aligned | None, following: Sequence[Aligned], favoured: dict[int, int], each: Aligned
) -> tuple[int, int, int, int]:
    """How far a place is from what is placed before it and from where the next piece may stand; least is nearest."""
    number = each.passage.number
    follows = before is not None and before.passage.number == number and each.first > before.last
    leads = any(other.passage.number == number and 0 < other.first - each.last <= _BESIDE for other in following)
    gap = each.first - before.last if follows and before is not None else 0
    return (2 - follows - leads, -favoured.get(number, 0), gap, number)


def _exact_places(piece: Piece, index: PrintIndex) -> list[Aligned]:
    words = piece.words
    wanted = next((place for place, token in enumerate(words) if token.is_word), None)
    if wanted is None or any(token.kind == "inserted" for token in words):
        return []
    # The rarest word of the piece tells where to look.
    place, token = min(
        ((place, token) for place, token in enumerate(words) if token.is_word),
        key=lambda each: len(index.places_of(each[1])),
    )
    found = []
    for number, at in index.places_of(token)[:_MOST_EXACT_PLACES]:
        passage = index.passages[number]
        begin = at - place
        if begin < 0 or begin + len(words) > len(passage.tokens):
            continue
        printed = passage.tokens[begin : begin + len(words)]
        if all(
            same_token(word, other, first=piece.first and not nth)
            for nth, (word, other) in enumerate(zip(words, printed, strict=True))
        ):
            pairs = tuple((nth, begin + nth) for nth in range(len(words)))
            same = sum(word.is_word for word in words)
            found.append(Aligned(passage, begin, begin + len(words) - 1, pairs, same))
    return found


def _nearest(piece: Piece, index: PrintIndex, before: Aligned | None, favoured: dict[int, int]) -> Aligned | None:
    words = piece.words
    if len(words) > _LONGEST_SENTENCE:
        return None
    candidates = index.likeliest(words, _LIKELIEST)
    numbers = {passage.number for passage in candidates}
    known = [before.passage.number] if before else []
    known += sorted(favoured, key=lambda number: -favoured[number])[:1]
    if sum(word.is_word for word in words) <= _FEW_WORDS:  # A pair that stays may stand in many passages.
        known += [
            number for word in words if word.is_word and len(at := index.places_of(word)) <= _RARE for number, _ in at
        ]
    candidates += [index.passages[number] for number in dict.fromkeys(known) if number not in numbers]
    found = [aligned for passage in candidates if (aligned := align(words, passage))]
    if not found:
        return None
    best = max(found, key=lambda each: (each.same, favoured.get(each.passage.number, 0), -each.passage.number))
    return best if is_near(best, words) else None


def is_near(aligned: Aligned, words: Sequence[Token]) -> bool:
    """Whether enough words are the same, in order, for the stretch to be what the paper means to quote."""
    count = sum(token.is_word for token in words)
    return aligned.same >= _FEWEST_SAME and aligned.same >= _LEAST_SHARE * count


def _same_but_for_dashes(piece: Piece, text: str, passage: PrintedPassage) -> bool:
    words = piece.words
    return bool(words) and bool(places_of(text[words[0].start : words[-1].end], passage.passage.text))
