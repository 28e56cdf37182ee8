"""Reading values: scan, build drafts, join neighbours, and (apart from that) resolve times."""
