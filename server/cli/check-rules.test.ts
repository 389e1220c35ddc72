import { describe, expect, it } from 'vitest';
import { shippedPacks, readFolder } from '../city/pack-files.ts';
import { hashText, textAt } from '../rules/overlay.ts';
import { toFinding } from './check-rules.ts';

const path = 'mechanisms/whistle.yaml';
const folder = textAt(readFolder(shippedPacks().find((pack) => pack.name === 'cenxi')!.folder), path)!;
const adopted = (text: string, then: string) => ({
  pack: 'cenxi',
  revision: 1,
  path,
  text,
  former: then,
  folder: hashText(then),
  hash: '00',
  since: '2026-03-02T01:00:00.000Z',
  area: '450481',
  matter: '00000000-0000-0000-0000-000000000000',
  adoptedAs: 'organiser@450481',
});
const renamed = folder.replace('zh: 党员群众吹哨', 'zh: 群众吹哨');

describe('doctor looks at adopted rules', () => {
  it('and is content while the folder is what it was on that day, or what was adopted', () => {
    expect(toFinding('cenxi', '2026-03-02', [])).toMatchObject({ ok: true });
    expect(toFinding('cenxi', '2026-03-02', [adopted(renamed, folder)])).toMatchObject({ ok: true });
    expect(toFinding('cenxi', '2026-03-02', [adopted(folder, renamed)])).toMatchObject({ ok: true });
  });

  it('tells that the folder has become a third thing, and which of the two is in force', () => {
    const finding = toFinding('cenxi', '2026-03-02', [adopted(renamed, `${folder}# of that day\n`)]);
    expect(finding).toMatchObject({ name: 'rules', ok: false });
    expect(finding.words.en).toContain(path);
    expect(finding.todo?.zh).toMatch(/export/);
  });

  it('tells that the two together do not pass', () => {
    const broken = toFinding('cenxi', '2026-03-02', [
      adopted(renamed.replace('extends: whistle', 'extends: nothing'), folder),
    ]);
    expect(broken.ok).toBe(false);
    expect(broken.words.en).toMatch(/will not start/);
  });
});
