/** A copy of a shipped pack in which political birthdays (GL-024) are switched on: no city of ours does. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BLOCK = `
kept-days:
  political-birthday:
    words: { zh: 政治生日, en: Political birthday }
    about: { zh: 想过政治生日的，自己说是哪天。, en: Whoever wants it kept says which day it is. }
    by: member
    told-to: branch-secretary
    at: estate
    rows: [GL-024]
`;

interface Basis {
  readonly from: string;
  readonly until: string;
}

/** Where the copy lies. Without a basis the law guard refuses it. */
export function withPoliticalBirthday(pack: string, basis?: Basis): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept-day-')), pack);
  cpSync(new URL(`../../packs/${pack}`, import.meta.url).pathname, folder, { recursive: true });
  const file = join(folder, 'pack.yaml');
  writeFileSync(file, readFileSync(file, 'utf8') + BLOCK);
  if (basis) writeFileSync(join(folder, 'deviations.yaml'), deviation(basis));
  return folder;
}

const deviation = ({ from, until }: Basis): string => `deviations:
  - rule: membership-apart
    kept-day: political-birthday
    basis: { zh: 某某文件〔2026〕8号第四条, en: "Document 8 of 2026, Art. 4" }
    published: https://example.org/8
    person: 王某某
    from: ${from}
    until: ${until}
`;
