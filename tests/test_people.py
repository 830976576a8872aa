"""People as parties: what a phrase says of who they are, how many, and whether they were told of before."""

from __future__ import annotations

import pytest

from conflictevents import english
from conflictevents.english.actors.party import SEVERAL, Party
from conflictevents.model.actor import ActorType, Certainty, Role
from conflictevents.model.casualty import Age, Harm, Scope, Sex, Victims, VictimStatus
from conflictevents.model.count import Count


def parties(text: str) -> list[Party]:
    reader = english.grammar()
    return [mention.value for mention in reader.mentions(reader.read(text, through="group"), "group")]


def party(text: str) -> Party:
    [found] = parties(text)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "Two women and a child fled.": ["2 women", "1 child"],
        "His wife and two sons were there.": ["wife", "2 sons"],
        "a man, 35, and a woman, 28, met": ["1 man", "1 woman"],
        "The gunmen met the driver.": ["gunmen", "driver"],
        "hundreds of civilians in the streets": ["200..999 civilians"],
        "one of the soldiers": ["1 soldiers"],
        "both officers": ["2 officers"],
        "another three, two more and four others": ["3 (further)", "2 (further)", "4 others (further)"],
        "no villagers and nobody else": ["0 villagers", "0 (further)"],
        "a suspected Islamist militant": ["1 Islamist militant"],
        "12 Syrian and two Turkish soldiers": ["12 Syrian", "2 soldiers"],
        "a couple, their son and an elderly couple": ["son", "2 couple"],
        "Two 12-year-old girls": ["2 girls"],
        "the raid hit people": ["people"],
        "two houses": [],
        "Two goat thieves met a well digger.": ["2 thieves", "1 well digger"],
        "a ranger and a shop-owner": ["1 ranger", "1 shop owner"],
        "a senator-elect": ["1 senator"],
        "three Karo and Lomi rebels": ["3 rebels"],
        "two KLF [Karo Liberation Front] suspects": ["2 suspects"],
        "four suspected Lomi and/or Karo militants": ["4 militants"],
        "two of the other six hostages": ["2 hostages"],
        "one of his friends": ["1 friends"],
        "a gang of ten tall robbers and a crowd of onlookers": ["10 robbers", "onlookers"],
        "a family of five": ["5 family"],
        "a husband and wife, a mother and daughter": ["2 husband and wife", "2 mother and daughter"],
        "a husband and father": ["1 husband", "father"],
        "his wife and son": ["wife", "son"],
        "the victim(s)": ["victim"],
        "two guards/escorts": ["2 guards"],
        "a lawyer named Ana Lima (35) and a nurse, aged 28, met": ["1 lawyer", "1 nurse"],
        "28-year-old Ana Lima": ["28-year-old"],
        "the general's brother": ["brother"],
        "the head of the village council": ["head"],
        "three Turkish engines": [],
        "FOUR HINDUS AND NINE MAIDS": ["4 Hindus", "9 maids"],
        "they fought one another": [],
        "another raid": [],
    }.items(),
)
def test_who_is_named(text: str, told: list[str]) -> None:
    assert [str(one) for one in parties(text)] == told


@pytest.mark.parametrize(
    ("text", "name"),
    {
        "at least nine officers of non-Libyan descent": "officers of non-Libyan descent",
        "eight al-Qaeda commanders": "al-Qaeda commanders",
        "US forces": "US forces",
        "the two young salt miners": "young salt miners",
        "a prominent lawmaker": "prominent lawmaker",
        "his wife": "wife",
        "Mayor Ana Lima": "Mayor Ana Lima",
        "12 Taliban": "Taliban",
        "two Turkish-backed rebels": "Turkish-backed rebels",
        "five of their old friends": "old friends",
        "a group of masked gunmen": "masked gunmen",
        "nine members of the al-Silva (al-Silwa) family": "members of the al-Silva (al-Silwa) family",
        "two rebels suspected to belong to exile groups": "rebels suspected to belong to exile groups",
    }.items(),
)
def test_names_leave_out_determiner_and_count(text: str, name: str) -> None:
    assert party(text).name == name


