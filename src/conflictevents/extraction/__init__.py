"""From a report to its events: dates resolved, clauses attributed, mentions of one event joined."""
