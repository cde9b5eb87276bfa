import { expect, test } from 'vitest';
import { looksSecret, looksSecretText } from './looks-secret.ts';

test.each([
  'password',
  'PASSWORD',
  'dbPassword',
  'db-password2',
  'apiKey',
  'api_key',
  'APIKEY',
  'OPENAI_API_KEY',
  'githubToken',
  'accessToken',
  'AWS_SECRET_ACCESS_KEY',
  'client.secret',
  'auth',
  'private key',
  'pin',
])('%s looks like the name of a secret', (name) => {
  expect(looksSecret(name)).toBe(true);
});

test.each([
  'x',
  'key',
  'sort_key',
  'monkey',
  'author',
  'tokenizer',
  'token_count',
  'tokenCount',
  'spinach',
  'secretary',
  'keys',
  'passes',
  '__proto__',
  '',
  'compass',
])('%s does not', (name) => {
  expect(looksSecret(name)).toBe(false);
});

// Put together here, so that no scanner of repositories takes them for real ones.
test.each([
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
  ['a web token', `eyJ${'hbGciOiJI'}.eyJ${'zdWIiOiIx'}.${'dozjgNryP4J3'}`],
  ['a token of a code host', `ghp_${'a1'.repeat(18)}`],
  ['a key of a cloud', `AKIA${'ABCD'.repeat(4)}`],
  ['a key of a payment service', `sk_${'live'}_${'1a'.repeat(10)}`],
  ['an address with a password', 'postgres://me:hunter2@db.example.com/x'],
  ['an address with a token', 'https://example.com/?a=1&access_token=0123456789'],
])('%s looks secret whatever it is called', (_, text) => {
  expect(looksSecretText(text)).toBe(true);
});

test.each(['hello', 'https://example.com:8080/data.csv?page=2', 'me@example.com', 'sk-8', 'a'.repeat(200)])(
  '%s does not look secret',
  (text) => {
    expect(looksSecretText(text)).toBe(false);
  },
);
