import { lazyPart } from '#ui';
import { addSlot } from './actions/add-slot.ts';
import { findModel } from './actions/find-model.ts';

export { LibraryPanel } from './library-panel.tsx';

export const stepPaletteActions = [findModel, addSlot];

export const AddSlotDialog = lazyPart(async () => (await import('./add-slot-dialog.tsx')).AddSlotDialog);
