"""Stands in for pydantic: as much of it as exported scripts use."""


class Field:
    def __init__( self, alias=None, **kw ):
        self.alias = alias
        self.kw = kw
