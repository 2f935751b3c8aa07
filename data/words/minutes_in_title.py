"""The minutes at the end of a title, as agendas have them: "Budget, 10 minutes", "Tea (5 min)"."""

from __future__ import annotations

import re

_END = re.compile(
    r"\s*(?:[,;:(\[]|\s[-\u2010-\u2015])\s*(\d{1,3})\s*(?:minutes?|mins?|min)\.?\s*[)\]]?\s*\Z",
    re.IGNORECASE,
)


def title_and_minutes(typed: str, most: int) -> tuple[str, int | None]:
    """A title without the minutes that stand at its end, and these; None where there are none.

    More than `most` minutes stay in the title.
    """
    found = _END.search(typed)
    if not found or not typed[: found.start()].strip() or not 0 < int(found[1]) <= most:
        return typed, None
    return typed[: found.start()].strip(), int(found[1])
