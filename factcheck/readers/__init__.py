"""Readers: from files to sources with their items and sentences."""

from factcheck.readers.build import build
from factcheck.readers.draft import Draft, Region
from factcheck.readers.read import read_data, read_paths
from factcheck.readers.rows import Columns

__all__ = ["Columns", "Draft", "Region", "build", "read_data", "read_paths"]
