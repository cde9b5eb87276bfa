export const SEARCH_FIELD_ID = 'library-search';
