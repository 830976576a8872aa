"""Mishaps: what kills and hurts people without anybody's violence, and what only sounds like violence."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import Form, VerbPhrase, in_forms, told
from conflictevents.english.tables import names
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harmless"})

_MISHAPS = (
    "earthquake;earthquakes;quake;quakes;aftershock;aftershocks;tremor;tremors;tsunami;flood;floods;flooding;flooded;"
    "floodwaters;flash flood;flash floods;landslide;landslides;mudslide;mudslides;avalanche;avalanches;cyclone;"
    "hurricane;typhoon;storm;storms;tropical storm;tornado;tornadoes;drought;famine;heatwave;wildfire;wildfires;"
    "bushfire;bushfires;volcano;eruption;eruptions;monsoon;heavy rains;torrential rains;lightning;snowfall;blizzard;"
    "epidemic;pandemic;outbreak;cholera;Ebola;malaria;coronavirus;Covid;dengue;bus crash;car crash;plane crash;"
    "train crash;road crash;truck crash;helicopter crash;car accident;road accident;traffic accident;bus accident;"
    "train accident;accident;accidents;derailment;stampede;shipwreck;capsized;gas explosion;gas leak;boiler explosion;"
    "mine collapse;building collapse;dam collapse;factory fire;house fire;collision;pile-up;spill;spills;oil spill;"
    "leak;leaks;leakage;drowning;electrocution;food poisoning;blaze;crash;crashes;fireworks display;gas blast"
)
"""Nouns for what nobody does."""
_VEHICLES = (
    "car;cars;bus;buses;minibus;truck;trucks;lorry;van;motorcycle;motorbike;rickshaw;train;tram;plane;aircraft;jet;"
    "airliner;helicopter;chopper;ship;ferry;boat;boats;tanker;vessel;vehicle;vehicles;motorist;tractor;trawler;crane;"
    "balloon;taxi;jeep;wagon;freighter;SUV;dinghy;trailer"
)
_WRECKED = (
    "crash;collide;overturn;plunge;capsize;sink;derail;skid;veer;swerve;flip;tumble;smash into;run aground;catch fire;"
    "crash into;run off;fall into;hit a tree;burst into flames;go down;plummet;explode"
)
_WORKS = (
    "plant;factory;refinery;mill;warehouse;workshop;pipeline;boiler;tank;furnace;cylinder;cylinders;container;"
    "transformer;reactor;generator;silo;depot;kiln;stove;heater;fireworks;smelter;gasworks;substation;coal mine;"
    "coalmine;quarry;foundry;rig;canister;battery;compressor;power plant;gas plant;gas station;petrol station;"
    "laboratory"
)
_FUMES = (
    "gas;oil;chemical;chemicals;chlorine;ammonia;acid;fuel;water;wastewater;methane;pesticide;diesel;petroleum;crude;"
    "fumes;phosphine;contaminants;sewage;radiation;toxins;petrochemicals;sludge"
)
_HARMLESS = (
    "general strike;labour strike;labor strike;on strike;go on strike;went on strike;going on strike;gone on strike;"
    "strike action;teachers' strike;doctors' strike;transport strike;bus strike;rail strike;indefinite strike;"
    "nationwide strike;sit-down strike;strike ballot;armed strike;"
    "began a strike;begin a strike;called a strike;call a strike;called off a strike;ended a strike;joined a strike;"
    "announced a strike;strike over pay;strike for better pay;wildcat strike;hunger strikers;"
    "lightning strike;heart attack;heart attacks;panic attack;"
    "asthma attack;shark attack;dog attack;cyber attack;cyberattack;cyber attacks;cyberattacks;legal battle;"
    "court battle;election battle;battle for the nomination;custody battle;verbal attack;verbal attacks;attack ad;"
    "attack ads;stock market rally;price rally;relief rally;struck a pose;political battle;battle of ideas;"
    "attack on the bill;price shock;bombshell;box office bomb;box office battle;battle for mating rights;"
    "battle with cancer;battle against cancer;counter attack goal;hunger for goals;price war;trade war;war of words;"
    "fashion police;shooting star;film shooting;shooting of the film;photo shoot;explosion of interest;"
    "population explosion"
)
_SPORT = (
    "title clash;cup clash;league clash;derby clash;semi-final clash;semifinal clash;final clash;quarter-final clash;"
    "group clash;penalty shootout;penalty shoot-out;friendly match;league match;cup match;home defeat;away win;"
    "cup final"
)
"""Nouns for games in which nobody is beaten but on points."""


def words() -> Mapping[str, Words]:
    """Disasters and accidents; and phrases with a word for a deed that tell of none."""
    return {
        "mishap": names(_MISHAPS),
        "harmless": names(_HARMLESS),
        "game": names(_SPORT),
        "vehicle_noun": names(_VEHICLES),
        "wrecks": in_forms(_WRECKED),
        "works": names(_WORKS),
        "rams": names("hit;hits;hitting;struck;strikes;rammed;rams;ramming"),
        "bursts": in_forms(
            "explode;burst;blow up;catch fire;leak;collapse;rupture;detonate;ignite;malfunction;melt down"
        ),
        "explosion_noun": names("explosion;explosions;blast;blasts;fire;fires"),
        "fumes": names(_FUMES),
        "market": names(
            "shares;stocks;markets;bonds;futures;index;dollar;euro;prices;currency;equities;oil;gold;bitcoin"
        ),
        "leaks": in_forms("leak;spill;release;discharge;pollute;contaminate;inhale;escape;seep;spew;vent;dump"),
        "leak_noun": names("leak;leaks;leakage;spill;spills;incident;contamination;poisoning;release;hazard"),
        "built_noun": names(
            "building;bridge;dam;wall;roof;tunnel;scaffolding;stand;mine;balcony;house;ceiling;tower;dyke"
        ),
        "collapses": in_forms("collapse;crumble;cave in;give way"),
        "rages": in_forms(
            "break out;rage;sweep;rip;spread;engulf;gut;tear through;rip through;sweep through;burn through"
        ),
        "perishes": in_forms("drown;suffocate;freeze to death;starve to death;be electrocuted;overdose"),
        "ill": names(
            "corruption;poverty;cancer;inflation;disease;malnutrition;unemployment;climate;hunger;racism;fires"
        ),
        "battles": in_forms("battle;fight;combat;tackle;fight against;battle with"),
    }


_ON = (
    "(adverb | count | thing | word | quality | name | preposition | determiner | possessive | place | date | have | be"
    " | group | ing | ','){0,6}?"
)
_NEAR = "(adverb | word | quality | name | determiner | possessive){0,4}?"


@rule("action", "this:(mishap | game)", {"earthquake": "one other", "a bus crash": "one other"})
def mishap() -> Action:
    """A disaster, an accident or a game: it takes up the harm that is told of it, and is no conflict event."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule("action", "('of' | 'from') determiner? this:(harmless | ill)", {"of a heart attack": "one other"})
