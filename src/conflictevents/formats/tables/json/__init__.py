"""Tables whose rows are JSON objects: in a list, in the envelope of an API, or as GeoJSON features."""
