"""Places: which place a report means, and which of them is where a deed happened."""
