"""Forms made from declared fields: one editor for each rule, none that knows a certain field."""
