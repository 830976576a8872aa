"""Named groups, organisations and the bodies of states as actors.

A noun for a body (army, ministry, regime) is read here, a noun for people (forces, soldiers, officials) in
``actors/people.py``: "Turkish army" is an actor, and in "Turkish army officers" it says whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"country", "demonym", "nationals", "group_name", "organisation"})

_BODIES = {
    ActorType.STATE_FORCES: (
        "army;navy;air force;airforce;marine corps;military intelligence;military command;army command;high command;"
        "general staff;defence department;defense department;defence establishment;defense establishment;"
        "intelligence service;intelligence services;intelligence agency;intelligence agencies;secret service;"
        "intelligence directorate;security service;security services;security agency;security agencies;task force;"
        "joint task force;air defence;air defense;air defences;air defenses"
    ),
    ActorType.GOVERNMENT: (
        "government;regime;authorities;parliament;cabinet;senate;presidency;junta;military junta;military government;"
        "military regime;ruling junta;coalition government;unity government;government of national unity;"
        "interim government;transitional government;caretaker government;administration;supreme court;foreign office;"
        "justice department;treasury;embassy;consulate;prime minister's office;presidential office;national assembly;"
        "civil defence;civil defense;civil defence agency;civil defense agency;judiciary;prosecutor's office;ministry"
    ),
    ActorType.POLICE: "police department;police service;gendarmerie;national gendarmerie;police headquarters",
    ActorType.EXTERNAL_FORCES: (
        "coalition;military coalition;international coalition;alliance;military alliance;peacekeeping mission;"
        "peacekeeping force;stabilisation force;stabilization force;multinational force;joint force"
    ),
    ActorType.MEDIA: "state television;state TV;state media;state news agency;state radio;news agency",
    ActorType.POLITICAL_PARTY: "ruling party;opposition;ruling coalition;opposition party;opposition coalition",
}
_PORTFOLIOS = (
    "defence;defense;interior;foreign;health;justice;information;home;home affairs;foreign affairs;finance;oil;energy;"
    "education;internal affairs;security;public security;culture;transport;agriculture;human rights;public health"
)
_ADJECTIVES = (
    "national;federal;central;transitional;interim;provisional;local;regional;provincial;state;royal;elected;"
    "democratically elected;ruling;Islamic;former;new;own;internationally recognised;internationally recognized;"
    "military-led;then"
)
_MILITARY_MATTERS = (
    "operation;operations;action;campaign;offensive;intervention;coup;base;bases;post;posts;position;positions;camp;"
    "camps;barracks;headquarters;checkpoint;checkpoints;convoy;convoys;vehicle;vehicles;truck;trucks;aircraft;plane;"
    "planes;helicopter;helicopters;jet;jets;hospital;court;tribunal;prison;training;exercise;exercises;drill;drills;"
    "service;aid;support;equipment;hardware;presence;target;targets;site;sites;facility;facilities;installation;"
    "installations;outpost;outposts;airport;airfield;airbase;compound;zone;ruler;rulers;rule;dictatorship;parade;"
    "academy;council;build-up;buildup;advance;pressure;victory;solution;might;assistance;cooperation;strategy;tribunals;commission;"
    "commissions;industry"
)


def words() -> Mapping[str, Words]:
    """Countries, demonyms and capitals by ISO 3166-1 alpha-3 code; groups, organisations and bodies of states."""
    return {
        "country": {name: row["iso3"] for row in rows("countries") for name in (row["name"], *names(row["aliases"]))},
        "demonym": {
            word: row["iso3"] for row in rows("countries") for word in _demonyms(row) if not _plural(word, row)
        },
        "nationals": {word: row["iso3"] for row in rows("countries") for word in _demonyms(row) if _plural(word, row)},
        "capital": {name: row["iso3"] for row in rows("countries") for name in names(row["capital"])},
        "group_name": dict(_groups()),
        "organisation": dict(_organisations()),
        "body": dict(_bodies()),
        "body_adjective": names(_ADJECTIVES),
        "military_matter": names(_MILITARY_MATTERS),
        "genitive": ("'s", "'", "’", "s"),
    }


def _demonyms(row: Mapping[str, str]) -> list[str]:
    return names(row["demonyms"])


def _plural(word: str, row: Mapping[str, str]) -> bool:
    """Whether a demonym can only be a noun for several people: "Syrians", "Frenchmen", but not "Chinese"."""
    return word.endswith("men") or (word.endswith("s") and word[:-1] in _demonyms(row))


def _groups() -> Iterator[tuple[str, Actor]]:
    """Every name of every armed group; names in full come last, so that no alias hides one."""
    groups = [(_actor(row), names(row["aliases"])) for row in rows("armed_groups")]
    yield from ((alias, group) for group, aliases in groups for alias in aliases)
    yield from ((group.name, group) for group, _ in groups)


def _organisations() -> Iterator[tuple[str, Actor]]:
    """Every name of every organisation; one that only describes it ("Turkish army") stays as it is said."""
    for row in rows("organisations"):
        organisation = _actor(row)
        for name in (*names(row["aliases"]), row["name"]):
            yield name, _actor(row | {"name": name}) if name.split()[-1].islower() else organisation


def _actor(row: Mapping[str, str]) -> Actor:
    return Actor(name=row["name"], type=ActorType(row["type"]), country=row["country"] or None)


def _bodies() -> Iterator[tuple[str, ActorType]]:
    for portfolio in names(_PORTFOLIOS):
        for ministry in ("ministry of {}", "ministry for {}", "{} ministry", "department of {}"):
            yield ministry.format(portfolio), ActorType.GOVERNMENT
    for kind, phrases in _BODIES.items():
        yield from ((phrase, kind) for phrase in names(phrases))


_NATION = "whose:(country|demonym)"
_LETTERS = "(caps|name|group_name|organisation)"
_TIES = "(',' (relative be)? adverb? siding 'the'? (group_name|organisation|country) ','?)"
ABBREVIATION = f"('(' {_LETTERS} ('-' {_LETTERS})? ')' | '[' ({_LETTERS}|'-'){{1,6}} ']')? {_TIES}?"
"""Another name in brackets, where square ones are an editor's, and whom they are linked to."""
_BODY = "body_adjective{0,2} what:body"


