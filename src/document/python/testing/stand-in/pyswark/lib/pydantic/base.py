"""Stands in for pyswark's base class: fields by name or alias, nothing missing, nothing unknown."""

import pydantic


class BaseModel:
    def __init__( self, **given ):
        for name in getattr( type( self ), '__annotations__', {} ):
            default = getattr( type( self ), name, pydantic.Field )
            key = name
            if isinstance( default, pydantic.Field ):
                key = default.alias or name
                default = default.kw.get( 'default', pydantic.Field )
            if key not in given and default is pydantic.Field:
                raise ValueError( f'{ type( self ).__name__ } needs { key }' )
            setattr( self, name, given.pop( key, default ))
        if given:
            raise ValueError( f'{ type( self ).__name__ } has no { list( given ) }' )
