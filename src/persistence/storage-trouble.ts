/** Why the storage of this device did not do what it was asked for. Nothing that it had is lost by that. */
export type StorageTrouble =
  | { readonly kind: 'storage-full' }
  /** There is none, or the browser does not let this page use it, as in some private windows. */
  | { readonly kind: 'storage-denied' }
  /** A later version of the editor has used it, in a form that this one does not know. */
  | { readonly kind: 'storage-newer' }
  /** It did not answer in time: another tab may hold it. */
  | { readonly kind: 'storage-silent' }
  | { readonly kind: 'storage-failed'; readonly message: string };

const NAMES: Readonly<Record<string, StorageTrouble['kind']>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-denied',
  InvalidStateError: 'storage-denied', // what private windows of Firefox say
  MissingAPIError: 'storage-denied',
  NotAllowedError: 'storage-denied',
  UnknownError: 'storage-denied', // a profile that cannot be written to
};

interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
}

/** What was thrown may hold the cause inside, and that one another one. */
export function troubleOf(thrown: unknown): StorageTrouble {
  for (let cause = thrown as Thrown | undefined; cause instanceof Object; cause = cause.inner as Thrown) {
    const kind = Object.hasOwn(NAMES, String(cause.name)) ? NAMES[String(cause.name)] : undefined;
    if (kind !== undefined && kind !== 'storage-failed') return { kind };
  }
  return { kind: 'storage-failed', message: String((thrown as Thrown | undefined)?.message ?? thrown) };
}

const PATIENCE = 10_000; // ms

/** Does the work, and turns what goes wrong into a value; some browsers simply never answer. */
export async function attempt<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T | StorageTrouble> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<StorageTrouble>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'storage-silent' }), patience);
  });
  try {
    return await Promise.race([work(), silence]);
  } catch (thrown) {
    return troubleOf(thrown);
  } finally {
    clearTimeout(timer);
  }
}
