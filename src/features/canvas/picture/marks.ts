// What a picture is made of before it is text or pixels: elements of SVG as data, so that a worker can draw them.

export interface Mark {
  readonly tag: string;
  /** By the names that SVG has for them. */
  readonly attributes: Attributes;
  readonly inside: string | readonly Mark[];
}

export type Attributes = Readonly<Record<string, string | number>>;

export function mark(
  tag: string,
  attributes: Attributes,
  inside: string | readonly (Mark | undefined)[] = [],
): Mark {
  if (typeof inside === 'string') return { tag, attributes, inside };
  return { tag, attributes, inside: inside.filter((one) => one !== undefined) };
}

export function toSvgText({ tag, attributes, inside }: Mark): string {
  let text = `<${tag}`;
  for (const name in attributes) text += ` ${name}="${escaped(toText(attributes[name] ?? ''))}"`;
  if (inside.length === 0) return `${text}/>`;
  text += '>';
  if (typeof inside === 'string') text += escaped(inside);
  else for (const one of inside) text += toSvgText(one);
  return `${text}</${tag}>`;
}

/** A hundredth of a pixel is as fine as anybody sees. */
function toText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter) : text;
}
