/** Where pyswark's own classes are. */
export const CLASSES = {
  workflow: 'pyswark.workflow.workflow.Workflow',
  state: 'pyswark.workflow.state.State',
  step: 'pyswark.workflow.step.Step',
  runner: 'pyswark.workflow.runner.Runner',
  database: 'pyswark.gluedb.db.Db',
  int: 'pyswark.core.models.primitive.Int',
  float: 'pyswark.core.models.primitive.Float',
  string: 'pyswark.core.models.primitive.String',
  bool: 'pyswark.core.models.primitive.Bool',
  list: 'pyswark.core.models.collection.List',
  tuple: 'pyswark.core.models.collection.Tuple',
  set: 'pyswark.core.models.collection.Set',
  dict: 'pyswark.core.models.collection.Dict',
} as const;
