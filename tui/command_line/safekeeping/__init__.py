"""The tasks that keep a group safe: `fairsay backup`, `restore`, `lock`, `unlock` and `erase`.

Each says what it will do, asks, does it, and says what it did.
"""
