import type { DeviceStorage } from './session-store.ts';

/** The browser's storage on this device; undefined where there is none, or where a person denied it. */
export function deviceStorage():
  | (DeviceStorage & Pick<Storage, 'removeItem' | 'key' | 'length'>)
  | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // to name it is what throws
  }
}
