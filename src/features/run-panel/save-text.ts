/** Hands the text to the browser as a file to keep. */
export function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = window.document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it on its own time, and has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
