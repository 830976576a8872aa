"""Boilerplate: lines around a story that are no part of it, by how they begin or what they hold."""

from __future__ import annotations

from conflictevents.english.cues import low_cue, one_of

_LINKS = one_of(
    "read more;read also;also read;read next;more on this;more on this story;related;related story;related stories;"
    "related articles;related coverage;see also;watch;watch also;listen;don't miss;recommended;most read;"
    "editor's picks;continue reading;click here;follow us;share this;tags;topics"
)
_ADVERTS = one_of("advertisement;sponsored;sign up;subscribe;support our work;donate;get the app;newsletter")
_RIGHTS = one_of("copyright;©;\\(c\\);all rights reserved")
_PICTURES = one_of(
    "file photo;file picture;file image;photo;photos;photograph;photo by;picture;pictures;image;images;caption;credit;"
    "photo credit;video;map;graphic"
)
_BYLINES = one_of("reporting by;additional reporting by;writing by;editing by;edited by;compiled by;translated by")
_NAME = r"[a-z][\w.'-]+(?: [a-z][\w.'-]+){0,3}"
BOILERPLATE = low_cue(
    rf"[\s*•\-–—(\[]*(?:(?:{_LINKS}|{_PICTURES})\s*[:|»>]|(?:{_ADVERTS}|{_RIGHTS}|{_BYLINES})\b)"
    r"|[^\n]*(?:\b(?:file )?photos? by [a-z]|\(photo[:)]|/(?:afp|ap|reuters|getty)\b|\ball rights reserved\b)"
    rf"|\s*by {_NAME}(?:(?:,| and) {_NAME}){{0,3}}\s*(?:\n|\Z)"
)
"""At the head of a line: the line is a link, an advert, a caption, a byline or a note of rights."""
