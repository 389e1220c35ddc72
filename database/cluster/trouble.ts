// Why the database cannot open, said to the person who started us: what is so, and what to do.

export type TroubleKind =
  | 'port-taken'
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'older-data'
  | 'newer-data'
  | 'not-a-data-folder'
  | 'no-binaries'
  | 'no-system-user'
  | 'did-not-start'
  | 'unreachable'
  | 'too-old-server'
  | 'not-permitted'
  | 'history-edited'
  | 'newer-schema';

export interface Trouble {
  readonly kind: TroubleKind;
  readonly zh: string;
  readonly en: string;
}

/** An expected no of starting up, thrown from deep inside and turned into a value by `openDatabase`. */
export class Troubled extends Error {
  readonly trouble: Trouble;

  constructor(kind: TroubleKind, zh: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = 'Troubled';
    this.trouble = { kind, zh, en };
  }
}
