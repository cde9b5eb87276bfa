/** In what form a workflow, or what came of it, leaves as a file. */
export type ExportForm =
  | 'json'
  | 'svg'
  | 'png'
  | 'pyswark'
  | 'pyswark-state'
  | 'gluedb'
  | 'python'
  | 'notebook'
  | 'zip'
  | 'state'
  | 'slot'
  | 'receipts'
  | 'log';
