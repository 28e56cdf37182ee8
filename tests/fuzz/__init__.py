"""Coverage-guided fuzzing with atheris, in an environment of its own: it has no wheels for every
Python that factcheck runs on.

    python3 -m venv build/fuzz
    build/fuzz/bin/python -m pip install -r requirements-dev.txt atheris
    build/fuzz/bin/python -m tests.fuzz line --seconds 600

What it finds is kept as files in build/fuzz-found, each with the words of its failure, and belongs
into the tests once it is mended.
"""
