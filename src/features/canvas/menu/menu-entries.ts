import type { Selection } from '#editor';

/** What a menu offers, by the ids of actions, in sections. */
export function menuEntries(selection: Selection): readonly (readonly string[])[] {
  switch (selection.kind) {
    case 'step':
      return [
        ['connect', 'rename-step', 'replace-model'],
        ['copy', 'cut', 'duplicate'],
        ['move-earlier', 'move-later', 'toggle-disabled', 'clear-result'],
        ['group', 'ungroup'],
        ['delete'],
      ];
    case 'slot':
      return [
        ['connect', 'edit-slot', 'rename-slot'],
        ['copy', 'cut', 'duplicate'],
        ['fold-slot'],
        ['group', 'ungroup'],
        ['delete'],
      ];
    case 'many':
      return [
        ['copy', 'cut', 'duplicate'],
        ['toggle-disabled', 'fold-slot'],
        ['auto-layout', 'align-left', 'align-top', 'distribute-x', 'distribute-y'],
        ['group', 'ungroup'],
        ['delete'],
      ];
    case 'group':
      return [['rename-group', 'ungroup'], ['delete-group-contents']];
    case 'wire':
      return [['connect'], ['disconnect-wire']];
    case 'none':
      return [
        ['paste', 'find-model', 'add-slot'],
        ['select-all', 'auto-layout', 'fit-view'],
        ['fold-all-slots', 'show-all-slots'],
      ];
  }
}

/** Left out of a menu while it cannot be done; what is usual stays, and says why not. */
const onlyWhenEnabled = new Set([
  'ungroup',
  'toggle-disabled',
  'fold-slot',
  'show-all-slots',
  'clear-result',
]);

export function isShown(id: string, enabled: boolean): boolean {
  return enabled || !onlyWhenEnabled.has(id);
}
