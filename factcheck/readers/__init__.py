"""Readers: from files to sources with their items and sentences."""

from factcheck.readers.build import build, own_text
from factcheck.readers.draft import Draft, Region
from factcheck.readers.read import read_data, read_paths
from factcheck.readers.rows import Columns

__all__ = ["Columns", "Draft", "Region", "build", "own_text", "read_data", "read_paths"]
