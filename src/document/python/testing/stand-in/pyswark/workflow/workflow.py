class Workflow:
    def __init__( self, steps ):
        self.steps, self.cache, self.stepsRan, self.stepsSkipped = steps, {}, [], []

    def run( self, state ):
        outputs = None
        for index, step in enumerate( self.steps ):
            given = { field: state.extract( slot ) for slot, field in step.inputs.items() }
            skips = index in self.cache and self.cache[ index ][ 0 ] == given
            ( self.stepsSkipped if skips else self.stepsRan ).append( index )
            made = self.cache[ index ][ 1 ] if skips else step.build( given ).run()
            self.cache[ index ] = ( given, made )
            outputs = { slot: made[ key ] for key, slot in step.outputs.items() }
            for slot, value in outputs.items():
                if not ( skips and slot in state.backend ):
                    state.post( value, slot )
        return outputs
