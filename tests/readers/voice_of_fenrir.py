"""Stands in for the voice that Fenrir starts for each thing it says: `voice_of_fenrir.py FILE TEXT`.

It takes its time, as a voice does. Fenrir ends it where something interrupts, and what was not yet
said by then is not written down: nobody would have heard it.
"""

import sys
import time

SECONDS_A_WORD = 0.01  # thirty times as fast as people listen

if __name__ == "__main__":
    file, text = sys.argv[1:]
    with open(file, "a", encoding="utf-8") as record:  # noqa: PTH123  # a word at a time
        for words in text.split(" , "):  # Fenrir's pause between two rows
            said = []
            for word in words.split():
                said.append(word)
                time.sleep(SECONDS_A_WORD)
            if said:
                record.write(" ".join(said) + "\n")
                record.flush()
