import type { Action, Editor, ExportForm } from '#editor';

/** The menu has one entry for all; by name, each form can be asked for. */
export const exportAny: Action = {
  id: 'export',
  label: 'Export',
  group: 'Document',
  menu: 'export',
  enabled: () => true,
  perform: ({ session }) => session.open({ kind: 'export', form: 'json' }),
};

function exportAs(form: ExportForm, what: string): Action {
  return {
    id: `export-${form}`,
    label: `Export as ${what}`,
    group: 'Document',
    enabled: () => true,
    perform: ({ session }) => session.open({ kind: 'export', form }),
  };
}

function exportResult(form: ExportForm, what: string): Action {
  return {
    ...exportAs(form, what),
    label: `Export ${what}`,
    enabled: hasRun,
    disabledReason: () => 'nothing has run yet',
  };
}

function hasRun({ runs }: Editor): boolean {
  return runs.getState().history.length > 0;
}

export const exportForms: readonly Action[] = [
  exportAs('json', 'a workflow file'),
  exportAs('svg', 'an SVG picture'),
  exportAs('png', 'a PNG picture'),
  exportAs('pyswark', 'pyswark JSON'),
  exportAs('pyswark-state', 'a pyswark state'),
  exportAs('gluedb', 'a GlueDb'),
  exportAs('python', 'a Python script'),
  exportAs('notebook', 'a Jupyter notebook'),
  exportAs('zip', 'a Python package'),
  exportResult('state', 'the state of the last run'),
  exportResult('slot', 'the value of a slot'),
  exportResult('receipts', 'the receipts of the last run'),
  exportResult('log', 'the log'),
];