class TestWhoTheyAre:
    def test_the_noun_says_what_victims_are(self):
        assert party("two schoolgirls").victims == Victims(
            label="schoolgirls", status=VictimStatus.CIVILIAN, age=Age.CHILD, sex=Sex.FEMALE
        )

    def test_a_demonym_is_their_nationality_and_country(self):
        soldiers = party("six Syrian soldiers")
        assert (soldiers.victims.nationality, soldiers.country, soldiers.type) == ("SYR", "SYR", ActorType.STATE_FORCES)

    def test_a_country_is_whose_they_are(self):
        assert (party("US forces").country, party("US forces").type) == ("USA", ActorType.STATE_FORCES)

    def test_a_plural_demonym_is_a_noun(self):
        assert party("two Syrians").victims == Victims(label="Syrians", nationality="SYR")

    @pytest.mark.parametrize("text", ["commanders of non-Syrian nationalities", "commanders of foreign nationalities"])
    def test_what_they_are_not_is_not_their_nationality(self, text):
        assert (party(text).victims.nationality, party(text).country) == (None, None)

    def test_of_a_nationality(self):
        assert party("a man of Syrian nationality").victims.nationality == "SYR"

    @pytest.mark.parametrize("text", ["eight al-Qaeda leaders", "leaders of al-Qaeda", "leaders loyal to al-Qaeda"])
    def test_a_group_is_their_affiliation(self, text):
        leaders = party(text)
        assert leaders.affiliation == "al-Qaeda"
        assert leaders.type is ActorType.REBEL_GROUP
        assert leaders.victims.status is VictimStatus.COMBATANT

    @pytest.mark.parametrize("text", ["12 Taliban", "a Taliban", "another suspected Taliban"])
    def test_members_need_no_noun(self, text):
        assert (party(text).affiliation, party(text).victims.status) == ("Taliban", VictimStatus.COMBATANT)

    def test_those_against_a_group_are_not_its_own(self):
        assert party("two anti-Taliban fighters").affiliation is None

    @pytest.mark.parametrize("text", ["two police personnel", "a riot police member", "security forces' commanders"])
    def test_personnel_are_what_their_force_is(self, text):
        assert party(text).victims.status is VictimStatus.COMBATANT

    @pytest.mark.parametrize(
        ("text", "told", "status"),
        [
            ("seven policemen and soldiers were hurt", "7 policemen and soldiers", VictimStatus.COMBATANT),
            ("killing dozens of rebels and villagers", "24..99 rebels and villagers", VictimStatus.UNKNOWN),
            ("killed both soldiers and villagers", "soldiers and villagers", VictimStatus.UNKNOWN),
        ],
    )
    def test_one_figure_may_be_of_several_sorts(self, text, told, status):
        together = party(text)
        assert (str(together), together.victims.status, together.plural) == (told, status, True)

    def test_actors_stay_apart(self):
        assert [one.name for one in parties("seven policemen and soldiers marched")] == ["policemen", "soldiers"]

    def test_suspects_are_suspected(self):
        assert party("suspected rebels").certainty is Certainty.SUSPECTED
        assert party("rebels").certainty is Certainty.UNKNOWN

    @pytest.mark.parametrize(
        ("text", "definite"),
        {
            "the rebels": True,
            "his sons": True,
            "the two rebels": True,
            "rebels": False,
            "two of the rebels": False,
        }.items(),
    )
    def test_known_ones_are_definite(self, text, definite):
        assert party(text).definite is definite


class TestWhatTheyBecome:
    @pytest.mark.parametrize(
        ("text", "count"),
        {
            "at least six men": Count.at_least(6),
            "a man": Count.exactly(1),
            "the mayor": Count.exactly(1),
            "soldiers": SEVERAL,
            "no soldiers": Count.exactly(0),
            "the elderly couple": Count.exactly(2),
        }.items(),
    )
    def test_one_counts_one_and_a_bare_plural_is_not_told(self, text, count):
        assert party(text).casualty(Harm.KILLED).count == count

    def test_a_casualty_keeps_who_and_scope(self):
        three = party("another three policemen").casualty(Harm.INJURED)
        assert str(three) == "injured 3 policemen (further)"
        assert (three.scope, three.victims.occupation) == (Scope.FURTHER, "police")

    def test_an_actor_by_the_name_of_its_group(self):
        actor = party("12 suspected al-Qaeda fighters").actor(Role.INITIATOR)
        assert (actor.name, actor.role, actor.affiliation) == ("al-Qaeda", Role.INITIATOR, "al-Qaeda")
        assert (actor.size, actor.certainty) == (Count.exactly(12), Certainty.SUSPECTED)

    def test_an_actor_without_a_name(self):
        actor = party("two masked gunmen").actor()
        assert (actor.name, actor.type) == ("masked gunmen", ActorType.UNIDENTIFIED_ARMED)


@pytest.mark.parametrize(
    "word",
    ["sicarios", Victims(label="sicarios"), Party(name="sicarios", victims=Victims(label="sicarios"), plural=True)],
)
def test_words_of_ones_own_may_say_as_much_as_one_likes(word: object) -> None:
    reader = english.Grammar(english.lexicon().adding("people", {"sicarios": word}), english.rules(), english.STAGES)
    [found] = reader.mentions(reader.read("six sicarios", through="group"), "group")
    assert str(found.value) == "6 sicarios"
