import { describe, expect, it } from 'vitest';
import { teaFiles } from '../engine/testing/tea-club.ts';
import { readPack } from '../pack/read-pack.ts';
import { checkPack, mechanismRules, packRules } from './check-pack.ts';
import { plantIn, type Plant } from './testing/plant.ts';
import { plantedEvasions } from './testing/planted-evasions.ts';
import { plantedFiles } from './testing/planted-files.ts';
import { plantedForms } from './testing/planted-forms.ts';
import { plantedKeptDays } from './testing/planted-kept-days.ts';
import { plantedLaw } from './testing/planted-law.ts';
import { plantedPapers } from './testing/planted-papers.ts';
import { plantedRhythms } from './testing/planted-rhythms.ts';
import { plantedStates } from './testing/planted-states.ts';
import { plantedVoices } from './testing/planted-voices.ts';

const TODAY = '2026-06-01';
const planted: readonly Plant[] = [
  ...plantedFiles,
  ...plantedStates,
  ...plantedForms,
  ...plantedVoices,
  ...plantedRhythms,
  ...plantedPapers,
  ...plantedKeptDays,
  ...plantedLaw,
  ...plantedEvasions,
];

describe('a pack with a planted defect', () => {
  it.each(
    planted.map(
      (one) => [`${one.kind}: ${one.now.trim().split('\n')[0]!.slice(0, 60) || '(left out)'}`, one] as const,
    ),
  )('is told %s, there and nothing else', (_, one) => {
    const { files, file, line } = plantIn(one);
    const problems = checkPack(readPack(files), TODAY);
    expect(problems.map((problem) => `${problem.kind} ${problem.file}:${problem.line}`)).toEqual([
      `${one.kind} ${file}:${line}`,
    ]);
    expect(problems[0]!.words.zh).toMatch(/\p{Script=Han}/u);
    expect(problems[0]!.words.en).toMatch(/^[^。，]+$/);
    expect(problems[0]!.words.en.length).toBeGreaterThan(15);
  });
});

it('the tea club itself has no fault', () => {
  expect(checkPack(readPack(teaFiles), TODAY)).toEqual([]);
});

it('a folder without pack.yaml is told so', () => {
  const own = teaFiles.own.filter((file) => file.path !== 'pack.yaml');
  expect(checkPack(readPack({ ...teaFiles, own }), TODAY).map((problem) => problem.kind)).toEqual([
    'no-pack-file',
  ]);
});

it('every rule has a defect planted for it, and no two rules share a kind', () => {
  const kinds = [...mechanismRules, ...packRules].map((rule) => rule.kind);
  expect(kinds.length).toBeGreaterThan(60);
  expect(new Set(kinds).size).toBe(kinds.length);
  const found = new Set(planted.map((one) => one.kind));
  expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
});
