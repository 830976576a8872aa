"""Countries by the codes and names of datasets."""

from __future__ import annotations

import pytest

from conflictevents.english.tables import country_names
from conflictevents.model.country import Country, CountryScheme

CODED: list[tuple[CountryScheme, str, str]] = [
    ("iso3", "SYR", "SYR"),
    ("iso3", "xkx", "XKX"),
    ("iso2", "XK", "XKX"),
    ("m49", "004", "AFG"),
    ("m49", "4", "AFG"),
    ("gw", "652", "SYR"),
    ("gw", "340", "SRB"),
    ("gw", "345", "SRB"),
    ("gw", "365", "RUS"),
    ("gw", "678", "YEM"),
    ("gw", "816", "VNM"),
    ("cow", "255", "DEU"),
    ("cow", "679", "YEM"),
    ("cow", "955", "TON"),
    ("gw", "972", "TON"),
    ("fips", "IZ", "IRQ"),
    ("fips", "GZ", "PSE"),
    ("fips", "WE", "PSE"),
    ("fips", "JU", "ATF"),
    ("fips", "WQ", "UMI"),
    ("fips", "NT", "ANT"),
    ("fips", "AS", "AUS"),
    ("fips", "AU", "AUT"),
    ("gtd", "200", "SYR"),
    ("gtd", "603", "GBR"),
    ("gtd", "362", "DEU"),
    ("gtd", "233", "GBR"),
    ("gtd", "238", "FRA"),
    ("gtd", "1003", "XKX"),
    ("cameo", "SYR", "SYR"),
    ("cameo", "ROM", "ROU"),
    ("cameo", "ROU", "ROU"),
    ("cameo", "TMP", "TLS"),
    ("cameo", "MTN", "MNE"),
    ("cameo", "IMY", "IMN"),
    ("cameo", "KSV", "XKX"),
    ("cameo", "GZS", "PSE"),
    ("cameo", "WSB", "PSE"),
]


@pytest.mark.parametrize(("scheme", "code", "iso3"), CODED)
def test_a_code_is_that_of_a_country(scheme: CountryScheme, code: str, iso3: str) -> None:
    country = Country.of(code, scheme)
    assert country is not None
    assert country.iso3 == iso3


def test_numbers_are_codes_too() -> None:
    assert Country.of(652, "gw") == Country.of("SYR")


@pytest.mark.parametrize(
    ("scheme", "code"),
    [("iso3", "ZZZ"), ("gw", ""), ("m49", "9999"), ("gtd", "-9"), ("cameo", "EUR"), ("cameo", "AFR"), ("fips", "OS")],
)
def test_no_country_has_another_code(scheme: CountryScheme, code: str) -> None:
    assert Country.of(code, scheme) is None


@pytest.mark.parametrize(
    ("iso3", "acled", "ucdp", "gtd", "icews"),
    [
        ("SYR", "Syria", "Syria", "Syria", "Syria"),
        (
            "COD",
            "Democratic Republic of Congo",
            "DR Congo (Zaire)",
            "Democratic Republic of the Congo",
            "Democratic Republic of Congo",
        ),
        ("COG", "Republic of Congo", "Congo", "Republic of the Congo", "Congo"),
        ("PSE", "Palestine", "Palestinian territories", "West Bank and Gaza Strip", "Occupied Palestinian Territory"),
        ("MMR", "Myanmar", "Myanmar (Burma)", "Myanmar", "Myanmar"),
        ("RUS", "Russia", "Russia (Soviet Union)", "Russia", "Russian Federation"),
        ("SVK", "Slovakia", "Slovakia", "Slovak Republic", "Slovakia"),
    ],
)
def test_each_dataset_spells_its_way(iso3: str, acled: str, ucdp: str, gtd: str, icews: str) -> None:
    country = Country.of(iso3)
    assert country is not None
    assert [country.name_in(dataset) for dataset in ("acled", "ucdp", "gtd", "icews")] == [acled, ucdp, gtd, icews]
    assert {Country.named(name) for name in (acled, ucdp, gtd, icews)} == {country}


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("türkiye", "TUR"),
        ("Viet Nam", "VNM"),
        ("Russian Federation", "RUS"),
        ("Côte d'Ivoire", "CIV"),
        ("Zaire", "COD"),
    ],
)
def test_other_names_are_known(name: str, iso3: str) -> None:
    country = Country.named(name)
    assert country is not None
    assert country.iso3 == iso3


