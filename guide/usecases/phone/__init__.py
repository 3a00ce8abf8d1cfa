"""What a family takes along on its phones and gives to its own people.

All of it is made from the answers that may go to a phone, as `household/papers.py` decides.
"""
