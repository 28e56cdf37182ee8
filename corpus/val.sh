cd /work/main && .venv/bin/python - $1 <<'P'
import sys
from tests.corpus.format import load_story
from pathlib import Path
try:
    s=load_story(Path("/root/blindE")/sys.argv[1]); print("ok", len(s.conflicts), len(s.quiet), len(s.agreements))
    for c in s.conflicts: print(c.kind, c.severity, end="; ")
except Exception as e:
    for m in (getattr(e,"mistakes",None) or [e]): print(m)
P
