// A picture brings its letters along: shown as an image, it may load nothing.

const WANTED = /Inter Variable|JetBrains Mono Variable/;

/** The rules for the letters of the page, with the Latin ones inside. Those that cannot be had are left out. */
export async function embeddedFonts(): Promise<string> {
  const rules = [...window.document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const range = style.getPropertyValue('unicode-range');
      const isUpright = !style.getPropertyValue('font-style').includes('italic');
      return WANTED.test(style.getPropertyValue('font-family')) && isUpright && /^U\+0+-0*FF/i.test(range);
    });
  const faces = await Promise.all(rules.map(embed));
  return faces.join('');
}

async function embed({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const base = parentStyleSheet?.href ?? window.location.href;
  try {
    const response = await fetch(new URL(address, base));
    if (!response.ok) return '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += BLOCK) {
      binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
    }
    const family = style.getPropertyValue('font-family');
    return `@font-face{font-family:${family};font-weight:${style.getPropertyValue('font-weight')};src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
  } catch {
    return ''; // without a network, as far as it is not kept
  }
}

const BLOCK = 0x8000; // as many bytes as a call takes at once
