"""A Textual driver that sends only what has changed on the screen. It knows nothing of any app.

The way of a picture: Textual writes -> `picture` (what the app has drawn) -> `pump` (waits until the
line is free) -> `painter` (the cheapest way from what the terminal shows to the new picture) -> the
terminal. `line` tells whether the line is free, by asking the terminal; `answers` takes the
terminal's answers out of what is typed. `inline` is the same for apps that run below the prompt.
"""
