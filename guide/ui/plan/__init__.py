"""The parts of the plan page: its section list, one section, the people, the list of answers."""
