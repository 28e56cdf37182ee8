"""How Hypothesis searches: the gate tries the same examples every time, ``explore`` new ones.

A change is judged by what it changes, so the gate must not fail by chance.  To look for what no
example has shown yet: ``HYPOTHESIS_PROFILE=explore make test``.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("gate", derandomize=True)
settings.register_profile("explore", max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))
