"""The command line: `run` goes from arguments to exit code; a module for each group of commands."""
