"""Fuzzing: what reads files never fails, never takes long, and always says where a mistake is."""
