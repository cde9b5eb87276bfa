/** What a command reaches the world by. */
export interface Terminal {
  /** Throws as `readFileSync` does. */
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: done. 1: what was read was refused, or the run failed. 2: the command cannot be understood, or a file not read. */
export type ExitCode = 0 | 1 | 2;

/** Text of others for a screen: what would move its cursor, colour it or turn its order is shown instead. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (hidden) =>
    hidden === '\n' ? hidden : `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Ends a command with a sentence; caught by `runCommand` only. */
export class Refusal extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}
