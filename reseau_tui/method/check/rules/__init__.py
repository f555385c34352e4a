"""One module a family of findings; each rule is a pure function of a reading, which knows its context."""
