class State:
    def __init__( self, backend=None, mutable=False ):
        self.backend, self.mutable = dict( backend or {} ), mutable

    def extract( self, name ):
        return self.backend[ name ]

    def post( self, value, name ):
        if name in self.backend and not self.mutable:
            raise ValueError( f'Cannot mutate key: { name }' )
        self.backend[ name ] = value
