"""Finding a situation by what people type in a hurry. Loaded when somebody searches."""
