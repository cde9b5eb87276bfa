import type { PythonProgram } from './python-program.ts';
import { pythonCells } from './python-script.ts';

/** A Jupyter notebook, format 4.5: the script's parts as cells, its prose as text between them. */
export function pythonNotebook(program: PythonProgram, scenario: string): string {
  const [first, ...others] = pythonCells(program, scenario);
  const cells = [...(first === undefined ? [] : [{ ...first, prose: heading(program) }]), ...others].flatMap(
    ({ prose, code }, index) => [
      { cell_type: 'markdown', id: `prose-${index + 1}`, metadata: {}, source: linesOf(prose) },
      {
        cell_type: 'code',
        execution_count: null,
        id: `code-${index + 1}`,
        metadata: {},
        outputs: [],
        source: linesOf(code),
      },
    ],
  );
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { file_extension: '.py', mimetype: 'text/x-python', name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** The title must not become markup, nor HTML that runs. */
function heading({ title, notes }: PythonProgram): string {
  const safe = title.replaceAll(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>&-]/g, '\\$&');
  return `# ${safe}${notes === '' ? '' : `\n\n${notes.replaceAll('<', '&lt;')}`}`;
}

/** Lines with their ends, as the format has them. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
