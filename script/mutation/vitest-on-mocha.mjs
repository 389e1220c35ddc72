/**
 * What the tests of the engine use of Vitest, over Mocha and Vitest's own `expect`: with Vitest itself Stryker starts
 * anew for every mutant, which takes ten times as long. Loaded first, it stands in wherever a test imports `vitest`.
 * Plain JavaScript, because only the copy that `script/mutate` makes has these packages.
 */
import { registerHooks } from 'node:module';
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  setState,
} from '@vitest/expect';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' ? { url: import.meta.url, shortCircuit: true } : next(specifier, context),
});

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const fresh = () => ({
  assertionCalls: 0,
  isExpectingAssertions: false,
  expectedAssertionsNumber: null,
  testPath: '',
});

export const expect = Object.assign((value, message) => {
  setState(fresh(), expect);
  return chai.expect(value, message);
}, chai.expect);
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;

const bodyOf = (a, b) => (typeof a === 'function' ? a : b);

/** Numbered, since Stryker knows a test by its whole name. */
function named(title, row, at) {
  const list = [row].flat(1);
  const told = title.replace(/\$([\w.]+)/g, (_, path) => path.split('.').reduce((of, key) => of?.[key], row));
  return `${format(told, ...list.slice(0, (told.match(/%[sdifjoO]/g) ?? []).length))} #${at}`;
}

function like(name) {
  const one = (title, a, b) => {
    const body = bodyOf(a, b);
    // Mocha would take a parameter of the body for its `done`.
    return globalThis[name](title, name === 'describe' ? () => void body() : () => body());
  };
  one.each = (rows) => (title, a, b) =>
    rows.forEach((row, at) =>
      one(named(title, row, at), () => (Array.isArray(row) ? bodyOf(a, b)(...row) : bodyOf(a, b)(row))),
    );
  return one;
}

export const it = like('it');
export const test = it;
export const describe = like('describe');
export const beforeEach = (body) => globalThis.beforeEach(() => body());
export const afterEach = (body) => globalThis.afterEach(() => body());
export const beforeAll = (body) => globalThis.before(() => body());

const STRYKER = '__stryker__';

/**
 * Stryker loads everything again for each mutant that also ran while the test files were loaded: seconds each, and most
 * did, for scenes are set up at the head of a file. So what a test reaches is tried while that test runs, and only then.
 */
export const mochaHooks = {
  afterAll() {
    const { static: atLoading, perTest = {} } = globalThis[STRYKER]?.mutantCoverage ?? {};
    for (const reached of Object.values(perTest)) for (const id in reached) delete atLoading[id];
  },
};
