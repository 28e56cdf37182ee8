"""Building the name tables from open data; never imported at run time."""
