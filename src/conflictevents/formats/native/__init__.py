"""Our own formats: what JSON, CSV and GeoJSON hold of events, in full or in rows."""
