"""Tokens: a text as words, numbers and marks, whose lengths add up to the text.

A token keeps the white space behind it, so the text is never rewritten, and an offset is a sum of lengths. Quotation
marks are kept with it: what a phrase means is the same with them ("killed “dozens” of people").
"""

from __future__ import annotations

import re

# The alternatives are told apart by their first characters and look ahead at most over white space: reading is linear.
_TOKEN = r"""
    (?:
        [A-Za-z]{{2,}}[^\W\d_]*(?:['’](?![sS]\b)[^\W\d_]+)*  # a word, as below: most are such, and sooner found so
      | {end_of_paragraph}
      | (?!(?<=[0-9])s\.)                           # in the 1970s.
        (?:[^\W\d_]\.)+(?:[^\W\d_](?!\w))?         # U.S.  a.m.  J.  and the "U.S" that lost its last dot
      | [^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*         # word  didn't  Sana'a
      | [0-9]+(?:[.,][0-9]+)*                      # 30  3,500  1.2
      | ['’][sS]\b
      | \S
      | \s+                                        # only at the head of the text
    )
    {space_behind}
    """
_QUOTE = '["“”„«»]'
_LINE = r"(?:[^\S\n]*\n(?![^\S\n]*\n))?[^\S\n]*"
BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + '"“”„«»'
"""What may stand behind a token: white space and quotation marks."""
_WRAPPED = re.compile(
    _TOKEN.format(
        end_of_paragraph=r"\n[^\S\n]*\n\s*",
        space_behind=rf"{_LINE}(?:{_QUOTE}{_LINE})*",
    ),
    re.VERBOSE,
)
"""Where lines are cut within sentences: a blank line ends a paragraph."""
_UNWRAPPED = re.compile(_TOKEN.format(end_of_paragraph=r"\n\s*", space_behind=rf"(?:[^\S\n]|{_QUOTE})*"), re.VERBOSE)
"""Where each line is a paragraph or a heading: every line's end is one."""
_CUT_LINE = re.compile(r"\n[^\S\n]*[a-z]")
_CUT_CAPITALS = re.compile(r"[^\n]{40}[^\s.!?:]\n[^\S\n]*\w")
"""A line that is too long for a heading and goes on in the next."""


def tokenise(text: str) -> list[str]:
    """Split a text into tokens, each with the white space and the quotation marks behind it.

    Hyphens, ``'s`` and numbers are tokens of their own; abbreviations of single letters keep their dots. The end of a
    paragraph is a token, because nothing is read across it: a blank line, and the end of any line in a text whose lines
    are not cut within sentences, which shows in that none goes on in lower case; in wire copy, which is all in
    capitals, in that none that is long ends without a stop.

    >>> tokenise("The U.S. army's al-Qaeda raid killed 3,500.")
    ['The ', 'U.S. ', 'army', "'s ", 'al', '-', 'Qaeda ', 'raid ', 'killed ', '3,500', '.']
    """
    cut = _CUT_CAPITALS if is_in_capitals(text) else _CUT_LINE
    return (_WRAPPED if cut.search(text) else _UNWRAPPED).findall(text)


def is_in_capitals(text: str) -> bool:
    """Whether a text is wire copy that has nothing but capitals, but perhaps above its first blank line.

    A heading or a phrase is too short to tell.
    """
    below = text[text.find("\n\n") + 1 :]
    return len(below) > _HEADING and below.isupper()


_HEADING = 80


def normalise(text: str) -> str:
    """The key under which a word list knows a phrase: lower case, one blank between tokens, hyphens left out.

    >>> normalise("Al-Qaeda"), normalise("al Qaeda")
    ('al qaeda', 'al qaeda')
    """
    lowered = text.lower()
    if lowered.isalpha():
        return lowered
    if lowered.replace(" ", "").isalpha():  # words and blanks alone, as most phrases of a word list are
        return " ".join(lowered.split())
    tokens = (token.rstrip(BLANKS) for token in tokenise(lowered.replace("’", "'")))
    return " ".join(token for token in tokens if token not in HYPHENS)


HYPHEN = "-"
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
"""The marks that may join the words of a phrase or stand away: hyphen, non-breaking hyphen, figure and en dash."""


def shape(token: str) -> frozenset[str]:
    """The kinds that a token has by its looks alone, for tokens that no word list knows better.

    ``word`` is lower case, ``name`` begins with a capital, ``caps`` has nothing but capitals, ``dotted`` ends in its
    own dot; ``digits`` is a number in figures; ``stop`` may end a sentence, ``break`` is a blank line, and any other
    mark is ``mark``.

    >>> sorted(shape("Aleppo")), sorted(shape("raid")), sorted(shape("."))
    (['name'], ['word'], ['stop'])
    """
    if not token:
        return _BREAK
    first = token[0]
    if first.isalpha():
        return _letters_shape(token)
    if first.isdecimal() and first.isascii():
        return _DIGITS
    return _STOP if first in ".!?" else _MARK


def _letters_shape(token: str) -> frozenset[str]:
    if token[-1] == ".":
        return _DOTTED_NAME if token[0].isupper() else _DOTTED_WORD
    if not token[0].isupper():
        return _WORD
    return _CAPS if len(token) > 1 and token.isupper() else _NAME


_BREAK, _WORD, _NAME = frozenset({"break"}), frozenset({"word"}), frozenset({"name"})
_CAPS, _DIGITS = frozenset({"name", "caps"}), frozenset({"digits"})
_DOTTED_NAME, _DOTTED_WORD = frozenset({"name", "dotted"}), frozenset({"word", "dotted"})
_STOP, _MARK = frozenset({"stop"}), frozenset({"mark"})

END = "end"
"""The kind of what comes after the last token of a text."""

SHAPES = frozenset({"word", "name", "caps", "dotted", "digits", "stop", "break", "mark", END})
"""Every kind that a token has by its looks."""