def died_of() -> Action:
    """An illness that people die of."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule(
    "verb_phrase",
    f"vehicle_noun {_ON} form:wrecks | vehicle_noun {_NEAR} rams {_NEAR} vehicle_noun"
    f" | built_noun {_ON} form:collapses | works {_ON} form:bursts | form:perishes"
    f" | fumes {_NEAR} form:leaks | form:leaks {_ON} fumes | 'fire' {_NEAR} form:rages",
    {
        "bus plunged": "one other (finite)",
        "bridge has collapsed": "one other (finite)",
        "boiler of a chemical plant exploded": "one other (finite)",
        "leaked crude": "one other (finite)",
        "fire broke out": "one other (finite)",
    },
)
def came_to_grief(form: Form | None) -> VerbPhrase:
    """Vehicles crash, buildings fall in, works blow up, fumes leak, and fires break out."""
    return told(EventSubtype.OTHER, Form.DOING if form is Form.BASE else form)


@rule(
    "verb_phrase",
    f"explosion_noun (preposition | determiner | word | rages){{1,4}}? {_NEAR} works"
    f" | (works | fumes) word? (explosion_noun | leak_noun) | fumes {_NEAR} (explosion_noun | leak_noun)",
    {
        "explosion at a chemical plant": "one other (finite)",
        "blast ripped through a warehouse": "one other (finite)",
        "plant explosion": "one other (finite)",
    },
)
def blast_at_works() -> VerbPhrase:
    """An explosion or leak where things burn and leak by themselves."""
    return told(EventSubtype.OTHER, None)


@rule("verb_phrase", f"market {_NEAR} form:protests", {"shares rallied": "one other (finite)"})
def rallied_at_market(form: Form) -> VerbPhrase:
    """Prices that rally do not protest."""
    return told(EventSubtype.OTHER, form)


@rule(
    "verb_phrase",
    f"battles ('against' | 'with' | 'to' word)? {_NEAR} (mishap | 'flames' | crime | ill)",
    {"battled to contain wildfires": "one other (doing)", "fight against corruption": "one other (doing)"},
)
def battled_ills() -> VerbPhrase:
    """What people fight that is no enemy."""
    return told(EventSubtype.OTHER, Form.DOING)
