import { expect, test } from 'vitest';
import {
  CHAT_LIMIT,
  describeLinkFailure,
  describeLinkLength,
  describeSecret,
  describeSecretPlace,
  describeShared,
  describeShareRow,
} from './describe-share.ts';
import { describeSourceFailure } from './describe-source.ts';

test('a link is fine for chats up to their limit, then long, then too long for browsers', () => {
  expect(describeLinkLength(CHAT_LIMIT)).toMatchObject({ length: '2,000 characters.', tone: 'fine' });
  expect(describeLinkLength(CHAT_LIMIT + 1)).toMatchObject({
    advice: 'Some chat tools cut links after 2,000.',
    tone: 'long',
  });
  expect(describeLinkLength(1_318_721)).toEqual({
    length: '1,318,721 characters.',
    advice: 'Not every browser opens links this long. Send the file instead.',
    tone: 'too-long',
  });
});

test('what leaves is counted, and so is what cannot', () => {
  expect(describeShareRow({ kind: 'scenario', name: 'default', values: 1 })).toEqual({
    title: 'Starting values',
    detail: '1 value in scenario default',
  });
  expect(describeShareRow({ kind: 'results', steps: 2 }).detail).toMatch(/^2 step results\. The reader sees/);
  expect(describeShareRow({ kind: 'notes', notes: 2, secret: true }).detail).toBe(
    '2 notes, with what looks like a secret in them',
  );
  expect(describeShareRow({ kind: 'results', steps: 0 }).detail).toMatch(/^None leaves/);
});

test('a secret is said to stay or to leave, and by what it was found', () => {
  const place = { kind: 'setting', step: 's1', field: 'password' } as const;
  expect(describeSecretPlace(place, 'Log in')).toBe('password of Log in');
  expect(describeSecretPlace({ kind: 'slot', slot: 'api_key' }, undefined)).toBe('api_key');
  expect(describeSecret(true, 'name').claim).toBe('looks like a secret, so it is left out.');
  expect(describeSecret(false, 'value').claim).toBe(
    'holds what looks like a secret, and it leaves with the link.',
  );
});

test('another’s workflow says where it came from, and what of it was run here', () => {
  const here = { host: undefined, results: 0, ran: false };
  expect(describeShared(here)).toMatchObject({
    title: 'Shared by link.',
    detail: expect.stringMatching(/^Nothing has run/),
  });
  expect(describeShared({ ...here, results: 2 }).detail).toMatch(/nothing was run here/);
  expect(describeShared({ host: 'example.org', results: 0, ran: true })).toEqual({
    title: 'Opened from example.org.',
    detail: 'You can look at it and run it. Keep a copy to edit it.',
  });
});

test('a link whose workflow is damaged or newer is refused as a file is', () => {
  expect(describeLinkFailure({ kind: 'newer-document', version: 3 }).title).toBe(
    'The workflow of this link needs a newer version of the editor',
  );
  expect(describeLinkFailure({ kind: 'damaged-share' }).title).toBe('This link is damaged');
});

test('why nothing could be fetched names the host and what to do', () => {
  const title = (failure: Parameters<typeof describeSourceFailure>[0]) =>
    describeSourceFailure(failure, 'example.org').title;
  expect(title({ kind: 'source-status', status: 404 })).toBe('example.org has no such file');
  expect(title({ kind: 'source-status', status: 403 })).toBe(
    'example.org does not give this file to everybody',
  );
  expect(title({ kind: 'source-status', status: 500 })).toBe('example.org could not give the file');
  expect(title({ kind: 'not-json', message: '' })).toBe('The file of example.org is not a workflow file');
  const tooLarge = describeSourceFailure({ kind: 'source-too-large', limit: 8_000_000 }, 'example.org');
  expect(tooLarge.detail).toMatch(/^A file that is opened from an address has up to [\d.]+ MB\./);
  expect(describeSourceFailure({ kind: 'no-source' }, 'file:///etc/passwd').faults).toEqual([
    'file:///etc/passwd',
  ]);
});
