import type { FileFailure, OtherFile } from '#document';
import { countNoun } from './count-noun.ts';
import { describeOpening, type OpeningText } from './describe-opening.ts';
import { describePath } from './describe-path.ts';
import { describePyswarkFailure } from './describe-pyswark.ts';
import { formatBytes } from './format-bytes.ts';

const OPENED = 'A workflow file, what pyswark saved, and a picture that was exported here can be opened.';
const MEND = 'Mend it in a text editor, then open it again. The file itself is unchanged.';

type Failure =
  | FileFailure
  | { readonly kind: 'folder' }
  /** The browser could not read it: it is gone, has changed since it was chosen, or may not be read. */
  | { readonly kind: 'unreadable-file' };

/** Why a file is not opened, where the fault is, and how to mend it. `name` is the file's. */
export function describeFileFailure(failure: Failure, name: string): OpeningText {
  switch (failure.kind) {
    case 'empty-file':
      return plain(`${name} is empty`, `There is nothing in it to open. ${OPENED}`);
    case 'folder':
      return plain(`${name} is a folder`, 'Open the files that are in it.');
    case 'unreadable-file':
      return plain(
        `${name} cannot be read`,
        'It was moved, changed or closed to this browser after it was chosen. Choose it again.',
      );
    case 'too-large-file':
      return plain(
        `${name} is too large`,
        `Up to ${formatBytes(failure.limit)} can be opened. Take large values out of its scenarios, or run it on the command line.`,
      );
    case 'other-file':
      return describeOther(failure.of, name);
    case 'plain-picture':
      return plain(
        `${name} is a picture without a workflow`,
        'Only pictures that were exported here hold their workflow, and only as long as no other program saves them anew. Ask for the picture as it was exported, or for the workflow file.',
      );
    case 'damaged-picture':
      return plain(
        `The workflow in ${name} is damaged`,
        'The picture was cut off, or changed on its way. Ask for it as it was exported, or for the workflow file.',
      );
    case 'faulty-json': {
      const { line, column, found, expected } = failure;
      const place = `line ${line}, column ${column}`;
      return found === ''
        ? plain(
            `${name} is cut off`,
            `It ends in ${place}, where ${expected} is expected. Get the whole file, then open it again.`,
          )
        : {
            title: `${name} is damaged`,
            detail: `It is not JSON. ${MEND}`,
            faults: [`${place}: expected ${expected}, found ${found}`],
          };
    }
    case 'other-json':
      return plain(
        `${name} holds no workflow`,
        `It is JSON, and has neither "format": "slotflow" nor the model and contents that pyswark writes. ${OPENED}`,
      );
    case 'faulty-file': {
      const { issues, lines, of } = failure;
      return {
        title: `${name} is damaged`,
        detail: `${countNoun(issues.length, 'place')} in it ${issues.length === 1 ? 'is' : 'are'} not as ${of === 'pyswark' ? 'pyswark writes' : 'a workflow has'} ${issues.length === 1 ? 'it' : 'them'}. ${MEND}`,
        faults: issues.map(({ path, message }, at) => {
          const line = lines[at];
          const place = path.length === 0 ? 'the file' : describePath(path);
          return `${line === undefined ? '' : `line ${line}, `}${place}: ${message}`;
        }),
      };
    }
    case 'newer-document':
      return describeOpening(failure, name);
    case 'unknown-class':
      return describePyswarkFailure(failure, name);
  }
}

function describeOther(kind: OtherFile, name: string): OpeningText {
  switch (kind) {
    case 'python':
      return plain(`${name} is a Python script`, `Scripts are written here, and not read. ${OPENED}`);
    case 'notebook':
      return plain(`${name} is a notebook`, `Notebooks are written here, and not read. ${OPENED}`);
    case 'zip':
      return plain(`${name} is packed`, 'Unpack it, then open the workflow file that is in it.');
    case 'picture':
      return plain(
        `${name} is a picture without a workflow`,
        'Only the PNG and SVG pictures that were exported here hold their workflow.',
      );
    case 'table':
      return plain(`${name} is a table`, `${OPENED}`);
    case 'link':
      return plain(`${name} is a link`, 'Open the link in the browser instead.');
    case 'unknown':
      return plain(`${name} is no workflow file`, `It is neither JSON nor a picture. ${OPENED}`);
  }
}

function plain(title: string, detail: string): OpeningText {
  return { title, detail, faults: [] };
}

/** What a drop of files will do; `refused` where none of them can be a workflow. */
export function describeDrop(
  count: number,
  refused: boolean,
): { readonly title: string; readonly detail: string } {
  if (refused) return { title: 'No workflow to open', detail: OPENED };
  return count > 1
    ? {
        title: `Drop to open ${count} files`,
        detail: 'Each becomes a workflow of its own. What is open stays as it is.',
      }
    : {
        title: 'Drop to open',
        detail: 'It becomes a workflow of its own. What is open stays as it is.',
      };
}

/** The heading over what became of several files, or of one, called `name`. */
export function describeOpened(opened: number, files: number, name: string): string {
  if (files === 1) return opened === 1 ? `${name} was opened` : 'The file was not opened';
  if (opened === 0) return 'No file was opened';
  return opened === files ? `${files} workflows were opened` : `${opened} of ${files} files were opened`;
}
