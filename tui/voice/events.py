"""Words of the talk between the program and the process that speaks, known to both."""

from __future__ import annotations

NO_DEVICE = "no device"
"""Nothing here can play sound."""

FOLDER = "FAIRSAY_VOICE_FOLDER"
"""The variable that names the folder for what a stock driver leaves; it is wiped at the end."""
