import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCities } from '../city/cities.ts';
import { stage, type Stage } from './stage.ts';

const WUMEIYUAN = '450304002001-wumeiyuan';
const BASIS = `
deviations:
  - rule: membership-apart
    field: political-birthday-eve
    basis: { zh: 某某文件〔2021〕8号第四条, en: "Document 8 of 2021, Art. 4" }
    published: https://example.org/8
    person: 王某某
    from: 2021-03-01
    until: 2022-02-28
`;

/** 桂林 as it would be with the rule switched on. */
function switchedOn(deviations: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'birthday-')), 'guilin');
  cpSync(new URL('../../packs/guilin', import.meta.url).pathname, folder, { recursive: true });
  const pack = join(folder, 'pack.yaml');
  const text = readFileSync(pack, 'utf8');
  writeFileSync(
    pack,
    text.replace(/^mechanisms: \[/m, 'mechanisms: [political-birthday, political-birthday-day, '),
  );
  if (deviations !== '') writeFileSync(join(folder, 'deviations.yaml'), deviations);
  return folder;
}

describe('O5(GL-024) 政治生日, where a city publishes a basis', () => {
  let play: Stage<'member' | 'branch' | 'colleague' | 'community' | 'resident'>;
  beforeAll(async () => {
    play = await stage(
      switchedOn(BASIS),
      {
        member: [`member@${WUMEIYUAN}`],
        branch: [`branch-secretary@${WUMEIYUAN}`],
        colleague: [`member@${WUMEIYUAN}`],
        community: ['secretary@450304002001', 'member@450304002001'],
        resident: [],
      },
      { at: Date.parse('2021-06-01T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const kept: { id: string; first: string } = { id: '', first: '' };
  const eve = (day: string) => ({ 'political-birthday-eve': day, place: WUMEIYUAN });
  const daysOf = async (who: 'member' | 'branch') =>
    (await play.as[who].lists({ mechanism: 'political-birthday-day' })).map(({ id }) => id);

  it('without a published basis no city can switch it on', () => {
    const loaded = loadCities(switchedOn(''), '2021-06-01');
    const kinds = loaded.kind === 'problems' ? loaded.problems.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['law-no-field']);
  });

  it('only a member says the day, and only a day to come', async () => {
    await play.as.resident.isRefusedToOpen('political-birthday', eve('2021-06-30'), 'not-by-you');
    await play.as.branch.isRefusedToOpen('political-birthday', eve('2021-06-30'), 'not-by-you');
    await play.as.member.isRefusedToOpen('political-birthday', eve('2021-05-30'), 'form');
    await play.as.member.isRefusedToOpen('political-birthday', { place: WUMEIYUAN }, 'form');
    const matter = await play.as.member.opens('political-birthday', eve('2021-06-30'));
    expect(matter.waiting?.mine).toBe(false);
    kept.id = matter.id;
  });

  it('the person and the secretary of the branch read it, and nobody else', async () => {
    for (const who of ['member', 'branch'] as const)
      expect((await play.as[who].sees(kept.id)).values.map(({ field }) => field)).toContain(
        'political-birthday-eve',
      );
    for (const who of ['colleague', 'community', 'resident'] as const)
      await play.as[who].seesNothingOf(kept.id);
  });

  it('on the eve both hear once, and nobody else does', async () => {
    await play.until('2021-06-30');
    expect(await daysOf('member')).toEqual([]);
    await play.until('2021-07-01');
    await play.ringClocks();
    const [day] = await daysOf('branch');
    kept.first = day!;
    expect(await daysOf('member')).toEqual([day]);
    const heard = async (who: 'member' | 'branch' | 'colleague' | 'community' | 'resident') =>
      (await play.as[who].hears()).filter(({ matter }) => matter === day).length;
    expect(await heard('member')).toBe(1);
    expect(await heard('branch')).toBeGreaterThanOrEqual(1);
    expect([await heard('colleague'), await heard('community'), await heard('resident')]).toEqual([0, 0, 0]);
    await play.as.colleague.seesNothingOf(day!);
    await play.as.community.seesNothingOf(day!);
    expect((await play.as.member.sees(kept.id)).timeline.map(({ words }) => words.zh)).toContain('时候到了');
  });

  it('that it was kept asks nothing, and whoever would rather not is let be', async () => {
    expect((await play.as.branch.takes(kept.first, 'kept')).state.name).toBe('kept');
    await play.later({ days: 365 });
    await play.ringClocks();
    const again = (await daysOf('member')).filter((id) => id !== kept.first);
    expect(again).toHaveLength(1);
    expect((await play.as.branch.tries(again[0]!, 'quietly')).status).toBeGreaterThanOrEqual(403);
    expect((await play.as.member.takes(again[0]!, 'quietly')).state.name).toBe('let-be');
  });

  it('taken back by the person alone, it is erased the day after, and no year brings it again', async () => {
    expect((await play.as.branch.tries(kept.id, 'forget')).status).toBeGreaterThanOrEqual(403);
    await play.as.member.takes(kept.id, 'forget');
    const before = (await daysOf('member')).length;
    await play.later({ days: 2 });
    await play.upkeep();
    const { values } = await play.as.member.sees(kept.id);
    expect(values.find(({ field }) => field === 'political-birthday-eve')?.text ?? null).toBeNull();
    await play.later({ days: 400 });
    await play.ringClocks();
    expect(await daysOf('member')).toHaveLength(before);
  });
});
