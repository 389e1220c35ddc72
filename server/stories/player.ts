/** One person of a story, speaking to the public interface. What is expected stands in the verb. */
import { expect } from 'vitest';
import type { Me, MechanismRow, MechanismView, Notice, PackView, Problem } from '#core/contract/api.ts';
import type { MatterList } from '#core/contract/api.ts';
import type { MatterRow, MatterView } from '#core/contract/matter.ts';
import type { Answer, Client } from '../testing/client.ts';

type Facts = Readonly<Record<string, unknown>>;

const COMPARED = 40;

export class Player {
  readonly client: Client;
  #compared = 0;

  constructor(client: Client) {
    this.client = client;
  }

  opens = async (mechanism: string, facts: Facts): Promise<MatterView> =>
    this.#isTold(await this.client.open(mechanism, facts));
  takes = async (matter: string, step: string, facts: Facts = {}): Promise<MatterView> =>
    this.#isTold(await this.client.act(matter, step, facts), matter);
  tries = (matter: string, step: string, facts: Facts = {}): Promise<Answer<MatterView & Problem>> =>
    this.client.tryAct(matter, step, facts);
  sees = (matter: string): Promise<MatterView> => this.client.see(matter);

  /** The answer to an act is made from what was written: it must be what is read. Sight that ended tells nothing. */
  async #isTold(told: MatterView, matter = told.id): Promise<MatterView> {
    // A story with a hundred matters says the same a hundred times.
    if ((this.#compared += 1) > COMPARED) return told;
    const read = await this.client.get<MatterView>(`/matters/${matter}`);
    if (told.id === undefined) expect(read.status).toBe(404);
    else expect(told).toEqual(read.body);
    return told;
  }

  /** Not by id, not by a step, not in any list. */
  async seesNothingOf(matter: string): Promise<void> {
    expect((await this.client.get(`/matters/${matter}`)).status).toBe(404);
    expect((await this.client.tryAct(matter, 'answer')).status).toBe(404);
    const lists = await Promise.all([this.lists({}), this.lists({ mine: 'true' })]);
    expect(lists.flat().map((row) => row.id)).not.toContain(matter);
  }

  async isRefused(matter: string, step: string, facts: Facts, kind: string): Promise<Problem> {
    return expectProblem(await this.client.tryAct(matter, step, facts), kind);
  }

  async isRefusedToOpen(mechanism: string, facts: Facts, kind: string): Promise<Problem> {
    return expectProblem(await this.client.tryOpen(mechanism, facts), kind);
  }

  async lists(query: Readonly<Record<string, string>>): Promise<readonly MatterRow[]> {
    return (await this.reads<MatterList>(`/matters?${new URLSearchParams(query).toString()}`)).rows;
  }

  me = (): Promise<Me> => this.reads<Me>('/me');
  hears = (): Promise<readonly Notice[]> => this.reads<readonly Notice[]>('/notices');
  mechanism = (name: string): Promise<MechanismView> => this.reads<MechanismView>(`/mechanisms/${name}`);
  mechanisms = (): Promise<readonly MechanismRow[]> => this.reads<readonly MechanismRow[]>('/mechanisms');

  async packNamed(name: string): Promise<PackView> {
    const packs = await this.reads<readonly PackView[]>('/packs');
    const pack = packs.find((one) => one.name === name);
    if (!pack) throw new Error(`no pack ${name}`);
    return pack;
  }

  async reads<Body>(path: string): Promise<Body> {
    const answer = await this.client.get<Body>(path);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  }
}

/** A refusal says its reason in both languages, with a lawful status: never a 5xx, never silence. */
function expectProblem(answer: Answer<MatterView & Problem>, kind: string): Problem {
  expect(answer.body.kind, JSON.stringify(answer.body)).toBe(kind);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.words.zh).not.toBe('');
  expect(answer.body.words.en).not.toBe('');
  return answer.body;
}
