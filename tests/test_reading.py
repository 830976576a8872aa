"""The engine: tokens, sentences, words, patterns, and how rules fold a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents import english
from conflictevents.errors import LexiconError, RuleError
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.lexicon import Lexicon, Shapes
from conflictevents.reading.pattern import read_pattern
from conflictevents.reading.rules import Rule, rule
from conflictevents.reading.signs import signs_of
from conflictevents.reading.tokens import normalise, tokenise

WORDS = {
    "be": ["is", "was", "were"],
    "the": ["the"],
    "number": {"two": 2, "six": 6, "seven": 7},
    "people": ["people", "commanders", "security forces"],
    "harmed": {"killed": "killed", "hurt": "injured"},
    "country": {"US": "USA", "Syria": "SYR"},
    "group": ["al-Qaeda", "al-Qaeda in Syria"],
    "starter": ["The", "In"],
    "abbreviation": ["Nov.", "Gen."],
}
TINY = Lexicon(
    closed=frozenset({"be", "the", "harmed"}),
    shapes=Shapes(lambda token: {"number": int(token)} if token == "8" else {}, ("8",)),
).adding_all(WORDS)


def grammar(*rules: Rule, stages: tuple[tuple[str, ...], ...] = (("count",), ("harm",))) -> Grammar:
    return Grammar(TINY, rules, stages)


@rule("count", "n:number", {"six": "6"})
def plain(n: int) -> int:
    return n


@rule("count", "'at' 'least' n:number", {"at least six": "6.."})
def at_least(n: int) -> str:
    return f"{n}.."


@rule("harm", "n:count whom:people be+ what:harmed", {"six people were killed": "killed 6 people"})
def passive(n: object, whom: str, what: str) -> str:
    return f"{what} {n} {whom}"


def told(text: str, *rules: Rule, kind: str = "harm") -> list[object]:
    """The values that rules read in a text."""
    reader = grammar(*rules)
    return [mention.value for mention in reader.mentions(reader.read(text), kind)]


def texts() -> st.SearchStrategy[str]:
    """Texts of words that the tiny lexicon knows, which plain random text would hardly hold."""
    words = [
        "six",
        "8",
        "people",
        "were",
        "killed",
        "al-Qaeda in Syria",
        "U.S.",
        "Nov.",
        ".",
        "\n\n",
        "-",
        "’s",
        "\t",
        "²",
    ]
    return st.lists(st.one_of(st.sampled_from(words), st.text(max_size=3)), max_size=20).map(" ".join)


class TestTokens:
    @given(st.one_of(st.text(), texts()))
    def test_they_join_to_the_text(self, text):
        assert "".join(tokenise(text)) == text

    @given(texts())
    def test_each_begins_with_a_character_that_is_no_space_but_at_the_head_or_a_blank_line(self, text):
        assert not [token for token in tokenise(text)[1:] if token[0].isspace() and not token.startswith("\n")]

    @pytest.mark.parametrize(
        ("text", "tokens"),
        {
            "killed 3,500": ["killed", "3,500"],
            "a 1.2-km walk.": ["a", "1.2", "-", "km", "walk", "."],
            "U.S. and U.K.-led": ["U.S.", "and", "U.K.", "-", "led"],
            "at 5 p.m. today": ["at", "5", "p.m.", "today"],
            "Sana'a didn't": ["Sana'a", "didn't"],
            "the army's, the armies’": ["the", "army", "'s", ",", "the", "armies", "’"],
            "30th (of)": ["30", "th", "(", "of", ")"],
            "one\ntwo\n\nthree": ["one", "two", "", "three"],
            "Zürich łódź": ["Zürich", "łódź"],
            "x²": ["x²"],
        }.items(),
    )
    def test_where_they_end(self, text, tokens):
        assert [token.strip() for token in tokenise(text)] == tokens

    @pytest.mark.parametrize(("text", "key"), {"Al-Qaeda": "al qaeda", "Shi’ite": "shi'ite", " US ": "us"}.items())
    def test_keys_of_word_lists(self, text, key):
        assert normalise(text.strip()) == key


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "sentences"),
        {
            "Six died. Two fled.": ["Six died.", "Two fled."],
            "U.S. forces left. The end": ["U.S. forces left.", "The end"],
            "It hit the U.S. The rest held.": ["It hit the U.S.", "The rest held."],
            "On Nov. 10 it fell. In May too.": ["On Nov. 10 it fell.", "In May too."],
            "He said “no.” Then": ["He said “no.”", "Then"],
            "Who? What!": ["Who?", "What!"],
            "a headline\n\nthe text": ["a headline", "the text"],
            "at 3.5 km. no": ["at 3.5 km. no"],
            "": [],
            " . ": ["."],
        }.items(),
    )
    def test_where_they_end(self, text, sentences):
        reader = grammar(plain)
        assert [text[start:end].strip() for start, end, _ in reader.sentences(reader.read(text))] == sentences

    def test_they_know_their_paragraph(self):
        reader = grammar(plain)
        found = reader.sentences(reader.read("One. Two.\n\nThree."))
        assert [sentence.paragraph for sentence in found] == [0, 0, 1]

    @given(texts())
    def test_they_are_in_order_and_leave_out_only_white_space(self, text):
        reader = grammar(plain)
        spans = [(start, end) for start, end, _ in reader.sentences(reader.read(text))]
        assert spans == sorted(spans)
        assert "".join(text[start:end] for start, end in spans).split() == text.split()


class TestLexicon:
    @pytest.mark.parametrize(
        ("text", "kinds"),
        {
            "people": {"people", "word"},
            "People": {"people", "name"},
            "US": {"country", "name", "caps"},
            "us": {"word"},
            "Us": {"name"},
            "SYRIA": {"country", "name", "caps"},
            "syria": {"word"},
            "was": {"be"},
            "8": {"number", "digits"},
            "9": {"digits"},
            "Security-Forces": {"people", "name"},
        }.items(),
    )
    def test_kinds_of_a_word(self, text, kinds):
        assert TINY.meanings(text).keys() == kinds

    def test_a_word_has_a_value_as_each_of_its_kinds(self):
        known = TINY.adding("month", {"may": 5}).adding("modal", ["may"])
        assert known.meanings("May") == {"month": 5, "modal": "May", "name": "May"}

    def test_the_last_meaning_counts(self):
        assert TINY.adding("country", {"Syria": "SY"}).meanings("Syria")["country"] == "SY"

    def test_adding_leaves_the_old_one_alone(self):
        TINY.adding("people", ["gunmen"])
        assert not TINY.lists("gunmen")

    @pytest.mark.parametrize(
        ("kind", "words", "why"),
        [
            ("people", ["-"], "empty phrase"),
            ("two words", ["x"], "a kind is a word"),
            ("people", "gunmen", "not the text"),
        ],
    )
    def test_what_is_no_word_list(self, kind, words, why):
        with pytest.raises(LexiconError, match=why):
            TINY.adding(kind, words)

    @pytest.mark.parametrize(
        ("text", "groups"),
        {
            "al-Qaeda in Syria": ["al-Qaeda in Syria"],
            "Al Qaeda in Syria": ["Al Qaeda in Syria"],
            "al-qaeda": [],
            "al Qaeda in the city": ["al Qaeda"],
            "al–Qaeda": ["al–Qaeda"],
            "al-Qaeda in syria": ["al-Qaeda"],
            "al-Qaeda al-Qaeda": ["al-Qaeda", "al-Qaeda"],
        }.items(),
    )
    def test_the_longest_phrase_whose_case_fits(self, text, groups):
        @rule("seen", "what:group", {})
        def seen(what: str) -> str:
            return what

        reader = grammar(seen, stages=(("seen",),))
        assert [mention.text for mention in reader.mentions(reader.read(text), "seen")] == groups


class TestPatterns:
    @pytest.mark.parametrize(
        ("pattern", "text", "found"),
        [
            ("number people", "six people", ["six people"]),
            ("number 'people'", "six People", ["six People"]),
            ("number people?", "six", ["six"]),
            ("(be | harmed)+", "were killed", ["were killed"]),
            ("number be*", "six was was was", ["six was was was"]),
            ("number be*?", "six was was", ["six"]),
            ("number be??", "six was", ["six"]),
            ("be{1,2}", "was was was", ["was was", "was"]),
            ("number be{0,2}? people", "six was people", ["six was people"]),
            ("the this:people", "the people, people", ["people"]),
            ("the this:people the", "the people the people the", ["people", "people"]),
            ("digits", "1 22", ["1", "22"]),
            ("mark", "a, b; c", [",", ";"]),
            ("','", "a, b; c", [","]),
            ("name", "Six was Ada", ["Six", "Ada"]),
            ("people break", "people\n\nsix", ["people\n\n"]),
        ],
    )
    def test_what_they_match(self, pattern, text, found):
        @rule("seen", pattern, {})
        def seen(phrase: str) -> str:
            return phrase

        reader = grammar(seen, stages=(("seen",),))
        read = [mention.text for mention in reader.mentions(reader.read(text), "seen")]
        assert read == [one.rstrip() for one in found]

    @pytest.mark.parametrize(
        ("pattern", "why"),
        [
            ("(number", "'(' is never closed"),
            ("number)", "')' closes nothing"),
            ("number:", "cannot read ':'"),
            ("n:?", "the name 'n' must stand before"),
            ("[number]", "cannot read '[number]'"),
        ],
    )
    def test_errors_name_the_rule_and_the_trouble(self, pattern, why):
        with pytest.raises(RuleError, match=f"rule broken: .*{re.escape(why)}"):

            @rule("count", pattern, {})
            def broken() -> None: ...

    @pytest.mark.parametrize(
        ("pattern", "why"), {"n:number m:people": "pattern names 'n'", "number": "function takes 'm'"}.items()
    )
    def test_names_are_the_parameters(self, pattern, why):
        def declared(m: object) -> None: ...

        with pytest.raises(RuleError, match=f"rule declared: its {why}"):
            rule("count", pattern, {})(declared)

    def test_a_pattern_has_one_phrase(self):
        def declared() -> None: ...

        with pytest.raises(RuleError, match="rule declared: its pattern names 'this' twice"):
            rule("count", "this:number 'of' | 'of' this:number", {})(declared)

    def test_a_rule_is_called_as_its_function(self):
        assert at_least(3) == "3.."

    def test_an_unknown_kind_is_named_with_the_nearest(self):
        @rule("count", "numbre", {})
        def typo() -> None: ...

        with pytest.raises(RuleError, match="rule typo: unknown kind 'numbre'; did you mean 'number'"):
            grammar(typo)

    def test_a_rule_that_no_stage_reads_is_named(self):
        @rule("counts", "number", {})
        def lost() -> None: ...

        with pytest.raises(RuleError, match="rule lost: no stage makes 'counts'; did you mean 'count'"):
            grammar(lost)

    @pytest.mark.parametrize(
        ("pattern", "needs"),
        {
            "number people?": ["number"],
            "number* people+ be{0,2} harmed{1,2}": ["people", "harmed"],
            "(number people | be) mark": ["be number", "mark"],
            "(number | be?) mark": ["mark"],
            "(number be)? this:('six' people)": ["'six'", "people"],
            "(number | be)? people": ["people"],
        }.items(),
    )
    def test_what_a_text_must_have(self, pattern, needs):
        assert [" ".join(sorted(kinds)) for kinds in read_pattern(pattern).needs] == needs

    @pytest.mark.parametrize(
        ("pattern", "ways"),
        {
            "number people?": [["number"]],
            "number people | be harmed | mark": [["number", "people"], ["be", "harmed"], ["mark"]],
            "this:(number people | (be | harmed mark))": [["number", "people"], ["be"], ["harmed", "mark"]],
            "(number people | be) mark": [["be number", "mark"]],
        }.items(),
    )
    def test_what_each_choice_of_a_pattern_must_have(self, pattern, ways):
        told = [[" ".join(sorted(kinds)) for kinds in needs] for needs in read_pattern(pattern).ways]
        assert told == ways

    @pytest.mark.parametrize(
        ("pattern", "begins"),
        {
            "number? people": "number people",
            "(number be? | 'six')? (harmed | mark*) people": "'six' harmed mark number people",
            "this:(number+) people": "number",
        }.items(),
    )
    def test_with_what_it_can_begin(self, pattern, begins):
        assert " ".join(sorted(read_pattern(pattern).begins)) == begins

    @pytest.mark.parametrize(
        ("pattern", "inner"),
        {
            "number people": "number",
            "number (be | people 'six'?)": "number people",
            "number (be people)? mark?": "be number people",
            "number{1,3}": "number",
            "(number | be mark?)+": "be mark number",
        }.items(),
    )
    def test_behind_what_it_can_go_on(self, pattern, inner):
        assert " ".join(sorted(read_pattern(pattern).inner)) == inner

    @pytest.mark.parametrize("pattern", ["number?", "(number | people?)", "number* people{0,3}", "()"])
    def test_a_pattern_that_fits_nothing_at_all_is_refused(self, pattern):
        with pytest.raises(RuleError, match="it fits where there is nothing"):
            read_pattern(pattern)


class TestFolding:
    def test_a_stage_reads_what_the_stages_before_it_made(self):
        assert told("At least six people were killed.", plain, at_least, passive) == ["killed 6.. people"]

    def test_values_come_from_the_words(self):
        assert told("8 Commanders was hurt", plain, passive) == ["injured 8 Commanders"]

    def test_a_mention_knows_its_words_rule_and_parts(self):
        reader = grammar(plain, passive)
        [mention] = reader.mentions(reader.read("In all, six people  were killed."), "harm")
        assert (mention.start, mention.end, mention.text) == (8, 31, "six people  were killed")
        assert mention.rule == "passive"
        assert [(part.text, part.rule, part.value) for part in mention.parts] == [
            ("six", "plain", 6),
            ("people", "word", "people"),
            ("killed", "word", "killed"),
        ]

    def test_leftmost_then_longest_then_first_declared(self):
        @rule("count", "number number", {})
        def pair() -> str:
            return "pair"

        @rule("count", "number number number", {})
        def triple() -> str:
            return "triple"

        @rule("count", "number number", {})
        def other_pair() -> str:
            return "other pair"

        assert told("six two 8", pair, triple, kind="count") == ["triple"]
        assert told("six two", pair, other_pair, kind="count") == ["pair"]
        assert told("six two", other_pair, pair, kind="count") == ["other pair"]
        assert told("six two 8", pair, plain, kind="count") == ["pair", 8]

    def test_none_is_a_veto_and_leaves_the_words_to_other_rules(self):
        @rule("count", "number number", {})
        def never() -> None: ...

        assert told("six two", never, plain, kind="count") == [6, 2]

    def test_context_is_not_folded(self):
        @rule("count", "the this:(n:number)", {"the six": "6"})
        def known(n: int) -> str:
            return f"the {n}"

        reader = grammar(known, plain)
        assert [(m.value, m.text) for m in reader.mentions(reader.read("the six two"), "count")] == [
            ("the 6", "six"),
            (2, "two"),
        ]

    def test_a_group_hands_over_a_list_and_what_did_not_take_part_is_none(self):
        @rule("count", "all:(number+) last:people?", {})
        def several(all: list[int], last: str | None) -> str:  # noqa: A002
            return f"{all} {last}"

        assert told("six two", several, kind="count") == ["[6, 2] None"]
        assert told("six people", several, kind="count") == ["[6] people"]

    def test_the_phrase_is_handed_over(self):
        @rule("count", "number people", {})
        def whole(phrase: str) -> str:
            return phrase.upper()

        assert told("so six  people.", whole, kind="count") == ["SIX  PEOPLE"]

    def test_reading_through_a_stage_stops_there(self):
        reader = grammar(plain, passive)
        tape = reader.read("six people were killed", through="count")
        assert not list(reader.mentions(tape, "harm"))
        assert [mention.value for mention in reader.mentions(tape, "count")] == [6]

    @given(texts())
    def test_mentions_are_in_order_disjoint_and_point_at_their_words(self, text):
        reader = grammar(plain, at_least, passive)
        end = 0
        for mention in filter(None, reader.read(text).mentions):
            assert mention.start >= end
            assert text[mention.start : mention.end] == mention.text
            end = mention.end

    @given(texts(), texts())
    def test_what_was_read_before_changes_nothing(self, before, text):
        used, fresh = grammar(plain, passive), grammar(plain, passive)
        used.read(before)
        assert _outline(used, text) == _outline(fresh, text)

    def test_new_words_do_not_change_the_answer(self):
        reader = grammar(plain, passive)
        for word in ("zebra", "Ünder", "X-7", "٣"):
            reader.read(word)
        assert [mention.value for mention in reader.mentions(reader.read("six people were hurt"), "harm")] == [
            "injured 6 people"
        ]


def _outline(reader: Grammar, text: str) -> list[Mention[object]]:
    return [mention for mention in reader.read(text).mentions if mention is not None]


class TestLinearity:
    """Reading takes steps in proportion to the text: a rule looks no further than its repeats allow."""

    def test_repeats_are_bounded(self):
        @rule("count", "number+", {})
        def many(phrase: str) -> int:
            return len(phrase.split())

        assert told("six " * 60, many, kind="count") == [24, 24, 12]

    def test_a_star_is_no_star_to_the_regular_expression(self):
        @rule("count", "(number* people+)+", {})
        def nested() -> None: ...

        assert re.findall(r"[*+](?!\?)", nested.form.template.replace("\\", "")) == []

    @pytest.mark.parametrize("unit", ["six ", "the ", "six people were ", "al-Qaeda in ", "' ", "U.", "\n", "8,"])
    def test_functions_are_called_in_proportion_to_the_text(self, unit):
        calls = 0

        @rule("count", "(the | number){1,3} people?", {})
        def counting() -> None:
            nonlocal calls
            calls += 1

        reader = grammar(counting, plain)
        steps = []
        for size in (200, 400):
            calls = 0
            reader.read(unit * size)
            steps.append(calls)
        assert steps[1] <= 2 * steps[0] + 2


class TestLines:
    @pytest.mark.parametrize(
        ("text", "tokens"),
        {
            "Six men\nwere killed": ["Six ", "men\n", "were ", "killed"],
            "Six men\n\nwere killed": ["Six ", "men", "\n\n", "were ", "killed"],
            "Heading\nSix men": ["Heading", "\n", "Six ", "men"],
            "Heading\r\n  Six men\r\n": ["Heading\r", "\n  ", "Six ", "men\r", "\n"],
        }.items(),
    )
    def test_a_line_ends_a_paragraph_unless_lines_are_cut_within_sentences(self, text, tokens):
        assert tokenise(text) == tokens


class TestSigns:
    """Sentences without any sign of what is looked for are not read, and nothing is lost by it."""

    TEXT = (
        "It rained. Six men were killed. “No one came,” she said. Two people in Gao were killed on Sunday\n\nAll slept."
    )

    def test_finding_gives_what_reading_gives(self) -> None:
        grammar = english.grammar()
        found = list(grammar.find(self.TEXT, "harm"))
        assert found == list(grammar.mentions(grammar.read(self.TEXT, through="harm"), "harm"))
        assert [mention.text for mention in found] == ["Six men were killed", "Two people in Gao were killed"]

    @pytest.mark.parametrize("kind", ["harm", "head", "deed", "object", "place", "date"])
    def test_no_example_of_a_rule_is_lost(self, kind: str) -> None:
        grammar = english.grammar()
        text = " . ".join(phrase for rule in grammar.rules for phrase in rule.examples)
        read = grammar.mentions(grammar.read(text, through=kind), kind)
        assert [(m.start, m.text, m.rule) for m in grammar.find(text, kind)] == [
            (m.start, m.text, m.rule) for m in read
        ]

    def test_what_an_earlier_stage_makes_is_told_by_its_own_signs(self) -> None:
        @rule("count", "number:number", {})
        def counted(number: int) -> int:
            return number

        @rule("harm", "count:count 'of' 'them'", {})
        def of_them(count: int) -> int:
            return count

        stages, rules = [["count"], ["harm"]], [counted, of_them]
        assert signs_of(stages, rules, frozenset({"'of'"}), {}) == {"count": {"number"}, "harm": {"count", "number"}}
        assert signs_of(stages, rules, frozenset({"'of'", "number"}), {}) == {"count": None, "harm": {"'them'"}}
        assert signs_of(stages, rules, frozenset({"'of'", "'them'", "number"}), {}) == {"count": None, "harm": None}

    def test_of_the_words_that_a_rule_needs_the_fewest_new_ones_are_its_signs(self) -> None:
        @rule("harm", "killed", {})
        def fell() -> int:
            return 1

        @rule("harm", "caused deaths", {})
        def caused_deaths() -> int:
            return 1

        with_many = Lexicon().adding_all({"killed": ["slain", "fatal"], "caused": ["with"], "deaths": ["loss", "end"]})
        with_known = Lexicon().adding_all({"killed": ["slain", "fatal"], "caused": ["with"], "deaths": ["fatal"]})
        stages, rules = [["harm"]], [fell, caused_deaths]
        assert signs_of(stages, rules, frozenset(), with_many.listed()) == {"harm": {"killed", "caused"}}
        assert signs_of(stages, rules, frozenset(), with_known.listed()) == {"harm": {"killed", "deaths"}}

    def test_most_sentences_without_harm_are_not_read(self) -> None:
        grammar = english.grammar()
        text = "It rained on the market. A man was killed. The road to the north is long."
        assert len(grammar.read_for(grammar.bare(text), "harm")) < 5


class TestStretches:
    """A rule is looked for from stop to stop, only where all that it needs is; over a stop where it says so."""

    def test_a_rule_is_not_looked_for_over_a_stop(self) -> None:
        assert told("Six. People were killed. Six people were killed.", plain, passive) == ["killed 6 people"]

    @pytest.mark.parametrize(
        ("pattern", "text"),
        {
            "'no' '.' number": "Room no. six.",
            "number stop": "Room six. Two people.",
            "stop this:number people": "It rained. Six people came.",
            "people (stop | break) number": "All people\n\nSix came.",
        }.items(),
    )
    def test_a_pattern_may_name_a_stop_wherever_it_likes(self, pattern: str, text: str) -> None:
        @rule("count", pattern, {})
        def found() -> str:
            return "found"

        assert told(text, found, kind="count") == ["found"]
        assert told(f"It rained. {text} It snowed. " * 3, found, kind="count") == ["found"] * 3

    def test_a_phrase_over_a_stop_joins_what_stands_beside_it(self) -> None:
        @rule("count", "'no' '.' n:number", {})
        def numbered(n: int) -> str:
            return f"no. {n}"

        @rule("harm", "the n:count people what:harmed", {})
        def those(n: str, what: str) -> str:
            return f"{what} {n}"

        text = "It rained. The no. 8 people killed. It snowed."
        assert told(text, numbered, those) == ["killed no. 8"]

    def test_scaffolds_are_put_up_only_where_there_is_a_sign_of_what_they_are_for(self) -> None:
        seen = list[str]()

        @rule("prop", "the people", {})
        def prop(phrase: str) -> str:
            seen.append(phrase)
            return phrase

        @rule("harm", "prop be what:harmed", {})
        def harm(what: str) -> str:
            return what

        reader = Grammar(TINY, [prop, harm], [["prop"], ["harm"]], scaffolds=["prop"])
        tape = reader.read("The commanders came. The people were killed.")
        assert [mention.value for mention in reader.mentions(tape, "harm")] == ["killed"]
        assert seen == ["The people"]
        assert len(list(reader.mentions(reader.read("The commanders came.", through="prop"), "prop"))) == 1
