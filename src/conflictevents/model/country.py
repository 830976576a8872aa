"""Country: a country or territory by the codes and names that datasets have for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias, get_args

import attrs

from conflictevents.model.checks import as_dict, not_empty

CountryScheme: TypeAlias = Literal["iso3", "iso2", "m49", "gw", "cow", "fips", "gtd", "cameo"]
"""How countries are coded: ISO 3166-1 alpha-3 and alpha-2, its numbers (UN M49), Gleditsch and Ward (UCDP), Correlates
of War, FIPS 10-4 (places of GDELT), Global Terrorism Database, CAMEO (actors of GDELT)."""

_SPELLERS = {"acled": "acled", "ucdp": "ucdp", "gtd": "gtd_name", "icews": "icews"}


@attrs.frozen(kw_only=True)
class Country:
    """A country or territory; Kosovo is XKX, and a former state has the code that was withdrawn.

    ``codes`` has its codes by scheme, each as text; a country may have several, today's first. ``names`` are those
    that a dataset spells otherwise (acled, ucdp, gtd, icews), ``aliases`` what else it is called.

    >>> congo = Country.of("490", "gw")
    >>> congo.iso3, congo.name, congo.name_in("ucdp"), congo.code("fips")
    ('COD', 'Democratic Republic of the Congo', 'DR Congo (Zaire)', 'CG')
    >>> Country.named("West Bank and Gaza Strip").iso3
    'PSE'
    """

    name: str = attrs.field(validator=not_empty)
    codes: Mapping[str, tuple[str, ...]] = attrs.field(converter=as_dict, hash=False)
    names: Mapping[str, str] = attrs.field(factory=dict, converter=as_dict, hash=False)
    aliases: tuple[str, ...] = ()

    @property
    def iso3(self) -> str:
        """ISO 3166-1 alpha-3."""
        return self.codes["iso3"][0]

    def code(self, scheme: CountryScheme) -> str | None:
        """Its code today, None where the scheme has none."""
        return next(iter(self.codes[scheme]), None)

    def name_in(self, dataset: str) -> str:
        """How a dataset spells it: ``acled``, ``ucdp``, ``gtd`` (Global Terrorism Database) or ``icews``."""
        return self.names.get(dataset, self.name)

    @staticmethod
    def of(code: str | int, scheme: CountryScheme = "iso3") -> Country | None:
        """The country of a code, in any case and with or without leading zeros; None where the scheme has none."""
        return _by_code()[scheme].get(str(code).strip().upper().lstrip("0"))

    @staticmethod
    def named(name: str) -> Country | None:
        """The country that is called so by itself or by a dataset, in any case and order, with or without accents.

        >>> [Country.named(name).iso3 for name in ("Bahamas, The", "The Congo, Republic of", "cote d'ivoire")]
        ['BHS', 'COG', 'CIV']
        """
        return _by_name().get(_key(name))

    @staticmethod
    def every() -> tuple[Country, ...]:
        """All countries and territories, by name."""
        return _countries()


@cache
def _countries() -> tuple[Country, ...]:
    lines = files("conflictevents.model").joinpath("countries.tsv").read_text("utf-8").splitlines()
    columns = lines[1].split("\t")
    return tuple(_country(dict(zip(columns, line.split("\t"), strict=True))) for line in lines[2:])


def _country(row: Mapping[str, str]) -> Country:
    return Country(
        name=row["name"],
        codes=_codes(row),
        names={dataset: row[column] for dataset, column in _SPELLERS.items() if row[column]},
        aliases=_parts(row["aliases"]),
    )


def _codes(row: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    codes = {scheme: _parts(row[scheme]) for scheme in get_args(CountryScheme)}
    return codes | {"cameo": codes["cameo"] or codes["iso3"]}


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


@cache
def _by_code() -> dict[str, dict[str, Country]]:
    """The countries by scheme and code, a former state only where no other one has its code."""
    found: dict[str, dict[str, Country]] = {scheme: {} for scheme in get_args(CountryScheme)}
    for country in _countries():
        for scheme, codes in country.codes.items():
            for code in codes:
                found[scheme].setdefault(code, country)
    return found


@cache
def _by_name() -> dict[frozenset[str], Country]:
    told = ((name, one) for one in _countries() for name in (one.name, *one.names.values(), *one.aliases))
    return {_key(name): one for name, one in told}


_SMALL = frozenset({"the", "of", "and"})
_WORD = re.compile(r"[^\W_]+")
_UNMARKED = str.maketrans("", "", ".'’`")


def _key(name: str) -> frozenset[str]:
    """The words that tell a name, which datasets put in any order: "Congo, Republic of the", "Republic of Congo"."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("st. ", "saint ").translate(_UNMARKED))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return frozenset(_WORD.findall(plain)) - _SMALL
