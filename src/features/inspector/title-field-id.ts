/** Where the action that renames the step puts the focus. */
export const TITLE_FIELD_ID = 'step-title';
