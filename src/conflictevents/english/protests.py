"""Protests: marches, rallies, strikes and sit-ins, and what the police do at them."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds import Deed, Phrases, deed_words
from conflictevents.english.tables import names
from conflictevents.english.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, in_forms, told
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_NOUNS: Phrases = {
    EventSubtype.PEACEFUL_PROTEST: (
        "protest;demonstration;rally;march;sit-in;vigil;protest march;protest rally;peaceful protest;picket;"
        "protest demonstration;street protest;street demonstration;peaceful march;peaceful rally;"
        "peaceful demonstration;mass protest;mass rally;mass demonstration;silent march;candlelight vigil;"
        "candlelight march;human chain;hunger strike;walkout;walk-out;"
        "sit-in protest;picket line;torchlight procession;torch rally;motorcade protest;car protest;dharna;hartal;"
        "bandh;gherao;protest action;protest camp;protest encampment;student protest;civil disobedience campaign;"
        "campaign of civil disobedience;counter-protest;counter-demonstration;"
        "pot-banging protest;day of action;agitation;road blockade;"
        ""
    ),
    EventSubtype.VIOLENT_DEMONSTRATION: "violent protest;violent demonstration;violent rally;violent march",
}
_LASTING: Phrases = {EventSubtype.PEACEFUL_PROTEST: "civil disobedience;picketing"}

_PHRASES: Phrases = {
    EventSubtype.PEACEFUL_PROTEST: (
        "held a protest;held a rally;held a demonstration;staged a sit-in;protested against;demonstrated against;"
        "rallied against;marched against"
    ),
}
_PROTEST = (
    "protest;protest against;demonstrate;demonstrate against;march;march against;rally;rally against;picket;"
    "hold a protest;hold a rally;hold a demonstration;stage a sit-in;take to the streets;take to the street;"
    "pour into the streets;"
    "pour onto the streets;flood the streets;fill the streets;return to the streets;walk the streets;"
    "gather to protest;turn out to protest;go on hunger strike;down shutters;"
    "stage a walkout;bang pots;bang pots and pans"
)
_ALSO_NOUNS = frozenset(names("protest;protests;march;marches;rally;rallies;picket;pickets;demonstrate"))
"""Forms that are verbs only behind those who march; elsewhere they are nouns."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    protests = in_forms(_PROTEST)
    return {
        **deed_words(nouns=_NOUNS, lasting=_LASTING, verbs=_PHRASES),
        "protests": {verb: form for verb, form in protests.items() if verb not in _ALSO_NOUNS},
        "protest_or_protests": sorted(_ALSO_NOUNS),
        "holds": in_forms(
            "hold;stage;organise;organize;mount;conduct;launch;start;begin;resume;continue;lead;join;attend;observe;"
            "take out;take part;participate;go on;keep up;bring out;carry out"
        ),
        "gathers": in_forms(
            "gather;assemble;converge;congregate;mass;throng;flock;turn out;come out;camp out;line up;crowd;meet;"
            "chain themselves;kneel;descend;walk;parade;process;drive"
        ),
        "in_protest": names(
            "in front of;calling for;demanding;urging;denouncing;protesting;condemning;decrying;against"
        ),
        "purpose": names(
            "protest;demand;denounce;decry;condemn;express;voice;show;mourn;press;urge;oppose;commemorate"
        ),
        "voices": in_forms("chant;shout;raise;yell;sing;scream"),
        "slogan": names("slogan;slogans;chants;anti-government slogans"),
        "carries": in_forms("hold;hold up;carry;wave;brandish;display;hoist;raise;hold aloft"),
        "placard": names("placard;placards;banner;banners;sign;signs;poster;posters;portraits"),
        "blocks": in_forms("block;blockade;barricade;obstruct;occupy;close;shut down;block off;cut off;cut"),
        "thoroughfare": names(
            "road;roads;highway;highways;street;streets;bridge;bridges;railway;motorway;traffic;intersection;"
            "intersections;entrance;entrances;gate;gates;crossing;thoroughfare;track;tracks;trains;square;campus;"
            "avenue;roundabout;expressway;port;rail traffic;crossroads;boulevard;premises"
        ),
        "uses": in_forms(
            "use;fire;deploy;lob;shoot;unleash;employ;launch;spray;release;resort to;respond with;throw;hurl;"
            "rely on;discharge"
        ),
        "tear_gas_word": names("teargas;tear gas;pepper spray;batons;truncheons;lathis;flash-bangs;pepper-spray"),
        "canister": names("canister;canisters;grenade;grenades;shells;bombs;rounds"),
        "rubber": names("rubber;plastic;rubber-coated"),
        "disperses": in_forms(
            "disperse;break up;dispel;scatter;quell;suppress;repress;put down;crush;kettle;crack down on;"
            "clamp down on;chase away;drive away;evict;clear out;forcibly remove;lathi-charge;baton-charge;"
            "baton charge;pepper-spray;tear-gas;teargas;manhandle;rough up;thwart;foil;halt;ban"
        ),
        "brutally": names("violently;brutally;savagely;forcefully;with force;by force;bloodily"),
        "live_fire": names(
            "live ammunition;live bullets;live rounds;live fire;live ammo;excessive force;lethal force;deadly force;"
            "brute force;real bullets;bullets;gunfire;machine guns"
        ),
    }


_GATHERING = "(deed_noun | deed_nouns)"
_CROWD = "(group | crowd_noun | count)"

