/** EXPERIENCE: nothing a resident or a worker uses needs a browser newer than Chrome 90 or Safari 15 without a fallback. */
import { build, resolveConfig, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { stylesheet as pages } from '../../server/pages/stylesheet.ts';
import { foundIn, newerScript, newerStyle } from './old-phones.ts';

const configFile = new URL('../../web/vite.config.ts', import.meta.url).pathname;
const BUILD_MS = 120_000;

/** Used, and no phone is the worse for it. */
const WITHOUT_LOSS: Readonly<Record<string, string>> = {
  showModal: 'the sheet of keys, on a desk with a keyboard',
  startViewTransition: 'the router asks whether it is there',
  'accent-color': 'ticks have the colour of the browser',
  'text-wrap': 'a title breaks where it ends',
  'looking behind in a pattern': 'yaml tries it, and does without',
  requestIdleCallback: 'the editor asks whether it is there',
};
/** Used, with something older said before it that such a browser takes instead. */
const WITH_FALLBACK: Readonly<Record<string, RegExp>> = {
  'overflow-wrap: anywhere': /overflow-wrap:\s*break-word/,
  ':focus-visible': /:focus\s*\{/,
};

let scripts: Map<string, string>;
let sheets: Map<string, string>;
beforeAll(async () => {
  const made = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const { output } = [made].flat()[0] as Rolldown.RolldownOutput;
  scripts = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code]] : [])));
  const styles = output.flatMap((one): [string, string][] =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [[one.fileName, String(one.source)]] : [],
  );
  sheets = new Map([...styles, ['pages without JavaScript', pages]]);
}, BUILD_MS);

test('the app is built for Chrome 90 and Safari 15', async () => {
  const { build: built } = await resolveConfig({ configFile }, 'build');
  expect(built.target).toEqual(['chrome90', 'safari15']);
  expect(built.cssTarget).toEqual(['chrome90', 'safari15']);
});

describe('a scan', () => {
  test('finds what is planted', () => {
    const planted =
      'a.at(-1);b.toSorted();x=structuredClone(y);/(?<=a)b/.test(z);/[a--b]/v.test(c);class A{static{}}';
    expect(foundIn(planted, newerScript)).toHaveLength(6);
    const style =
      '.a:has(b){color:color-mix(in oklch,red,blue)}@container (width>3em){.c{height:10dvh;& d{rotate:1deg}}}';
    expect(foundIn(style, newerStyle)).toHaveLength(6);
    expect(foundIn('x={at:1};y.sort().slice()', newerScript)).toEqual([]);
  });

  test('of every script finds nothing newer that a phone would miss', () => {
    expect(scripts.size).toBeGreaterThan(20);
    for (const [file, code] of scripts) {
      const missed = foundIn(code, newerScript).filter((what) => !(what in WITHOUT_LOSS));
      expect(missed, file).toEqual([]);
    }
  });

  test('of every style sheet finds nothing newer without something older before it', () => {
    expect(sheets.size).toBeGreaterThanOrEqual(2);
    for (const [file, css] of sheets) {
      const missed = foundIn(css, newerStyle).filter(
        (what) => !(what in WITHOUT_LOSS) && WITH_FALLBACK[what]?.test(css) !== true,
      );
      expect(missed, file).toEqual([]);
    }
  });

  test('needs every exception it makes', () => {
    const all = [...scripts.values(), ...sheets.values()].join('\n');
    const used = [...foundIn(all, newerScript), ...foundIn(all, newerStyle)];
    const excepted = [...Object.keys(WITHOUT_LOSS), ...Object.keys(WITH_FALLBACK)];
    expect(excepted.filter((what) => !used.includes(what))).toEqual([]);
  });
});
