"""Text as words and marks to compare, each with its place: what is forgiven is decided here and nowhere else.

Beyond `same_words` nothing is forgiven but what changes no word where a quotation is set into a sentence: the case of
its first letter, the mark that ends it, marks of quotation within it, a hyphen that a PDF loses at the end of a line.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from cabinet_drafter.same_words import normal_form

_CUT: Final = (
    r"\[\s*(?:…|\.\s*\.\s*\.)[\s.…]*\]|\(\s*(?:…|\.\s*\.\s*\.)[\s.…]*\)|(?:\.\s*){0,2}…[\s.…]*|\.(?:\s*\.){2,}[\s.…]*"
)
_INSERTED: Final = (
    r"\[[^\[\]]{0,300}\]|\((?:(?:my|our|the council[’']s) )?(?:own )?(?:emphas[ei]s|italics|sic)\b[^()]{0,40}\)"
)
_QUOTE_MARKS: Final = "'\"‘’‚‛“”„‟`´＇＂«»‹›"
_DASHES: Final = "-‐‑‒–—―−﹘﹣－\ufffe"
_HYPHENS: Final = "-‐‑\ufffe"
_WORD: Final = (
    rf"\w+(?:(?<=\d)[–—−.,](?=\d)\w+|[{re.escape(_HYPHENS + _QUOTE_MARKS)}](?=\w)\w+|\u00ad\w+"
    r"|[\u200b\u200c\u200d\u2060\ufeff]+\w+)*"
)
# The reader of reports takes footnote marks out of their text; who copies from the PDF has them.
_FOOTNOTE_MARK: Final = r"(?<=[a-z][.!?,;:’”])\d{1,2}(?![\w.,])"
# A page number alone on its line came with the words around a page's end from the PDF.
_PAGE_NUMBER: Final = r"(?<=[\n\f])(?:[Pp]age )?\d{1,3}(?: of \d{1,3})?(?=[ \t]*[\n\f])"
_PIECE: Final = re.compile(
    rf"(?P<note>{_FOOTNOTE_MARK}|{_PAGE_NUMBER})|(?P<cut>{_CUT})|(?P<lettered>\[\w\]{_WORD})|(?P<inserted>{_INSERTED})|(?P<word>{_WORD})|(?P<space>[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+)"
    rf"|(?P<quote>[{re.escape(_QUOTE_MARKS)}])|(?P<dash>[{re.escape(_DASHES)}])|(?P<mark>&amp;|.)",
    re.DOTALL,
)
_LINE_END_HYPHEN: Final = re.compile(rf"(?<=\w)[{re.escape(_HYPHENS)}]\s+(?=\w)")
_BULLETS: Final = frozenset("•◼■▪●◦‣·")
_FEWEST_WORDS_IN_CAPITALS: Final = 4
ENDING_MARKS: Final = frozenset(".,;:!?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: what is compared, and where it stands in the text; `kind` is word, mark, cut or inserted.

    `caseless` is true where the whole text is set in capitals, which changes no word.
    """

    kind: str
    form: str
    start: int
    end: int
    caseless: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.kind == "word"


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and marks of a text in order.

    White space, quotation marks and bullets are left out; a dash between words stands for itself, a hyphen within
    a word belongs to it.
    """
    tokens: list[Token] = []
    for piece in _PIECE.finditer(text):
        kind = piece.lastgroup or "mark"
        if kind in {"space", "quote", "note"} or piece[0] in _BULLETS:
            continue
        if kind == "dash":
            kind = "mark"
        if kind == "lettered":  # "[T]he": the case of a first letter, changed openly
            tokens.append(Token("word", _form(re.sub(r"[\[\]]", "", piece[0])), piece.start(), piece.end()))
            continue
        form = _form(piece[0]) if kind == "word" else "-" if piece[0] in _DASHES else piece[0]
        form = "&" if form == "&amp;" else form  # as the source of a web page has it
        tokens.append(Token(kind, "…" if kind == "cut" else form, piece.start(), piece.end()))
    joined = _joined_at_line_ends(tokens, text)
    if is_in_capitals(text):
        return tuple(replace(token, form=token.form.lower(), caseless=True) for token in joined)
    return tuple(joined)


def is_in_capitals(text: str) -> bool:
    """Whether a text is set in capitals throughout, as some papers set what they quote; an abbreviation is not."""
    return text.isupper() and len(text.split()) >= _FEWEST_WORDS_IN_CAPITALS


def _joined_at_line_ends(tokens: list[Token], text: str) -> list[Token]:
    """A word that was copied with its hyphen and the line end after it ("multi- agency") is one word again."""
    if not _LINE_END_HYPHEN.search(text):
        return tokens
    joined: list[Token] = []
    for token in tokens:
        if (
            len(joined) >= 2
            and token.is_word
            and joined[-1].form == "-"
            and joined[-2].is_word
            and joined[-1].start == joined[-2].end
            and token.start > joined[-1].end
            and token.form.lower() not in {"and", "or", "to", "nor", "but"}
        ):
            first = joined[-2]
            joined[-2:] = [Token("word", f"{first.form}-{token.form}", first.start, token.end)]
        else:
            joined.append(token)
    return joined


def _form(word: str) -> str:
    return word if word.isascii() and word.isalnum() else normal_form(unicodedata.normalize("NFC", word))


def same_token(one: Token, other: Token, *, first: bool = False) -> bool:
    """Whether two words or marks are the same; where they come first, the case of the first letter is forgiven."""
    if one.form == other.form or (one.caseless and one.form == other.form.lower()):
        return True
    if first and one.form[:1].lower() == other.form[:1].lower() and one.form[1:] == other.form[1:]:
        return True
    if one.caseless:
        return one.is_word and other.is_word and _unhyphenated(one.form) == _unhyphenated(other.form.lower())
    return one.is_word and other.is_word and _unhyphenated(one.form) == _unhyphenated(other.form)


def _unhyphenated(form: str) -> str:
    return form.replace("-", "")
