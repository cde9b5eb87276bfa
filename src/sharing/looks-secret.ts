// Names and values that a person would not want to send along without knowing.

const SECRET_WORDS = new Set([
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'pw',
  'pin',
  'secret',
  'secrets',
  'token',
  'credential',
  'credentials',
  'cred',
  'creds',
  'apikey',
  'auth',
  'authorization',
  'bearer',
  'cookie',
  'jwt',
  'otp',
  'ssn',
  'iban',
]);

/** A key is secret only beside one of these: `api_key`, and neither `key` nor `sort_key`. */
const SECRET_KEYS = new Set(['api', 'access', 'private', 'secret', 'signing', 'encryption', 'master', 'ssh']);

/** What such a name goes on with where it speaks of something else: `token_count`. */
const HARMLESS_AFTER = new Set(['count', 'counts', 'length', 'size', 'limit', 'index', 'type', 'name', 'id']);

/** Whether a name is one that people give to secrets: `password`, `apiKey`, `GITHUB_TOKEN`. */
export function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return words.some((word, place) => {
    if (HARMLESS_AFTER.has(words[place + 1] ?? '')) return false;
    if (word === 'key' || word === 'keys') return SECRET_KEYS.has(words[place - 1] ?? '');
    return SECRET_WORDS.has(word);
  });
}

const SECRET_TEXTS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/, // a JSON web token
  /\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{30,}|\bgithub_pat_\w{40,}/,
  /\bglpat-[\w-]{20,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{35}\b/,
  /\bxox[abeoprs]-[\w-]{10,}/,
  /\bsk-[\w-]{20,}|\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bBearer\s+[\w.~+/-]{16,}/i,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i, // an address with a password in it
  /[?&](?:access_token|api_?key|token|sig|signature|password|secret)=[^&\s]{8,}/i,
];

/** Whether a text has the form of a password, a key or a token, whatever it is called. */
export function looksSecretText(text: string): boolean {
  return SECRET_TEXTS.some((pattern) => pattern.test(text));
}