@rule(
    "actor",
    f"the:('the')? this:(who:(group_name|organisation) {ABBREVIATION})"
    " verb:(be | have | modal | harmed | harms | suffered | deed_verb | undone | caps)?",
    {
        "al-Qaeda in Syria": "al-Qaeda in Syria",
        "Hayat Tahrir al-Sham (HTS)": "Hayat Tahrir al-Sham",
        "CENTCOM": "US Central Command",
        "Al Shabaab": "al-Shabaab",
    },
)
def listed(the: object, who: list[Actor], verb: object, phrase: str) -> Actor | None:
    """A group or organisation that a word list knows, with its abbreviation; in capitals, "MEN WHO WERE" names none."""
    return None if phrase == "WHO" and the is None and verb is not None else who[0]


@rule(
    "actor",
    f"{_NATION} genitive? {_BODY} {ABBREVIATION}",
    {
        "Peruvian navy": "Peruvian navy",
        "Kenya's interior ministry": "Kenya's interior ministry",
        "Chadian transitional government": "Chadian transitional government",
        "Nigerian Ministry of Defence (MoD)": "Nigerian Ministry of Defence",
    },
)
def body_of_state(whose: list[str], what: ActorType, phrase: str) -> Actor:
    """A state's army, ministry or other body."""
    return Actor(name=said(phrase), type=what, country=whose[0])


@rule(
    "actor",
    "what:body 'of' 'the'? whose:country",
    {"government of Sudan": "government of Sudan", "Ministry of Health of Peru": "Ministry of Health of Peru"},
)
def body_of(what: ActorType, whose: str, phrase: str) -> Actor:
    """The same, with the state behind it."""
    return Actor(name=said(phrase), type=what, country=whose)


@rule(
    "actor",
    f"{_NATION} genitive? body_adjective? ('military'|'intelligence')",
    {
        "US military": "US military",
        "Mali's military": "Mali's military",
        "Chadian intelligence": "Chadian intelligence",
    },
)
def military_of_state(whose: list[str], phrase: str) -> Actor:
    """A state's military or intelligence: nouns only where an owner or an article stands before them."""
    return Actor(name=said(phrase), type=ActorType.STATE_FORCES, country=whose[0])


@rule(
    "actor",
    f"whose:group_name genitive? {_BODY}",
    {"Taliban government": "Taliban government", "Houthi authorities": "Houthi authorities"},
)
def body_of_group(whose: Actor, what: ActorType, phrase: str) -> Actor:
    """What a group has set up to rule."""
    return Actor(name=said(phrase), type=what, country=whose.country, affiliation=whose.name)


@rule(
    "actor",
    f"(country|demonym|organisation|group_name|name) '-' ('led'|'backed'|'run') {_BODY}",
    {"Nigerian-led coalition": "Nigerian-led coalition", "UN-backed government": "UN-backed government"},
)
def led_body(what: ActorType, phrase: str) -> Actor:
    """A coalition or government named by who leads or backs it, which does not say whose it is."""
    return Actor(name=said(phrase), type=what)


@rule(
    "actor",
    "name{1,2} genitive? ('government'|'regime'|'administration')",
    {"Rajapaksa government": "Rajapaksa government", "Pinochet regime": "Pinochet regime"},
)
def named_government(phrase: str) -> Actor:
    """A government named by who heads it."""
    return Actor(name=said(phrase), type=ActorType.GOVERNMENT)


@rule(
    "actor",
    _BODY,
    {"regime": "regime", "defence ministry": "defence ministry", "local authorities": "local authorities"},
)
def body(what: ActorType, phrase: str) -> Actor:
    """A body of a state that only the text around it names."""
    return Actor(name=mid_sentence(said(phrase)), type=what)


@rule("attribute", "this:'military' military_matter", {"military build-up": "military"})
def military_matter(this: str) -> str:
    """The adjective, as in "the military operation": no actor."""
    return this


@rule("actor", "('the'|possessive) this:'military'", {"the military": "military"})
def military(this: str) -> Actor:
    """The noun."""
    return Actor(name=this.lower(), type=ActorType.STATE_FORCES)


def said(phrase: str) -> str:
    """The words of a name in one line, without another name in brackets, or those that it is linked to."""
    return re.sub(r"\s+", " ", re.split(r"[(\[,]", phrase, maxsplit=1)[0]).strip()


def mid_sentence(name: str) -> str:
    """A common name as it stands within a sentence, where only its first word had a capital, or the whole text had.

    >>> mid_sentence("Armed men"), mid_sentence("ARMED MEN"), mid_sentence("Turkish-backed rebels")
    ('armed men', 'armed men', 'Turkish-backed rebels')
    """
    words = " ".join(name.split())
    if words.isupper():
        return words.lower()
    own = "-" in words.partition(" ")[0]
    return words[:1].lower() + words[1:] if words[1:].islower() and not own else words
