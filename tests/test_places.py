"""Places: the gazetteer, and what a location says and leaves open; the phrases are in golden/places.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents import english
from conflictevents.english.places.gazetteer import Gazetteer, country, gazetteer
from conflictevents.english.places.place import Place
from conflictevents.english.places.whereabouts import Site, state
from conflictevents.errors import FormatError
from conflictevents.extraction.extractor import Extractor, extract
from conflictevents.extraction.finding import find_locations
from conflictevents.extraction.places.locate import locate, located
from conflictevents.extraction.places.placing import place_of
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
    [place] = located([dateline], gazetteer())
    assert (place.text, str(place.value)) == (head, town)
    assert [mention.text for mention in find_locations(text)] == ["Rafah"]


def test_every_place_of_the_word_lists_is_sound() -> None:
    assert [place for place in gazetteer() if not place.is_sound] == []
    assert len(gazetteer()) == len(set(gazetteer()))


def test_the_gazetteer_finds_names_with_and_without_hyphens_and_accents() -> None:
    find = gazetteer().find
    assert find("al Bab") == find("al-Bab") is not None
    assert find("Kyiv") == find("Kiev") is not None


def test_a_town_lies_in_its_country() -> None:
    bamako, mali = gazetteer().find("Bamako"), country("MLI")
    assert bamako is not None
    assert mali is not None
    assert (bamako.name, mali.name) == ("Bamako", "Mali")
    assert bamako.lies_in(mali)
    assert country("XXX") is None


def test_a_gazetteer_of_ones_own() -> None:
    small, large = (Place("Ugur", "NGA", admin1="Kana", population=people, aliases=("Ugura",)) for people in (70, 900))
    own = Gazetteer([small, large])
    assert own.candidates("ugura") == (large, small)
    assert (own.names, len(own)) == ({"Ugur", "Ugura"}, 2)
    assert gazetteer().adding(own).find("Ugura") == large
    assert gazetteer().find("Ugura") is None


@pytest.mark.parametrize(
    "place",
    [
        Place("Ugur", kind="hamlet"),
        Place("Ugur", "ng"),
        Place(" "),
        Place("Ugur", lat=9.1),
        Place("Ugur", lon=9.1),
        Place("Ugur", lat=91, lon=7.2),
        Place("Ugur", lat=9.1, lon=-181),
        Place("Ugur", lat=float("nan"), lon=7.2),
    ],
)
def test_what_is_no_place_is_said(place: Place) -> None:
    with pytest.raises(ValueError, match="not a place: Place"):
        Gazetteer([place])


def test_a_chain_whose_links_are_elsewhere_is_none() -> None:
    mosul, iraq = Site(name="Mosul"), state("IRQ")
    assert iraq is not None
    assert locate((mosul, Site(name="Lima")), gazetteer()) is None
    assert str(locate((mosul, iraq), gazetteer())) == "Mosul, Nineveh, IRQ"


def test_names_that_do_not_lie_in_each_other_are_as_many_places_as_chains_as_long_as_can_be() -> None:
    text = "It rained in Mosul, in Cusco, Peru."
    found = find_locations(text)
    assert [(mention.text, str(mention.value)) for mention in found] == [
        ("Mosul", "Mosul, Nineveh, IRQ"),
        ("Cusco, Peru", "Cusco, Cuzco, PER"),
    ]


def test_a_name_is_kept_in_the_country_that_it_is_said_to_be_in() -> None:
    place = told("It rained in Barcelona, Iraq.").value
    assert (str(place), place.lat) == ("Barcelona, IRQ", None)


def test_a_building_named_after_a_town_elsewhere_is_where_it_is_said_to_be() -> None:
    place = told("It rained at the Iraqi Lima hospital.").value
    assert (place.name, place.country, place.lat) == ("Lima hospital", "IRQ", None)


def test_whose_operation_it_is_says_nothing_of_where() -> None:
    assert str(told("The US Mosul operation began.").value) == "Mosul, Nineveh, IRQ"


def test_places_of_ones_own_are_read_and_found() -> None:
    own = Gazetteer([Place("Ugur Kana", "NGA", admin1="Kano", lat=9.1, lon=7.2, aliases=("Ugurak",))])
    text = "Two men were shot dead. Ugurak was quiet."
    assert find_locations(text) == ()
    [mention] = find_locations(text, gazetteer=own)
    assert (str(mention.value), mention.value.lat) == ("Ugur Kana, Kano, NGA", 9.1)
    [event] = Extractor(gazetteer=own).extract("Gunmen killed two men in Ugurak on 3 May 2019.").events
    assert str(event.location) == "Ugur Kana, Kano, NGA"


def test_another_spelling_is_the_same_place_where_its_country_is_told() -> None:
    [place] = find_locations("The Syrian army shelled the town of Al Hassakeh.")
    assert (place.value.name, place.value.country) == ("Hasakah", "SYR")
    assert place.value.lat == pytest.approx(36.50, abs=0.05)
    [place] = find_locations("The town of Al Hassakeh was quiet.")
    assert (place.value.name, place.value.country, place.value.lat) == ("Al Hassakeh", None, None)


DUMP = (
    "1\tUgur\tUgur\tUgura,Уґур\t9.1\t7.2\tP\tPPL\tNG\t\t29\t\t\t\t900\t\t\tAfrica/Lagos\t2020-01-01",
    "2\tBada Hill\tBada Hill\t\t9.2\t7.3\tT\tHLL\tNG\t\t29\t\t\t\t0\t\t\tAfrica/Lagos\t2020-01-01",
    "3\tKana State\tKana State\tKana\t9.0\t7.0\tA\tADM1\tNG\t\t29\t\t\t\t70000\t\t\tAfrica/Lagos\t2020-01-01",
    "4\tNima Gari\tNima Gari\t\t9.3\t7.4\tP\tPPL\tNG\t\t30\t\t\t\t20000\t\t\tAfrica/Lagos\t2020-01-01",
)


def test_a_dump_of_geonames_is_a_gazetteer(tmp_path: Path) -> None:
    dump, areas = tmp_path / "NG.txt", tmp_path / "admin1CodesASCII.txt"
    dump.write_text("\n".join(DUMP) + "\n", "utf-8")
    areas.write_text("NG.30\tBoro State\tBoro State\t5\nNG.29\tElsewhere\tElsewhere\t6\n", "utf-8")
    own = Gazetteer.load(dump, admin1=areas)
    assert [(place.name, place.kind, place.admin1, place.population) for place in own] == [
        ("Ugur", "city", "Kana", 900),
        ("Kana", "admin1", "", 70000),
        ("Nima Gari", "city", "Boro", 20000),
    ]
    assert own.names == {"Kana", "Nima Gari"}
    assert own.candidates("ugur") == own.alike("ugura", "NGA") == own.alike("Уґур", "NGA") == (next(iter(own)),)


def test_a_village_of_a_dump_is_a_place_in_company_of_words_and_of_its_country(tmp_path: Path) -> None:
    dump = tmp_path / "NG.txt"
    dump.write_text("\n".join(DUMP), "utf-8")
    own = gazetteer().adding(Gazetteer.load(dump))
    [place] = find_locations("Nigerian troops stayed in the village of Ugura.", gazetteer=own)
    assert (str(place.value), place.value.lat) == ("Ugur, Kana, NGA", 9.1)
    [place] = find_locations("Troops stayed in the village of Ugura.", gazetteer=own)
    assert (str(place.value), place.value.lat) == ("Ugura", None)
    assert find_locations("Ugura was quiet.", gazetteer=own) == ()


def test_a_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(b"name\nS\xe3o Jorge\n")
    with pytest.raises(FormatError, match="expected UTF-8, got the byte 0xe3"):
        Gazetteer.load(path)


@pytest.mark.parametrize("comma", [",", "\t"])
def test_a_table_of_ones_own_is_a_gazetteer(tmp_path: Path, comma: str) -> None:
    table = tmp_path / "places.csv"
    rows = (
        ("note", "name", "country", "kind", "admin1", "lat", "lon", "population", "aliases"),
        ("seen", "Ugur", "NG", "", "Kana", "9.1", "7.2", "900", "Ugura; Ugurak"),
        ("", "Camp Nine", "Nigeria", "other", "", "", "", "", ""),
    )
    table.write_text("\n".join(map(comma.join, rows)), "utf-8-sig")
    assert list(Gazetteer.load(table)) == [
        Place("Ugur", "NGA", "city", "Kana", 9.1, 7.2, 900, aliases=("Ugura", "Ugurak")),
        Place("Camp Nine", "NGA", "other"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("town,lat\nUgur,1", "row 1: expected a header with 'name', or the 19 columns of GeoNames"),
        ("name,lat,lon\nUgur,91,7", "row 2, lat: expected degrees from -90 to 90, got '91'"),
        ("name,lat,lon\nUgur,9,east", "row 2, lon: expected degrees from -180 to 180, got 'east'"),
        ("name,lat,lon\nUgur,nan,7", "row 2, lat: expected degrees from -90 to 90, got 'nan'"),
        ("name,lat\nUgur,9", "row 2, lon: expected both lat and lon, or neither, got ''"),
        ("name,country\nUgur,Ruritania", "row 2, country: expected a country, got 'Ruritania'"),
        ("name,population\nUgur,many", "row 2, population: expected a whole number, got 'many'"),
        ("name,kind\n\nUgur,hamlet", "row 3, kind: expected one of country, city"),
        ("name,kind\n,city", "row 2, name: expected a name, got ''"),
        ("1\tUgur\tUgur", "row 1: expected the 19 columns of GeoNames, got 3"),
        ("\n".join((*DUMP, DUMP[0].replace("9.1", "north"))), "row 5, latitude: expected degrees"),
    ],
)
def test_what_cannot_be_read_of_a_file_of_places_is_said(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "places.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(FormatError) as error:
        Gazetteer.load(path)
    assert str(error.value).startswith(f"{path} {wrong}")


_WORDS = (
    "the village of al- Jinah , in Aleppo province Syria near Kabul 's northern Nigeria ( Agency ) – west km 15 and "
    "Rif a '' suburb countryside airport Mosul Damascus outside ‘ Niger State Iraqi Lima hospital neighbourhood capital"
)
WORDS = st.sampled_from(_WORDS.split())


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_mentions_are_ordered_and_apart_on_any_text(text: str) -> None:
    end = 0
    for mention in find_locations(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LIMA, 3 May (Agency) -- A bomb exploded today, wounding two guards.", "PER"),
        (
            "LIMA, 3 May (Agency) -- Peruvian rebels killed two guards. They met in Bolivia and in Chile.",
            "PER",
        ),
        ("A bomb exploded today, wounding two guards.", None),
    ],
)
def test_the_dateline_says_which_country_a_report_is_about(text: str, country: str | None) -> None:
    [event] = extract(text).events
    assert (event.location and event.location.country) == country
    assert event.location is None or event.location.name is None


@given(st.text(), st.integers(), st.integers())
def test_where_something_happened_is_asked_of_any_words(text: str, start: int, end: int) -> None:
    place = place_of(text, start, end)
    assert place is None or text[place.start : place.end] == place.text
