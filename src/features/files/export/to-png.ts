const SCALE = 2; // so that it is as crisp on fine screens as on the page
const LARGEST = 48_000_000; // pixels: browsers give up beyond, each at another number
const LONGEST = 16_000; // pixels of one side

/** The picture as pixels, at twice its size as far as that is possible. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SCALE, Math.sqrt(LARGEST / (width * height)), LONGEST / Math.max(width, height));
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(width * scale));
    canvas.height = Math.max(1, Math.floor(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
