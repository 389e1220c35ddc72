import { describe, expect, it } from 'vitest';
import type { Seated } from './table.ts';
import { done, MINUTE, refused, tableOf } from './testing/five-cities.ts';

describe('US-07 the sub-district calls, departments answer (Jining), on the table', () => {
  const STREET = '370811011';
  const ESTATE = '370811011008-jingyuan';
  const grid: Seated = { id: 'grid', posts: ['grid-worker@370811011008-g1'] };
  const duty: Seated = { id: 'duty', posts: [`duty-desk@${STREET}`] };

  it('opens with three departments, waits for the third, is overdue once at minute 31', () => {
    const table = tableOf('jining');
    const orgs = ['370811-urban-management', '370811-housing', '370811-fire'];
    const call = done(table.open(grid, 'street-call', { what: '路口塌陷', place: ESTATE, called: orgs }));
    expect([call.state, call.owner]).toEqual(['called', STREET]);
    const answers = Object.keys(call.parts);
    expect(answers).toHaveLength(3);
    const desks = answers.map((id): Seated => ({
      id: `desk-${id}`,
      posts: [`desk@${call.parts[id]!.seat}`],
    }));
    table.now += 31 * MINUTE;
    expect(table.ringClocks()).toBe(3);
    expect(table.ringClocks()).toBe(0);
    done(table.act(desks[0]!, answers[0]!, 'accept'));
    done(table.act(desks[0]!, answers[0]!, 'arrive'));
    done(table.act(desks[1]!, answers[1]!, 'excuse', { reason: '另有火情' }));
    expect(table.matters.get(call.id)!.state).toBe('called');
    done(table.act(desks[2]!, answers[2]!, 'accept'));
    done(table.act(desks[2]!, answers[2]!, 'arrive'));
    expect(table.matters.get(call.id)!.state).toBe('assembled');
    done(table.act(desks[0]!, answers[0]!, 'done', { result: '围挡好了' }));
    done(table.act(desks[2]!, answers[2]!, 'done', { result: '水停了' }));
    expect(table.matters.get(call.id)!.state).toBe('on-site-solved');
    expect(refused(table.act(duty, call.id, 'solved')).kind).toBe('not-by-you');
    done(table.act(grid, call.id, 'not-solved', { 'why-not': '还在渗水' }));
    expect(table.matters.get(call.id)!.state).toBe('reopened');
    done(table.act(duty, answers[2]!, 'again', { 'why-not': '还在渗水' }));
    expect(table.matters.get(call.id)!.state).toBe('called');
    done(table.act(desks[2]!, answers[2]!, 'arrive'));
    done(table.act(desks[2]!, answers[2]!, 'done', { result: '换了管' }));
    expect(done(table.act(grid, call.id, 'solved')).state).toBe('closed');
    expect(refused(table.act(desks[0]!, answers[0]!, 'rate', { stars: 5, evidence: '自评' })).kind).toBe(
      'not-by-you',
    );
    done(table.act(duty, answers[0]!, 'rate', { stars: 4, evidence: '20 分钟到场' }));
    expect(refused(table.act(duty, answers[0]!, 'rate', { stars: 1, evidence: '再评' })).kind).toBe(
      'already-taken',
    );
    done(table.act(desks[0]!, answers[0]!, 'reply', { reply: '谢谢' }));
    expect(refused(table.act(desks[0]!, answers[0]!, 'reply', { reply: '再谢' })).kind).toBe('already-taken');
  });
});
