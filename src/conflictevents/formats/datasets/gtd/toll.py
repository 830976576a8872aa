"""GTD: the toll. The dead and injured include the attackers and US citizens, of whom there are columns of their own.

0 is none, a blank cell not known. Who was taken hostage is told by `ishostkid` where it is not known how many were.
"""

from __future__ import annotations

from collections.abc import Iterator

from conflictevents.formats.datasets.gtd.cells import BAND, FLAG, PEOPLE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.tally import Tally

AMERICANS = Victims(nationality="USA")
ATTACKERS = Victims(status=VictimStatus.PERPETRATOR)

_PARTS = {
    "nkillus": (Harm.KILLED, AMERICANS),
    "nkillter": (Harm.KILLED, ATTACKERS),
    "nwoundus": (Harm.INJURED, AMERICANS),
    "nwoundte": (Harm.INJURED, ATTACKERS),
    "nhostkidus": (Harm.ABDUCTED, AMERICANS),
}
"""Columns of people who are among those of another column."""


def _casualties(told: Told) -> tuple[Casualty, ...]:
    return tuple(_figures(told))


def _figures(told: Told) -> Iterator[Casualty]:
    if told["nkill"] is not None:
        yield Casualty(harm=Harm.KILLED, count=told["nkill"])
    yield from _parts(told, Harm.KILLED)
    if told["nwound"] is not None:
        yield Casualty(harm=Harm.INJURED, count=told["nwound"])
    yield from _parts(told, Harm.INJURED)
    if told["ishostkid"] or told["nhostkid"] is not None:
        yield Casualty(harm=Harm.ABDUCTED, count=told["nhostkid"] or Count.unknown())
    yield from _parts(told, Harm.ABDUCTED)
    if told["nreleased"] is not None:
        yield Casualty(harm=Harm.RELEASED, count=told["nreleased"], formerly=Harm.ABDUCTED)
    if told["nperpcap"] is not None:
        yield Casualty(harm=Harm.DETAINED, count=told["nperpcap"], victims=ATTACKERS)


def _parts(told: Told, harm: Harm) -> Iterator[Casualty]:
    for name, (of, victims) in _PARTS.items():
        if of is harm and told[name] is not None:
            yield Casualty(harm=harm, count=told[name], victims=victims, scope=Scope.PART)


def _casualties_cells(casualties: tuple[Casualty, ...]) -> Told:
    total = Tally.of(casualties)
    hostages = next((one.count for one in casualties if one.harm is Harm.ABDUCTED), None)
    return {
        "nkill": _figure(total.killed),
        "nwound": _figure(total.injured),
        "nhostkid": total.abducted if hostages else None,
        "ishostkid": hostages is not None and hostages.high != 0,
        "nreleased": _figure(total.released),
        "nperpcap": _part(casualties, Harm.DETAINED, ATTACKERS),
        **{name: _part(casualties, *which) for name, which in _PARTS.items()},
    }


def _figure(count: Count | None) -> Count | None:
    """A figure, if there is one."""
    return count if count and count.resolve() is not None else None


def _part(casualties: tuple[Casualty, ...], harm: Harm, victims: Victims) -> Count | None:
    """The figure for some of the people."""
    told = (one.count for one in casualties if one.harm is harm and one.victims == victims)
    return _figure(next(told, None))


def _people(name: str, says: str) -> Column:
    return Column(name, "casualties", says, PEOPLE)


TOLL = Part(
    fields=("casualties",),
    columns=(
        _people("nkill", "how many were killed, attackers among them"),
        _people("nkillus", "how many of them were US citizens"),
        _people("nkillter", "how many of them were attackers"),
        _people("nwound", "how many were injured and lived, attackers among them"),
        _people("nwoundus", "how many of them were US citizens"),
        _people("nwoundte", "how many of them were attackers"),
        Column("ishostkid", "casualties", "whether hostages were taken", FLAG),
        Column("nhostkid", "casualties", "how many were", BAND),
        _people("nhostkidus", "how many of them were US citizens"),
        _people("nreleased", "how many hostages came away alive"),
        _people("nperpcap", "how many attackers were caught"),
    ),
    read=_casualties,
    write=_casualties_cells,
)
