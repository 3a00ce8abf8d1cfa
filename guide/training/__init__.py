"""A lesson for a class or for staff: scenarios, questions, a session and what was learnt in it.

Pure data and functions. Knows no window, no family and no disk.
"""
