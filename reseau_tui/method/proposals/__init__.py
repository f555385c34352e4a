"""Steps outward: reasons to write to someone to whom nothing is owed; only *later* and *not this one* are stored.

One small module a kind, with `method.sharing` and `method.old_ties`; `method.outward` picks one.
Source: method R8, R14, R17.

Codes of the reasons, with their parameters (`name` is whom one would write to): ``event`` (name, on, by), ``new-post``
(name, role, organisation, on), ``name-in-their-name``, ``name-introduced`` and ``name-mentioned`` (name, by, on),
``share`` (name, text) with ``share-tag`` (tag), ``share-need`` (need) or ``share-role`` (role), ``old-tie`` (name, on:
the last exchange) or ``old-tie-connected`` (name, on), with ``near-tie`` (person), ``near-organisation``
(organisation), ``near-colleague`` (organisation), ``near-tag`` (tag) or ``near-role`` (role), and ``flatters`` (none).
"""
