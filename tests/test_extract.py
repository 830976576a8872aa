"""Extraction: what one event is told by, what none is, and that no text is too odd to be read."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents import english
from conflictevents.extraction.deeds.kinds import fits, settle
from conflictevents.extraction.deeds.parties import parties, same_party, with_roles

MONDAY = "2019-07-01"


def told(text: str, published: str | None = MONDAY) -> list[str]:
    """Each event of a text in one line."""
    return [str(event) for event in ce.extract(text, published=published).events]


class TestOneEvent:
    @pytest.mark.parametrize(
        ("text", "event"),
        {
            "Gunmen killed four soldiers near Gao on Sunday.": (
                "2019-06-30 armed_clash near Gao, MLI: gunmen -> soldiers; killed 4"
            ),
            "On 3 May 2019 a car bomb killed at least six people in Kirkuk.": (
                "2019-05-03 remote_explosive_landmine_ied Kirkuk, IRQ; killed 6.."
            ),
            "Turkey and Greece signed an agreement in Geneva on Friday.": ("2019-06-28 agreement Geneva, CHE"),
            "At least 12 people in Mopti were killed on Sunday.": "2019-06-30 attack Mopti, MLI; killed 12..",
            "Shelling killed four people in Idlib on Sunday.": (
                "2019-06-30 shelling_artillery_missile Idlib, SYR; killed 4"
            ),
            "The army launched an offensive in Idlib in April.": "2019-04/.. armed_clash Idlib, SYR: army",
            "Police arrested 12 protesters in Minsk on Saturday.": (
                "2019-06-29 arrests Minsk, BLR: police -> protesters; detained 12"
            ),
            "Kidnappers abducted three nurses in Port-au-Prince yesterday.": (
                "2019-06-30 abduction_forced_disappearance Port-au-Prince, Ouest, HTI: kidnappers -> nurses; abducted 3"
            ),
        }.items(),
    )
    def test_a_sentence_gives_it(self, text: str, event: str) -> None:
        assert told(text) == [event]

    def test_told_again_it_stays_one(self) -> None:
        text = (
            "Five die in Kandahar blast\n\nA roadside bomb killed five people in Kandahar on Sunday.\n\n"
            "The bomb went off near a school. In the blast, at least four people died, officials said."
        )
        [event] = ce.extract(text, published=MONDAY).events
        assert (str(event.date), str(event.tally.killed)) == ("2019-06-30", "5")
        assert [(str(c), c.claimed_by) for c in event.casualties if c.claimed_by] == [
            ("killed 4.. people", "officials")
        ]

    @pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n", "\r\n\r\n"])
    def test_a_heading_is_not_read_on_into_the_text(self, between: str) -> None:
        lines = [
            "French jets bomb camp of Boko Haram",
            "Chadian forces took part in the raid near Bol on Sunday, killing ten.",
        ]
        [event] = ce.extract(between.join(lines), published=MONDAY).events
        assert "Boko Haram" not in [actor.name for actor in event.actors_as("initiator")]

    def test_two_sources_stay_two_claims(self) -> None:
        text = "The army said it killed 40 rebels in Kidal on Sunday. The rebels said that only three rebels had died."
        [event] = ce.extract(text, published=MONDAY).events
        assert [(str(c.count), c.claimed_by) for c in event.casualties] == [("40", "army"), ("3", "rebels")]
        assert str(event.tally.killed) == "3..40"


class TestSeveralEvents:
    def test_another_day_is_another_event(self) -> None:
        text = "Gunmen killed two men in Tripoli on Sunday. On 5 March 2019 gunmen killed six men in Tripoli."
        assert [str(event.date) for event in ce.extract(text, published=MONDAY).events] == ["2019-06-30", "2019-03-05"]

    def test_another_place_is_another_event(self) -> None:
        text = "A mortar attack killed two men in Mosul on Sunday. In Basra, a mortar attack wounded three women."
        places = [event.location.name for event in ce.extract(text, published=MONDAY).events if event.location]
        assert places == ["Mosul", "Basra"]


class TestNoEvent:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "The weather in Aleppo was fine on Sunday.",
            "Three million people live in the province.",
            "There have been regular clashes in the region.",
            "Hundreds of civilians have been killed since 2011.",
            "The group is planning attacks in the West.",
            "The president will visit Mali on Friday.",
            "No one was arrested, and there were no clashes.",
            "Teachers went on strike in Nairobi on Monday.",
            "The mayor suffered a heart attack in Lyon on Sunday.",
            "An earthquake struck Java on Friday, killing eight people. At least 30 people were injured.",
            "A bus crash killed 20 soldiers in Peru on Monday.",
        ],
    )
    def test_what_is_general_planned_or_denied_is_none(self, text: str) -> None:
        assert told(text) == []

    def test_the_toll_of_a_flood_is_not_that_of_an_attack(self) -> None:
        text = "Gunmen killed two men in Jalalabad on Saturday. Floods in Kabul killed nine people on Sunday."
        assert [str(event.tally) for event in ce.extract(text, published=MONDAY).events] == ["killed 2"]

    def test_an_undated_event_is_no_later_than_publication(self) -> None:
        [event] = ce.extract("Gunmen shot dead the mayor of Herat.", published=MONDAY).events
        assert str(event.date) == "../2019-07-01"

    def test_without_publication_nothing_is_said_of_the_day(self) -> None:
        [event] = ce.extract("Gunmen shot dead the mayor of Herat.").events
        assert event.date is None


class TestPublished:
    @pytest.mark.parametrize(
        "published",
        [
            "2019-07-01",
            "2019-07-01T18:30:00+02:00",
            datetime.date(2019, 7, 1),
            datetime.datetime(2019, 7, 1, 9, 0, tzinfo=datetime.UTC),
        ],
    )
    def test_is_a_day_however_it_is_given(self, published: str | datetime.date) -> None:
        report = ce.extract("Rebels attacked Goma on Sunday.", published=published)
        assert (str(report.published), str(report.events[0].date)) == ("2019-07-01", "2019-06-30")

    @pytest.mark.parametrize("published", ["", "yesterday", "2019-13-01", "\ud800"])
    def test_anything_else_is_an_error(self, published: str) -> None:
        with pytest.raises(ce.ParseError):
            ce.extract("Rebels attacked Goma.", published=published)


_WORDS = sorted({phrase for rule in english.rules() for phrase in rule.examples})
_JOINTS = [
    "on Sunday",
    "in Aleppo",
    "the army said",
    ",",
    ".",
    "\n\n",
    "“",
    "and",
    "who",
    "\ud800",
    "\u202e",
    "10" * 30,
]


def report_texts() -> st.SearchStrategy[str]:
    """Texts made of what the rules read, which find more than characters at random do."""
    return st.lists(st.sampled_from(_WORDS + _JOINTS), max_size=12).map(" ".join)


class TestTitle:
    TEXT = "At least four soldiers were killed when gunmen attacked their post near Gao on Sunday, the army said."

    def test_a_text_stands_below_its_title(self) -> None:
        report = ce.extract(self.TEXT, title=" Attack in Mali\n", published=MONDAY)
        assert (report.title, report.body) == ("Attack in Mali", self.TEXT)
        assert report.text == f"Attack in Mali\n\n{self.TEXT}"

    def test_a_description_stands_between_them(self) -> None:
        report = ce.extract(self.TEXT, title="Attack in Mali", description="The army mourns.", published=MONDAY)
        assert report.text == f"Attack in Mali\n\nThe army mourns.\n\n{self.TEXT}"
        assert (report.description, report.body) == ("The army mourns.", self.TEXT)

    @pytest.mark.parametrize("above", ["Attack in Mali\n", "\n Attack in Mali \r\n\r\n"])
    def test_a_title_that_is_there_already_is_not_told_twice(self, above: str) -> None:
        report = ce.extract(above + self.TEXT, title="Attack in Mali", published=MONDAY)
        assert (report.text, report.body) == (above + self.TEXT, self.TEXT)

    @pytest.mark.parametrize("title", [None, "", " \n"])
    def test_a_blank_title_is_none(self, title: str | None) -> None:
        report = ce.extract(self.TEXT, title=title, published=MONDAY)
        assert report == ce.extract(self.TEXT, published=MONDAY)
        assert (report.title, report.body) == (None, self.TEXT)

    @pytest.mark.parametrize(
        "title",
        [
            "Four soldiers killed in Mali attack",
            "Gunmen Kill Four Soldiers Near Gao",
            "GUNMEN KILL FOUR SOLDIERS IN MALI",
            "Who killed four soldiers in Mali?",
            "Watch: gunmen attack army post in Mali.",
        ],
    )
    def test_what_it_tells_is_told_again_below(self, title: str) -> None:
        report = ce.extract(self.TEXT, title=title, published=MONDAY)
        [event] = report.events
        assert (str(event.date), str(event.location), str(event.tally)) == ("2019-06-30", "near Gao, MLI", "killed 4..")
        assert report.main == event
        assert any(evidence.end <= len(title) for evidence in event.mentions_of("type"))

    def test_what_only_the_title_tells_is_an_event(self) -> None:
        report = ce.extract("It was a quiet day in the capital.", title="Rebels seize Goma", published=MONDAY)
        assert [str(event) for event in report.events] == [
            "../2019-07-01 non_state_actor_overtakes_territory Goma, North Kivu, COD: rebels"
        ]

    def test_another_country_is_another_event(self) -> None:
        report = ce.extract(self.TEXT, title="Bomb kills six in Peshawar", published=MONDAY)
        assert [event.location and event.location.country for event in report.events] == ["PAK", "MLI"]

    def test_sources_tell_it(self) -> None:
        [event] = ce.extract(self.TEXT, title="Attack in Mali", published=MONDAY).events
        assert event.sources[0].title == "Attack in Mali"

    @given(report_texts(), st.text(max_size=20) | report_texts(), st.text(max_size=20) | report_texts())
    def test_words_stand_in_the_text(self, text: str, title: str, description: str) -> None:
        report = ce.extract(text, title=title, description=description, published=MONDAY)
        assert report.text.endswith(text)
        for event in (*report.events, *report.statements):
            assert [e for e in event.mentions if report.text[e.start : e.end] != e.text] == []


class TestOwnWordsAndRules:
    def test_own_words_are_read(self) -> None:
        words = ce.lexicon().adding("people", ["sicarios"])
        [event] = ce.Extractor(lexicon=words).extract("Two sicarios were killed in Medellín on 3 May 2019.").events
        assert str(event.casualties[0]) == "killed 2 sicarios"

    def test_own_rules_are_read_before_those_of_the_library(self) -> None:
        @ce.rule("harm", "'neutralised' count:count", {"neutralised nine": "killed 9"})
        def neutralised(count: ce.Count) -> tuple[ce.Casualty, ...]:
            return (ce.Casualty(harm=ce.Harm.KILLED, count=count),)

        extractor = ce.Extractor(rules=[neutralised])
        [event] = extractor.extract("Turkish forces neutralised nine on 3 May 2019.").events
        assert str(event.tally.killed) == "9"

    def test_an_unknown_kind_names_the_rule_and_the_nearest_kind(self) -> None:
        @ce.rule("harm", "count:counts", {})
        def wrong(count: ce.Count) -> None: ...

        with pytest.raises(ce.RuleError, match=r"rule wrong: unknown kind 'counts'.*'count'"):
            ce.Extractor(rules=[wrong])


def actor(name: str, kind: str = "unknown", country: str | None = None) -> ce.Actor:
    return ce.Actor(name=name, type=kind, country=country)


class TestParties:
    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            (actor("al-Qaeda"), actor("al-Qaeda in Syria"), True),
            (actor("US forces", "state_forces", "USA"), actor("United States", "government", "USA"), True),
            (actor("US forces", "state_forces", "USA"), actor("Russia", "government", "RUS"), False),
            (actor("soldiers", "state_forces"), actor("Malian army", "state_forces", "MLI"), True),
            (actor("gunmen", "unidentified_armed"), actor("Boko Haram", "rebel_group", "NGA"), True),
            (actor("teachers", "education"), actor("students", "education"), False),
        ],
    )
    def test_same_party(self, one: ce.Actor, other: ce.Actor, same: bool) -> None:
        assert same_party(one, other) is same
        assert same_party(other, one) is same

    def test_a_name_stands_for_the_nouns_before_it(self) -> None:
        sides = parties([actor("gunmen", "unidentified_armed"), actor("Boko Haram", "rebel_group", "NGA")])
        assert [side.name for side in sides] == ["Boko Haram"]

    def test_police_respond_to_a_protest(self) -> None:
        sides = [(ce.Role.INITIATOR, [actor("students"), actor("police", "police")])]
        roles = {a.name: a.role.value for a in with_roles(ce.EventSubtype.PEACEFUL_PROTEST, sides)}
        assert roles == {"students": "initiator", "police": "responder"}


class TestKinds:
    def test_an_attack_without_more_fits_any_violence_but_no_agreement(self) -> None:
        assert fits(None, ce.EventSubtype.AIR_STRIKE)
        assert not fits(None, ce.EventSubtype.AGREEMENT)
        assert not fits(ce.EventSubtype.AIR_STRIKE, ce.EventSubtype.SUICIDE_BOMB)

    @pytest.mark.parametrize(
        ("target", "subtype"),
        [
            ("state_forces", "armed_clash"),
            ("civilians", "attack"),
            ("protesters", "excessive_force_against_protesters"),
        ],
    )
    def test_the_target_tells_a_clash_from_an_attack(self, target: str, subtype: str) -> None:
        sides = [
            (ce.Role.INITIATOR, [actor("police", "police")]),
            (ce.Role.TARGET, [actor("they", target)]),
        ]
        assert settle([ce.EventSubtype.ATTACK], sides) == subtype


class TestAnyText:
    @given(st.text() | report_texts())
    def test_extract_never_raises_and_says_the_same_again(self, text: str) -> None:
        report = ce.extract(text, published=MONDAY)
        assert report == ce.extract(text, published=MONDAY)
        for event in report.events:
            assert [one for one in ce.validate(event) if one.field != "date"] == []  # any text can tell of next year
            assert [e for e in event.mentions if text[e.start : e.end] != e.text] == []
            assert {"type"} <= {e.field for e in event.mentions}

    @given(report_texts())
    def test_no_event_is_dated_from_the_clock(self, text: str) -> None:
        dates = [event.date for event in ce.extract(text).events if event.date]
        today = datetime.datetime.now(tz=datetime.UTC).year
        assert [date for date in dates if date.start and date.start.year in (today, today + 1)] == []

    @pytest.mark.parametrize(
        "text",
        ["a" * 1_000_000, "\x00\xff\x1b" * 1000, "\ud800" * 1000, "\u202e\u200f" * 1000, "1" * 10_000, "31 June 2019"],
    )
    def test_odd_texts_hold_no_events(self, text: str) -> None:
        assert ce.extract(text, published=MONDAY).events == ()


def test_evidence_points_at_the_words_of_each_field() -> None:
    text = "Gunmen killed four soldiers near Gao on Sunday, the army said."
    [event] = ce.extract(text, published=MONDAY).events
    words = {
        field: [e.text for e in event.mentions_of(field)] for field in ("date", "location", "casualties", "actors")
    }
    assert words == {
        "date": ["Sunday"],
        "location": ["near Gao"],
        "casualties": ["killed four soldiers"],
        "actors": ["Gunmen"],
    }


def test_events_of_a_report_have_ids_of_their_own() -> None:
    text = "Rebels attacked Goma on Sunday. On 3 May 2018 rebels attacked Bunia."
    ids = [event.id for event in ce.extract(text, published=MONDAY).events]
    assert len(set(ids)) == 2
    assert ids == [event.id for event in ce.extract(text, published=MONDAY).events]


def test_explain_shows_the_place_that_the_report_means() -> None:
    assert "Tripoli   = Tripoli, North Lebanon, LBN   by alone" in ce.explain("Lebanese troops entered Tripoli.")


def test_explain_shows_rules_and_meanings() -> None:
    assert ce.explain("killing dozens on Sunday", published=MONDAY).splitlines()[0] == (
        "killing dozens   = killed 24..99   by harmed_whom"
    )
    assert "Sunday   = 2019-06-30   by weekday" in ce.explain("killing dozens on Sunday", published=MONDAY)


def test_toll_of_a_war_is_a_statement() -> None:
    report = ce.extract("The army has killed more than 3,000 people since it took power in 2021, a monitor says.")
    assert report.events == ()
    assert [(str(told.date), str(told.tally)) for told in report.statements] == [("2021", "killed 3001..")]
