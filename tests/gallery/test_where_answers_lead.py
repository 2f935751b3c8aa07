"""Every option, action, field and way back of every page in the gallery does what it did."""

from __future__ import annotations

import json

import pytest

from tests.gallery.leads import KEPT, leads
from tests.gallery.states import STATES

pytestmark = pytest.mark.slow

ROOMS = tuple(dict.fromkeys(state.partition(":")[0] for state in STATES))


@pytest.mark.parametrize("room", ROOMS)
def test_every_answer_leads_where_it_led(room: str) -> None:
    """Where one leads elsewhere on purpose: `python -m tests.gallery.leads` writes the list anew."""
    kept = json.loads(KEPT.read_text("utf-8"))
    now = leads(state for state in STATES if state.startswith(f"{room}:"))
    led = {state: answers for state, answers in kept.items() if state.startswith(f"{room}:")}
    assert now == led


def test_no_state_is_kept_that_is_not_in_the_gallery() -> None:
    assert json.loads(KEPT.read_text("utf-8")).keys() == STATES.keys()
