import importlib


class Step:
    def __init__( self, model, inputs, outputs ):
        self.model, self.inputs, self.outputs = model, inputs, outputs

    def build( self, fields ):
        if not isinstance( self.model, str ):
            return self.model( **fields )
        module, _, name = self.model.rpartition( '.' )
        return getattr( importlib.import_module( module ), name )( **fields )
