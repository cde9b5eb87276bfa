/** Where Rename goes. */
export const TITLE_FIELD_ID = 'step-title';
export const SLOT_FIELD_ID = 'slot-name';
