import { describe, expect, it } from 'vitest';
import { allowed, type AllowedStep } from './allowed.ts';
import { brewer, contextOf, guest, made, opened, peacemaker, tea, when } from './testing/scene.ts';
import type { Actor } from './context.ts';
import type { Matter } from './matter.ts';

const steps = (matter: Matter, actor: Actor): AllowedStep[] =>
  allowed(tea(matter.mechanism), matter, contextOf(actor));
const onOf = (matter: Matter, actor: Actor): string[] =>
  steps(matter, actor)
    .filter((one) => one.refusal === null)
    .map((one) => one.step.name);

describe('what a viewer may do', () => {
  it('offers each their own steps, and to nobody another’s', () => {
    expect(onOf(opened('pot'), brewer)).toEqual(['brew', 'send', 'pass-on']);
    expect(onOf(opened('pot'), guest)).toEqual(['withdrawal', 'name-helper']);
  });

  it('shows what is off with its reason and the step instead', () => {
    const shake = steps(opened('quarrel'), peacemaker).find((one) => one.step.name === 'shake')!;
    expect(shake).toMatchObject({ later: false, state: 'talking' });
    expect(shake.refusal).toMatchObject({ kind: 'condition-unmet', next: ['sit-down'] });
  });

  it('shows the steps to come as later, once each, without exits', () => {
    const later = steps(opened('pot'), guest).filter((one) => one.later);
    expect(later.map((one) => [one.state, one.step.name])).toEqual([
      ['brewing', 'pour'],
      ['brewing', 'mend'],
      ['gathering', 'send-more'],
    ]);
    expect(later.every((one) => one.refusal?.kind === 'not-now')).toBe(true);
  });

  it('of the states a move or a step leads to, each once, and of no state it does not know', () => {
    const pot = tea('pot');
    const wished = pot.states['wished']!;
    const { brew, send } = wished.steps;
    const answers = ['poured/solved', 'poured/not-solved'];
    const leading = (to: string | null): string[] => {
      const steps = { ...wished.steps, brew: { ...brew!, to }, send: { ...send!, to } };
      const move = { when: [], to: 'poured', does: [] };
      const states = { ...pot.states, wished: { ...wished, steps, moves: [move] } };
      return allowed({ ...pot, states }, opened('pot'), contextOf(guest))
        .filter((one) => one.later)
        .map((one) => `${one.state}/${one.step.name}`);
    };
    expect(leading('brewing')).toEqual(['brewing/pour', 'brewing/mend', ...answers]);
    for (const nowhere of [null, 'wished']) expect(leading(nowhere)).toEqual(answers);
  });

  it('nothing the system does by itself, now or later', () => {
    const pot = tea('pot');
    const { wished, brewing } = pot.states;
    const quiet = (state: typeof wished, name: string) => ({
      ...state!,
      steps: { ...state!.steps, [name]: { ...state!.steps[name]!, bySystem: true } },
    });
    const states = { ...pot.states, wished: quiet(wished, 'send'), brewing: quiet(brewing, 'pour') };
    const names = allowed({ ...pot, states }, opened('pot'), contextOf(brewer)).map((one) => one.step.name);
    expect(names).toEqual(expect.arrayContaining(['brew', 'pass-on', 'mend']));
    expect(names).not.toContain('send');
    expect(names).not.toContain('pour');
  });

  it('after the end nothing is to come', () => {
    const closed = { ...opened('pot'), state: 'closed-unconfirmed', open: false };
    expect(tea('pot').states['closed-unconfirmed']!.steps['dispute']!.to).toBe('brewing');
    expect(steps(closed, guest).map((one) => one.later)).toEqual([false]);
  });

  it('after the end only what is still open to them', () => {
    const brewed = made(when(opened('pot'), brewer, 'brew')).matter;
    const poured = made(when(brewed, brewer, 'pour', { 'tasting-note': '香' })).matter;
    const closed = made(when(poured, guest, 'solved')).matter;
    expect(onOf(closed, guest)).toEqual(['dispute']);
    expect(onOf(closed, brewer)).toEqual([]);
    expect(onOf(opened('blend'), brewer)).toEqual([]);
    expect(steps(opened('blend'), brewer).map((one) => one.refusal?.kind)).toEqual(['not-by-you']);
  });
});
