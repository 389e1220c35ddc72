/** A clock until a day, in a matter that a rule opens: whether the rule brings the day along. */
import { expect, it } from 'vitest';
import { teaFiles } from '../engine/testing/tea-club.ts';
import { invariant } from '../invariant.ts';
import { readPack } from '../pack/read-pack.ts';
import { checkPack } from './check-pack.ts';

const SET_DAY = 'by: assignee, asks: [day] }';
const HAND_BACK = 'does: [assign nobody], to: seated }';
const CONFIRMED = 'does: [move from wishes to memories]';
const OPENS = 'does: [move from wishes to memories, open loan with day from day]';
const DONE = 'does: [attend booking], to: tasted }';

/** The kinds of fault when a tasting says otherwise. */
function kinds(...changes: readonly (readonly [string, string])[]): string[] {
  const own = teaFiles.own.map((file) => {
    if (file.path !== 'mechanisms/tasting.yaml') return file;
    const text = changes.reduce((so, [was, is]) => {
      invariant(so.includes(was), `the tasting says ${was}`);
      return so.replace(was, is);
    }, file.text);
    return { ...file, text };
  });
  return checkPack(readPack({ ...teaFiles, own }), '2026-06-01').map((one) => one.kind);
}

it('brings it where the same step asks it, or where every way there has asked it', () => {
  expect(kinds([SET_DAY, 'by: assignee, asks: [day], does: [open loan] }'])).toEqual([]);
  expect(kinds([DONE, 'asks: [day], does: [attend booking], to: tasted }'], [CONFIRMED, OPENS])).toEqual([]);
});

it('does not where nobody may have been asked, where the answer may be left out, or where it is no day', () => {
  const unsure = ['clock-until-nothing'];
  expect(kinds([HAND_BACK, 'does: [assign nobody, open loan], to: seated }'])).toEqual(unsure);
  expect(kinds([SET_DAY, 'by: assignee, asks: [day?], does: [open loan] }'])).toEqual(unsure);
  expect(kinds([SET_DAY, 'by: assignee, asks: [day], does: [open loan with day from wish] }'])).toEqual(
    unsure,
  );
  expect(kinds([CONFIRMED, OPENS])).toEqual(unsure);
});
