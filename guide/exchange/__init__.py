"""What the programs of other people read: QR codes, contacts, calendars, one page for a phone.

Each module knows one format and plain data; what may stand in it is decided in the use cases.
What real readers made of these formats was tried out (exchange.md, sections 1, 3 and 4).
"""
