"""The records of the plan beyond the quick one, by subject; `kinds.py` lists them all."""