SPELT = {
    "acled": """
        Cape Verde: CPV; eSwatini: SWZ; Bailiwick of Jersey: JEY; Caribbean Netherlands: BES;
        Saint-Barthelemy: BLM; Ivory Coast: CIV; Virgin Islands, U.S.: VIR; Reunion: REU; Curacao: CUW; East
        Timor: TLS; Republic of Congo: COG
    """,
    "ucdp": """
        Bosnia-Herzegovina: BIH; Cambodia (Kampuchea): KHM; DR Congo (Zaire): COD; Madagascar (Malagasy):
        MDG; Kingdom of eSwatini (Swaziland): SWZ; Zimbabwe (Rhodesia): ZWE; Yemen (North Yemen): YEM;
        Rumania: ROU; Surinam: SUR; Sri Lanka (Ceylon): LKA; Belarus (Byelorussia): BLR;
        Tanzania/Tanganyika: TZA; German Federal Republic: DEU
    """,
    "gtd": """
        People's Republic of the Congo: COG; West Germany (FRG): DEU; New Hebrides: VUT; Slovak Republic:
        SVK; St. Kitts and Nevis: KNA; St. Vincent and the Grenadines: VCT; Serbia-Montenegro: SRB; Northern
        Ireland: GBR; Vatican City: VAT; Great Britain: GBR; Virgin Islands (U.S.): VIR
    """,
    "gdelt": """
        Bahamas, The: BHS; Gambia, The: GMB; Burma: MMR; Congo, Republic Of: COG; Korea, North: PRK; Gaza
        Strip: PSE; Congo, Democratic Republic Of: COD; Falkland Islands (Islas Malvinas): FLK; Svalbard:
        SJM; Wake Island: UMI; Holy See (Vatican City): VAT; Netherlands Antilles: ANT; Aland Islands: ALA;
        Turkiye: TUR; Saint Helena: SHN
    """,
    "icews": """
        Russian Federation: RUS; Occupied Palestinian Territory: PSE; Iran (Islamic Republic of): IRN; Holy
        See: VAT; Macedonia, the former Yugoslav Republic of: MKD; Taiwan, Province of China: TWN; Lao
        People's Democratic Republic: LAO; Democratic People's Republic of Korea: PRK; United Republic of
        Tanzania: TZA; Hong Kong: HKG; Kyrgyz Republic: KGZ; Cook Island: COK;
        Bonaire: BES
    """,
}
"""Names of countries as datasets spell them, with ISO 3166-1 alpha-3."""


@pytest.mark.parametrize(
    ("dataset", "name", "iso3"),
    [(dataset, *pair.split(": ")) for dataset, pairs in SPELT.items() for pair in " ".join(pairs.split()).split("; ")],
)
def test_a_name_is_known_as_a_dataset_spells_it(dataset: str, name: str, iso3: str) -> None:
    country = Country.named(name)
    assert country is not None
    assert country.iso3 == iso3


def test_an_unknown_name_is_no_country() -> None:
    assert Country.named("Ruritania") is None


def test_a_scheme_need_not_code_every_country() -> None:
    countries = Country.every()
    assert len(countries) == 257
    assert [country.iso3 for country in countries if not country.code("iso2")] == ["VDR"]
    greenland = Country.of("GRL")
    assert greenland is not None
    assert (greenland.code("fips"), greenland.code("gw")) == ("GL", None)


def test_the_english_word_list_has_the_same_countries() -> None:
    assert {country.iso3: country.name for country in Country.every()} == country_names()


def test_no_name_means_two_countries() -> None:
    owners: dict[str, str] = {}
    for country in Country.every():
        for name in {country.name, *country.names.values(), *country.aliases}:
            assert owners.setdefault(name.casefold(), country.iso3) == country.iso3, name
