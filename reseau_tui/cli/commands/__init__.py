"""The commands, one a module, each declaring its `COMMAND`."""
