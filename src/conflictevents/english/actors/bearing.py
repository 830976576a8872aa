"""Bearing: nouns and words before them that say whether people go armed, where the type of an actor leaves it open."""

from __future__ import annotations

MOBS = "mob", "vigilante", "crowd"
"""Of these ACLED says that they are rioters who demonstrate for nothing."""
ARMED_CIVILIANS = "settlers", "herders", "herdsmen", "pastoralists", "tribesmen"
"""Civilians who go armed when they attack."""
UNARMED_PEOPLE = (
    *("supporters", "youths", "communities", "cadres", "factions", "villages", "fans", "relatives", "neighbours"),
    *("neighbors", "passers-by", "bystanders", "onlookers", "hooligans", "passengers"),
)
"""Nouns that say nothing of arms, of people who can hardly have any."""
FORMERLY = "former ", "ex-", "retired ", "off-duty ", "demobilised ", "demobilized "
"""Before those who have laid down arms."""
