import type { FileSource } from './file-source.ts';

/** As the File System Access API has it, which not every browser does. */
interface Picker {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
}

const ENDINGS = ['.json', '.gluedb', '.svg', '.png'];

/** Nothing where a person chose nothing. */
export async function chooseFiles(): Promise<readonly FileSource[]> {
  const { showOpenFilePicker } = window as Picker;
  if (showOpenFilePicker === undefined) return chooseByField();
  try {
    const handles = await showOpenFilePicker.call(window, {
      multiple: true,
      types: [{ description: 'Workflows', accept: { 'application/json': ENDINGS } }],
    });
    return await Promise.all(
      handles.map(async (handle) => ({ kind: 'file', file: await handle.getFile(), handle })),
    );
  } catch (thrown) {
    // Called off; where the browser forbids this way, as in a frame, the other one is left.
    return thrown instanceof DOMException && thrown.name === 'AbortError' ? [] : chooseByField();
  }
}

function chooseByField(): Promise<readonly FileSource[]> {
  const field = window.document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.accept = ENDINGS.join(',');
  return new Promise((resolve) => {
    field.addEventListener('change', () =>
      resolve([...(field.files ?? [])].map((file) => ({ kind: 'file', file }))),
    );
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}
