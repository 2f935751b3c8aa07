"""The voice: says aloud what a conversation shows, beside whichever renderer shows it.

`narrator` decides what is said, in which order and whether it may be heard; `speaker` says it,
through a process of its own, so that no engine can stop a meeting.
"""
