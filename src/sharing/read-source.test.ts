import { expect, test } from 'vitest';
import { parseSourceAddress, parseSourceAnswer, parseSourceRequest, readSource } from './read-source.ts';

const SRC = 'https://example.org/w.json';
const json = { headers: { 'content-type': 'application/json' } };

/** A server that gives these answers in turn; what is no response it refuses. */
function server(...answers: (Response | 'refuses')[]) {
  const asked: RequestInit[] = [];
  const fetchFrom: typeof fetch = (_src, options = {}) => {
    asked.push(options);
    const answer = answers.shift();
    const fails = answer === undefined || answer === 'refuses';
    return fails ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  };
  return { asked, fetchFrom };
}

test('a file is read as text, without cookies and without a referrer', async () => {
  const { asked, fetchFrom } = server(new Response('{"é": 1}', json));
  expect(await readSource(SRC, fetchFrom)).toEqual({ kind: 'source-text', text: '{"é": 1}' });
  expect(asked).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer' }]);
});

test('a server that lets nobody read is told from one that is not there', async () => {
  const refusing = server('refuses', new Response(''));
  expect(await readSource(SRC, refusing.fetchFrom)).toEqual({ kind: 'source-refused' });
  expect(refusing.asked[1]).toMatchObject({ mode: 'no-cors', credentials: 'omit' });
  expect(await readSource(SRC, server().fetchFrom)).toEqual({ kind: 'source-unreachable' });
});

test('a status other than success, and a page to look at, are said to be that', async () => {
  const gone = server(new Response('', { status: 404 }));
  expect(await readSource(SRC, gone.fetchFrom)).toEqual({ kind: 'source-status', status: 404 });
  const page = server(new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  expect(await readSource(SRC, page.fetchFrom)).toEqual({ kind: 'source-page' });
});

test('no more is read than may be, whatever the server says of its length', async () => {
  const tooLarge = { kind: 'source-too-large', limit: 10 };
  const told = new Response('', { headers: { 'content-length': '11' } });
  expect(await readSource(SRC, server(told).fetchFrom, 10)).toEqual(tooLarge);
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 4;
      controller.enqueue(new Uint8Array(4).fill(32));
    },
  });
  expect(await readSource(SRC, server(new Response(endless)).fetchFrom, 10)).toEqual(tooLarge);
  expect(given).toBeLessThan(40);
});

test('an answer that breaks off is no file', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('reset')),
  });
  const { fetchFrom } = server(new Response(broken));
  expect(await readSource(SRC, fetchFrom)).toEqual({ kind: 'source-unreachable' });
});

test('only https, or this machine itself, is asked for', () => {
  for (const src of [SRC, 'http://localhost:8000/w.json', 'http://127.0.0.1/w']) {
    expect(parseSourceAddress(src)?.href).toBe(src);
  }
  const refused = [
    '',
    'w.json',
    'http://example.org/w.json',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://me:secret@example.org/w.json',
    'http://localhost.example.org/',
  ];
  for (const src of refused) expect(parseSourceAddress(src)).toBeUndefined();
});

test('an answer comes through as it was given, and nothing else does', () => {
  const answers = [
    { kind: 'source-text', text: '{}' },
    { kind: 'source-status', status: 500 },
    { kind: 'source-too-large', limit: 8 },
    ...['page', 'refused', 'unreachable', 'slow'].map((what) => ({ kind: `source-${what}` })),
  ];
  for (const answer of answers) expect(parseSourceAnswer(structuredClone(answer))).toEqual(answer);
  for (const data of [null, 7, 'source-page', { kind: 'source-text' }, { kind: 'other', text: '' }]) {
    expect(parseSourceAnswer(data)).toBeUndefined();
  }
});

test('nothing but a request is taken for one', () => {
  expect(parseSourceRequest({ kind: 'fetch-source', src: SRC })).toEqual({ kind: 'fetch-source', src: SRC });
  for (const data of [undefined, null, 'fetch-source', { kind: 'fetch-source' }, { kind: 'x', src: SRC }]) {
    expect(parseSourceRequest(data)).toBeUndefined();
  }
});
