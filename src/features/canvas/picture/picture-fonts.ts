// A picture brings its letters along: shown as an image, it may load nothing.

const WANTED = /Inter Variable|JetBrains Mono Variable/;

/** Where the letters of the page come from. */
export interface PictureFont {
  readonly family: string;
  readonly weight: string;
  readonly address: string;
}

/** The Latin ones of the page's style sheets. */
export function fontsOfPage(): readonly PictureFont[] {
  return [...window.document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const range = style.getPropertyValue('unicode-range');
      const isUpright = !style.getPropertyValue('font-style').includes('italic');
      return WANTED.test(style.getPropertyValue('font-family')) && isUpright && /^U\+0+-0*FF/i.test(range);
    })
    .flatMap(({ style, parentStyleSheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (address === undefined) return [];
      const family = style.getPropertyValue('font-family');
      const weight = style.getPropertyValue('font-weight');
      const base = parentStyleSheet?.href ?? window.location.href;
      return [{ family, weight, address: new URL(address, base).href }];
    });
}

/** Makes them known to the worker that this is called in, and gives the rules that hold them. */
export async function takeFonts(fonts: readonly PictureFont[]): Promise<string> {
  const rules = await Promise.all(fonts.map(takeFont));
  return rules.join('');
}

async function takeFont({ family, weight, address }: PictureFont): Promise<string> {
  try {
    const response = await fetch(address);
    if (!response.ok) return '';
    const bytes = await response.arrayBuffer();
    const face = new FontFace(family.replace(/["']/g, ''), bytes, { weight });
    (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(await face.load());
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${toBase64(new Uint8Array(bytes))}) format("woff2")}`;
  } catch {
    return ''; // without a network, as far as it is not kept
  }
}

const BLOCK = 0x8000; // as many bytes as a call takes at once

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  }
  return btoa(binary);
}
