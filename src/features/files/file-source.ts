/** What a person gave to be opened. */
export type FileSource =
  /** `handle`: where it can be saved again, if the browser tells. */
  | { readonly kind: 'file'; readonly file: File; readonly handle?: FileSystemFileHandle | undefined }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A data transfer is empty as soon as its event is over: all of it is asked for at once. */
export async function sourcesOf(transfer: DataTransfer): Promise<readonly FileSource[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const asked = items.map((item) => ({
    file: item.getAsFile(),
    isFolder: item.webkitGetAsEntry()?.isDirectory === true,
    handle: (item as ItemWithHandle).getAsFileSystemHandle?.().catch(() => null),
  }));
  const sources = asked.map(async ({ file, isFolder, handle }): Promise<FileSource[]> => {
    if (file === null) return [];
    if (isFolder) return [{ kind: 'folder', name: file.name }];
    const found = await handle;
    return [{ kind: 'file', file, handle: found instanceof FileSystemFileHandle ? found : undefined }];
  });
  return (await Promise.all(sources)).flat();
}

/** As the File System Access API has it, which not every browser does. */
interface ItemWithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
