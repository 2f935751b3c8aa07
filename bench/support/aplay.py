"""A sound card that is none: it plays as fast as one would, and keeps what a listener heard.

Run as a program named "aplay" (sound_card.py). What was heard is in $REC_DIR/<begun>.raw, also when
this is killed; `begun` is when the first sound came, in nanoseconds of the monotonic clock.
"""

import os
import sys
import time

named = [os.open(name, os.O_RDONLY) for name in sys.argv[1:] if name.endswith(".wav")]
source = named[0] if named else 0
if named:
    os.read(source, 44)  # what stands before the sound in such a file
sound = os.read(source, 882)  # 20 ms of 16-bit mono at 22050 Hz
begun = time.monotonic_ns()
kept = os.open(f"{os.environ['REC_DIR']}/{begun}.raw", os.O_WRONLY | os.O_CREAT, 0o600)
due = time.monotonic()
while sound:
    os.write(kept, sound)
    due = max(due, time.monotonic() - 0.06) + len(sound) / 44100
    time.sleep(max(0.0, due - time.monotonic()))
    sound = os.read(source, 882)
