"""Réseau: what is owed to whom in a professional network, why, and what to write."""

__version__ = "0.1.0"
