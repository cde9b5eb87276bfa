/** Where the action that renames the workflow puts the focus. */
export const NAME_FIELD_ID = 'workflow-name';
