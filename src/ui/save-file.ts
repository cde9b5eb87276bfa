/** Hands a file to the browser to keep; a text is written in UTF-8. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it on its own time, and has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
