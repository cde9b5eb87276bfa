/** A piece of HTML that shows the workflow in another page. */
export function embedCode(address: string, name: string): string {
  const [src, title] = [address, name].map(escapeAttribute);
  return `<iframe src="${src}" title="${title}" width="100%" height="480" loading="lazy" style="border: 1px solid #d9dde3; border-radius: 8px"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
