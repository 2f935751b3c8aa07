"""Tests of screens may stand on a laptop with the sample group's folder on it."""

from tests.fixtures.laptop import clock, laptop, table

__all__ = ["clock", "laptop", "table"]
