"""What holds at one place: packs that a school or an akimat fills once. Knows no plan, no disk."""
