import type { StepLibrary } from '../step-library.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import { pythonAppZip } from './python-app.ts';
import { pythonNotebook } from './python-notebook.ts';
import { toPythonProgram } from './python-program.ts';
import { pythonScript } from './python-script.ts';

/** A script, a Jupyter notebook, or a zip with a package in the layout of pyswark's applications. */
export type PythonForm = 'python' | 'notebook' | 'zip';

interface PythonExport {
  readonly fileName: string;
  readonly content: string | Uint8Array;
  /** Classes whose body still has to be written: their models have no Python text. */
  readonly missing: readonly string[];
}

/** `scenario` names the one that a script and a notebook run; the first one where none is called so. */
export function writePython(
  document: WorkflowDocument,
  library: StepLibrary,
  form: PythonForm,
  scenario: string,
): PythonExport {
  const program = toPythonProgram(document, library);
  const missing = program.classes.filter((one) => one.missing).map(({ name }) => name);
  switch (form) {
    case 'python':
      return { fileName: `${program.package}.py`, content: pythonScript(program, scenario), missing };
    case 'notebook':
      return { fileName: `${program.package}.ipynb`, content: pythonNotebook(program, scenario), missing };
    case 'zip':
      return { fileName: `${program.package}.zip`, content: pythonAppZip(program), missing };
  }
}
