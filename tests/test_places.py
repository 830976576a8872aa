"""Places: the gazetteer, and what a location says and leaves open; the phrases are in golden/places.yaml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents import english
from conflictevents.english.gazetteer import Gazetteer, capital, country, gazetteer
from conflictevents.english.places import locate
from conflictevents.english.sites import Site
from conflictevents.extraction.finding import find_locations
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.mention import Mention


def told(text: str) -> Mention[Location]:
    [mention] = find_locations(text)
    return mention


def test_a_known_place_has_the_coordinates_of_the_gazetteer() -> None:
    place = told("It rained in Mosul.").value
    assert (place.country, place.precision) == ("IRQ", GeoPrecision.POPULATED_PLACE)
    assert place.lat == pytest.approx(36.34, abs=0.1)
    assert place.lon == pytest.approx(43.12, abs=0.1)
    assert place.admin == (AdminArea(level=1, name="Nineveh"),)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in the village of Tell Amrin in Aleppo province.",
        "It rained in the Tell Amrin suburb of Aleppo.",
        "It rained in northern Iraq.",
        "It rained in Iraq.",
        "It rained at Mosul university.",
    ],
)
def test_coordinates_are_never_made_up(text: str) -> None:
    place = told(text).value
    assert (place.lat, place.lon) == (None, None)


def test_an_unknown_suburb_lies_in_its_town() -> None:
    place = told("It rained in the Tell Amrin suburb of Mosul.").value
    assert place.name == "Tell Amrin"
    assert place.admin == (AdminArea(level=1, name="Nineveh"), AdminArea(level=4, name="Mosul"))


def test_what_is_so_far_from_a_town_need_not_lie_in_its_province() -> None:
    place = told("It rained on the village of Tell Amrin, 90 km south of Mosul.").value
    assert (place.country, place.admin, place.description) == ("IRQ", (), "90 km south of Mosul")


def test_a_place_is_looked_for_in_the_one_around_it() -> None:
    assert told("It rained in Tripoli, Lebanon.").value.country == "LBN"
    assert told("It rained in Tripoli.").value.country == "LBY"
    assert told("It rained in Georgia.").value.country == "GEO"


def test_names_in_a_row_that_do_not_lie_in_each_other_stay_apart() -> None:
    found = [mention.value.country for mention in find_locations("It rained in Mosul, Goma, Cusco and Manila.")]
    assert found == ["IRQ", "COD", "PER", "PHL"]


def test_a_village_is_not_the_big_city_of_its_name() -> None:
    assert told("It rained in the village of Barcelona.").value == Location(
        name="Barcelona", precision=GeoPrecision.POPULATED_PLACE
    )


def test_the_words_of_a_chain_are_one_mention() -> None:
    text = "The boat sank near the town of Goma, in North Kivu province, on Monday."
    assert told(text).text == "near the town of Goma, in North Kivu province"


@pytest.mark.parametrize(
    ("head", "town"),
    [
        ("ERBIL (Kurdistan 24) –", "Erbil, IRQ"),
        ("GAZA CITY, June 3 (Agency) -", "Gaza, Gaza Strip, PSE"),
        ("KABUL —", "Kabul, AFG"),
        ("MAIDUGURI, Nigeria (Agency) --", "Maiduguri, Borno, NGA"),
    ],
)
def test_a_dateline_is_known_and_is_no_place_of_an_event(head: str, town: str) -> None:
    text = f"{head} A bomb exploded in Rafah."
    grammar = english.grammar()
    [dateline] = grammar.mentions(grammar.read(text, through="dateline"), "dateline")
    assert (dateline.text, str(dateline.value)) == (head, town)
    assert [mention.text for mention in find_locations(text)] == ["Rafah"]


def test_the_gazetteer_finds_names_with_and_without_hyphens_and_accents() -> None:
    find = gazetteer().find
    assert find("al Bab") == find("al-Bab") is not None
    assert find("Kyiv") == find("Kiev") is not None


def test_a_country_and_its_capital() -> None:
    bamako, mali = capital("MLI"), country("MLI")
    assert bamako is not None
    assert mali is not None
    assert (bamako.name, mali.name) == ("Bamako", "Mali")
    assert bamako.lies_in(mali)
    assert capital("XXX") is country("XXX") is None


def test_a_gazetteer_of_ones_own() -> None:
    row = {"country": "NGA", "kind": "city", "admin1": "Kana", "lat": "9.1", "lon": "7.2", "aliases": "Ugura"}
    own = Gazetteer([row | {"name": "Ugur", "population": "900"}, row | {"name": "Ugur", "population": "70"}])
    assert [place.population for place in own.candidates("ugura")] == [900, 70]
    assert own.find("Ugur", population=100) == own.candidates("Ugur")[1]
    area = own.find("Kana")
    assert area is not None
    assert (area.kind, area.lat, area.population) == ("admin1", None, 970)


def test_a_chain_whose_links_are_elsewhere_is_none() -> None:
    assert locate([Site(name="Mosul"), Site(name="Lima")]) is None
    assert str(locate([Site(name="Mosul"), "IRQ"])) == "Mosul, Nineveh, IRQ"


_WORDS = (
    "the village of al- Jinah , in Aleppo province Syria near Kabul 's northern Nigeria ( Agency ) – west km 15 and "
    "Rif a '' suburb countryside airport Mosul Damascus outside ‘ Niger State"
)
WORDS = st.sampled_from(_WORDS.split())


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_mentions_are_ordered_and_apart_on_any_text(text: str) -> None:
    end = 0
    for mention in find_locations(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
