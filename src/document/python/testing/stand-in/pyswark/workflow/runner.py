import importlib


def resolve( given ):
    if not isinstance( given, str ):
        return given
    module, _, name = given.removeprefix( 'python://' ).rpartition( '.' )
    return getattr( importlib.import_module( module ), name )


class Runner:
    def __init__( self, workflow, state ):
        self.workflow, self.state, self.rerunWorkflow, self.rerunState = workflow, state, None, None

    def run( self ):
        self.rerunWorkflow, self.rerunState = resolve( self.workflow ), resolve( self.state )
        return self.rerunWorkflow.run( self.rerunState )

    def rerun( self ):
        return self.rerunWorkflow.run( self.rerunState )
