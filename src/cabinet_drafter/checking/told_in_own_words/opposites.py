"""Words of which one says the opposite of the other, as reports use them of services."""

from typing import Final

from cabinet_drafter.checking.told_in_own_words.content_words import stem_of

_PAIRS: Final = (
    "increased fallen", "increased decreased", "rising reducing", "grown shrunk", "higher lower", "more fewer",
    "more less", "most few", "most some", "all some", "many few", "always sometimes", "usually rarely",
    "often rarely", "strong weak", "strengthened weakened", "effective ineffective", "good poor", "well poorly",
    "consistent inconsistent", "consistently inconsistently", "sufficient insufficient", "adequate inadequate",
    "appropriate inappropriate", "timely delayed", "prompt slow", "quickly slowly", "quick slow", "better worse",
    "improved deteriorated", "improved declined", "improving deteriorating", "stable unstable", "high low",
    "highly poorly", "positive negative", "safe unsafe", "clear unclear", "able unable", "regular irregular",
    "regularly irregularly", "robust weak", "thorough superficial", "joining leaving", "above below", "before after",
    "doubled halved", "doubled trebled", "trebled halved", "successful unsuccessful", "stronger weaker",
    "early late", "experienced inexperienced", "ambitious unambitious", "suitable unsuitable", "satisfied dissatisfied",
)  # fmt: skip


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (pair.split() for pair in _PAIRS):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES: Final = _by_stem()
"""Each word with those that say the opposite."""

OPPOSITE_STEMS: Final = {
    stem: frozenset(stem_of(other) for word, others in OPPOSITES.items() if stem_of(word) == stem for other in others)
    - {"", stem}
    for stem in {stem_of(word) for word in OPPOSITES} - {""}
}
"""The same by their stems: increased, rose and rising are one."""
