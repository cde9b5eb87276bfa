import type { Fragment } from './fragment.ts';
import { block, groupToText, inline, layoutToText, member, pairToText, stepToText } from './text-parts.ts';

/** Written as a document is, so that people can read it, change it and send it to each other. */
export function fragmentToText({ steps, slots, values, layout, groups }: Fragment): string {
  return `${block(0, '{}', [
    member('format', inline('slotflow-fragment')),
    member('version', inline(1)),
    member('steps', block(1, '[]', steps.map(stepToText))),
    member('slots', inline(slots)),
    member('values', block(1, '[]', values.map(pairToText))),
    member('layout', layoutToText(layout)),
    member('groups', block(1, '[]', groups.map(groupToText))),
  ])}\n`;
}
