"""Draw the pictures for the README and the documents from the real program, playing the demo meeting.

    python docs/make_pictures.py            writes docs/pictures/*.svg

Day and chance are held, so that a picture changes only where the program does.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from data.sample import make_sample  # noqa: E402  # the checkout first
from data.settings import AccessSettings, Settings  # noqa: E402
from tests.fixtures.laptop import HeldClock  # noqa: E402
from tests.fixtures.script import Step, play_script  # noqa: E402
from tests.journeys.demo_meeting import demo_meeting  # noqa: E402
from tui.command_line.arguments import Arguments  # noqa: E402
from tui.composition.conversation_run import conversation_for  # noqa: E402
from tui.conversation.conversation import Conversation  # noqa: E402
from tui.drawn.app import DrawnApp  # noqa: E402
from tui.laptop.laptop import Laptop  # noqa: E402
from tui.terminal.key_rest import no_rest  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
USUAL = AccessSettings()
WANTED = {
    "home": ("start.home", (80, 24), USUAL),
    "ground-rules": ("meeting.rules", (80, 24), AccessSettings(theme="dark-on-cream")),
    "item": ("meeting.item", (80, 24), USUAL),
    "hand-over": ("vote.hand-over", (80, 24), USUAL),
    "ballot": ("vote.ballot", (80, 24), AccessSettings(theme="yellow-on-black")),
    "ballot-small": ("vote.ballot", (40, 12), USUAL),
    "result": ("vote.result", (80, 24), AccessSettings(plain=True)),
}


def steps_until(steps: Sequence[Step], page: str) -> Sequence[Step]:
    """The steps before the first one on a page; for an item, the one with most written in it."""
    on_page = [n for n, step in enumerate(steps) if step.page.startswith(page)]
    return steps[: on_page[8] if page == "meeting.item" else on_page[0]]


async def draw(conversation: Conversation, size: tuple[int, int]) -> str:
    """The conversation's page as an SVG picture."""
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.3)
        picture = app.export_screenshot(title="Fairsay")
    # No font from the network, and no address of anybody's.
    return re.sub(r"@font-face \{.*?\}|<!--.*?-->", "", picture, flags=re.DOTALL)


def main() -> None:
    """Write every picture."""
    PICTURES.mkdir(exist_ok=True)
    for name, (page, size, access) in WANTED.items():
        with tempfile.TemporaryDirectory() as temporary:
            folder, clock = Path(temporary) / "group", HeldClock()
            make_sample(folder, now=clock(), random=Random(1)).close()
            laptop = Laptop(
                Path(temporary) / "settings.json", Settings(), access, now=clock, random=Random(2)
            )
            conversation = conversation_for(Arguments(group=folder), laptop)
            assert laptop.room is not None
            play_script(conversation, steps_until(demo_meeting(laptop.room.records), page))
            picture = asyncio.run(draw(conversation, size))
            laptop.close()
        (PICTURES / f"{name}.svg").write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