PROTESTS = frozenset(
    {
        EventSubtype.PEACEFUL_PROTEST,
        EventSubtype.PROTEST_WITH_INTERVENTION,
        EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        EventSubtype.VIOLENT_DEMONSTRATION,
    }
)


@rule("verb_phrase", "form:protests", {"rallied": "one peaceful_protest (finite)"})
def protested(form: Form) -> VerbPhrase:
    """A verb that tells a protest by itself."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"{_CROWD} (adverb | be | have){{0,2}} this:protest_or_protests",
    {"students march": "one peaceful_protest (base)"},
)
def protest(this: str) -> VerbPhrase:
    """A word that is a verb behind those who march."""
    return told(EventSubtype.PEACEFUL_PROTEST, Form.BASE)


@rule(
    "verb_phrase",
    f"form:holds 'in'? {FILL} what:{_GATHERING} | what:{_GATHERING} {PASSIVE} holds",
    {
        "organised a sit-in": "one peaceful_protest (finite)",
        "took out a protest rally": "one peaceful_protest (finite)",
        "joined the protests": "some peaceful_protest (finite)",
        "rallies were held": "some peaceful_protest (finite)",
    },
)
def held(form: Form | None, what: list[Deed]) -> VerbPhrase | None:
    """A protest is held, or joined."""
    return VerbPhrase(what[0], form or Form.FINITE) if what[0].subtype in PROTESTS else None


_IN_PROTEST = "(in_protest | 'to' purpose | 'in' ('protest' | 'solidarity' | 'support') | 'outside')"
_SOMEWHERE = (
    "(date | place | period | preposition | determiner | word | name | quality | adverb | object_noun | ','){0,8}?"
)


@rule(
    "verb_phrase",
    f"{_CROWD} {FILL} this:(form:gathers) {_SOMEWHERE} {_IN_PROTEST}",
    {
        "villagers gathered outside": "one peaceful_protest (finite)",
        "hundreds of people gathered at the town hall to demand": "one peaceful_protest (finite)",
    },
)
def gathered(form: Form) -> VerbPhrase:
    """People come together for or against something."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"form:voices {FILL} slogan | slogan {PASSIVE} voices | form:carries {FILL} placard",
    {
        "chanted anti-government slogans": "one peaceful_protest (finite)",
        "holding banners": "one peaceful_protest (doing)",
    },
)
def voiced(form: Form | None) -> VerbPhrase:
    """Slogans are shouted, or written."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"form:blocks {FILL} thoroughfare | thoroughfare {PASSIVE} blocks",
    {"blocked a main road": "one peaceful_protest (finite)", "roads were blocked": "one peaceful_protest (finite)"},
)
def blocked(form: Form | None) -> VerbPhrase:
    """A road is blocked, or a building occupied."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


# --- what the police do


_TEAR_GAS = (
    "(tear_gas_word canister? | 'tear' '-'? 'gas' | 'water' ('cannon' | 'cannons' | 'jets')"
    " | 'pepper' ('spray' | 'balls' | 'canisters' | 'bullets') | ('stun' | 'smoke' | 'sound') canister"
    " | rubber '-'? 'coated'? 'steel'? ('bullet' | 'bullets' | 'pellets'))"
)


@rule(
    "verb_phrase",
    f"form:uses {FILL} {_TEAR_GAS} | {_TEAR_GAS} {PASSIVE} used:(uses) | ('with' | 'by') {FILL} {_TEAR_GAS}",
    {
        "fired tear gas": "one protest_with_intervention (finite)",
        "water cannons were deployed": "one protest_with_intervention (finite)",
        "with tear gas": "one protest_with_intervention (doing)",
    },
)
def used_tear_gas(form: Form | None, used: object) -> VerbPhrase:
    """What is used against crowds and nobody else."""
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form or (Form.FINITE if used else Form.DOING))


_THEM = f"(group | crowd_noun | what:{_GATHERING})"
_AGAINST_THEM = f"(determiner | possessive | word | quality | name | demonym | ','){{0,4}}? {_THEM}"


@rule(
    "verb_phrase",
    f"how:(brutally)? this:(form:disperses) after:(brutally)? {_AGAINST_THEM}",
    {
        "dispersed the protesters": "one protest_with_intervention (finite)",
        "violently dispersed the protesters": "one excessive_force_against_protesters (finite)",
    },
)
def dispersed(form: Form, how: str | None, after: str | None, what: list[Deed] | None) -> VerbPhrase | None:
    """Police end a protest."""
    return _ended(form, what, harsh=bool(how or after))


@rule(
    "verb_phrase",
    f"{_THEM} {PASSIVE} how:(brutally)? this:(form:disperses)",
    {"the rally was broken up": "one protest_with_intervention (finite)"},
)
def was_dispersed(form: Form, how: str | None, what: list[Deed] | None) -> VerbPhrase | None:
    """A protest is ended."""
    return _ended(Form.FINITE, what, harsh=bool(how))


def _ended(form: Form, what: list[Deed] | None, *, harsh: bool) -> VerbPhrase | None:
    if what and what[0].subtype not in PROTESTS:
        return None
    harsher, milder = EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, EventSubtype.PROTEST_WITH_INTERVENTION
    return told(harsher if harsh else milder, form)


@rule(
    "verb_phrase",
    f"form:uses {FILL} live_fire",
    {"used live ammunition": "one attack (finite)"},
)
def used_live_fire(form: Form) -> VerbPhrase:
    """What kills: against protesters it is excessive force."""
    return told(EventSubtype.ATTACK, form)
