"""Retold: cues of what a court, a ceremony, a book or a film is about, which is news of none of its victims."""

from __future__ import annotations

from conflictevents.english.cues import cue, one_of
from conflictevents.english.tolls.background_cues import DEATHS, INCIDENTS, THAT

# --- inquiries and trials

WANTED = cue(
    r"\b(?:(?:was|were|been) investigating"
    r"|(?:wanted|implicated|(?:was|were|been) (?:accused|suspected|convicted|guilty))(?: \w+){0,3}? (?:in|of|for)"
    r"|(?:sentenc(?:ed|ing)|convict(?:ed|ion)|jailed|imprisoned|hanged|acquitted|extradited|guilty|trial)"
    r"\b[^;:.]{0,60}? (?:in|of|for|over|with))(?: the)? \Z"
)
"""Before what somebody who was told of had done long ago."""
INQUIRY = cue(
    r"\b(?:(?:investigat|condemn|denounc|mourn|solv|link|implicat|recall)(?:es?|s|ed|ing|ions?)|inquir(?:y|ies)|probe"
    r"|tri(?:al|ed)|charg(?:es|ed)|convict(?:ed|ion)|sentenced?|accus(?:e[sd]?|ing|ations?)|indict(?:ed|ment)|wanted"
    r"|arrest(?:s|ed)?|suspect(?:s|ed)? (?:in|of)|involve(?:d|ment)|in connection|responsib(?:le|ility)|blamed"
    r"|anniversary|since)\b(?:[^;:.]{0,60}? (?:in|of|for|with|to|over|into|by|the|an?))? ?\Z"
)
"""Before what an inquiry or a trial is about, or what is condemned."""

_SENTENCED = one_of(
    "sentenc(?:ed|es|ing);(?:life|prison|jail|death|suspended) sentences?;convict(?:ed|s|ing|ions?);jailed;imprisoned"
    ";years in (?:prison|jail);life in prison;acquitt(?:ed|al);extradit(?:ed|ion);on trial;trial of;pleaded guilty"
    ";found guilty;life imprisonment;pardon(?:ed|s)?"
)
_GAP = r"(?:(?!\b(?:was|were|and|but|while|before)\b)[^;:.])*?"
"""What stands between within one clause."""
_WHO = one_of("m[ae]n;wom[ae]n;gunm[ae]n;officers?;soldiers?;rebels?;policem[ae]n;militants?")
JUDGED = cue(
    rf"\b{_SENTENCED}\b{_GAP}\b(?:for|of|over|in|with)(?:\b{_GAP}\b{THAT})?(?: the)? \Z"
    rf"|\b(?:{_SENTENCED}|tried(?! to\b))\b{_GAP}\b{_WHO} who(?: had)? \Z"
)
"""Before what somebody was tried for, long after it was news."""
JUDGED_TOO = cue(rf"\b{_SENTENCED}\b{_GAP}\b(?:for|of) \w+ing\b[^;:.]*\band \w+ing\Z")
"""The same up to the verb of what somebody was tried for as well: "for killing two and wounding"."""

DENIED = cue(r"\bden(?:y|ies|ied|ying) (?:\w+ )?that (?:any of )?(?:\w+ ){0,2}\Z")
"""Before what somebody says did not come about."""

# --- ceremonies, books and films

_CEREMONY = one_of(
    "anniversar(?:y|ies);commemorat(?:e|es|ed|ing|ion);memorials?;monuments?;museum;exhibition;plaque;mural;statue"
    ";wreaths?;minute's silence;remembrance;award(?:ed|s)?;prizes?;documentar(?:y|ies);books?;memoirs?;essays?"
    ";lectures?"
)
_OF_WHAT = r"(?:(?!\b(?:was|were|and|but|while|with|by)\b)[^;:.])*?"
REMEMBERED = cue(
    rf"\b{_CEREMONY}\b{_GAP}\b(?:of|to|for|about|on|how|recalls?|honou?rs?|remembers?|lists?|names)"
    rf"(?:\b{_OF_WHAT}\b(?:{INCIDENTS}|{DEATHS}|genocide|disaster|day)\b{_OF_WHAT}\b{THAT})?(?: the)?(?: late)? \Z"
    rf"|\b(?:years|decades) (?:after|since|on from) (?:the|an?)\b{_GAP}\b{THAT} \Z"
)
"""Before what a ceremony or a book is about."""
REMAINS = cue(r"\b(?:remains|skeletons?|skulls|bones) of (?:about |some |at least |the )?\Z")
"""Before the dead of long ago, if a year says so."""

_FICTION = one_of(
    "film;movie;novel;play;thriller;drama;opera;musical;comedy;sitcom;soap opera;tv series;television series"
    ";short story;comic;cartoon"
)
_TELLS = one_of(
    "follows?;tells?;is about;is set;depicts?;portrays?;recounts?;opens;ends;begins;centres on;centers on;stars"
    ";features;in which;about;imagines?"
)
FICTION = cue(
    rf"\b(?:the|an?|his|her|this|new|debut|first) (?:\w+[ -]){{0,3}}?{_FICTION}\b"
    rf"(?:,? (?:\w+ ){{0,3}}?|, [^,;.]*, ){_TELLS}\b"
    rf"|\bin (?:the|his|her|this) (?:\w+ )?{_FICTION},? \Z"
    r"|\b(?:video|computer|role-playing|board) games?\b"
)
"""Before what comes about in a film or a book."""
EXERCISE = cue(
    r"\bsimulat(?:ed?|es|ing|ions?)\b"
    r"|\b(?:mock|imaginary|fictitious|hypothetical) (?:\w+ )?\w+\b[^.;]*\b(?:in which|where|with)\b"
    r"|\b(?:exercises?|drills?)\b[^.;]*\b(?:scenario|imagin|pretend|based on|involving)"
    r"|\bin (?:the|this|that|one) scenario\b|\bscenario,? (?:in which|where)\b"
)
"""Before what comes about in an exercise."""
