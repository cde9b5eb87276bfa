import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { renameDocument } from './rename-document.ts';

test('the workflow gets the name', () => {
  expect(edited(renameDocument('Sums')).name).toBe('Sums');
});
