"""These tests begin in the middle of the sample group's meeting."""

from tests.fixtures.running_meeting import conversation

__all__ = ["conversation"]
