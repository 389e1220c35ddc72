/** A person acting off stage, through the public interface: what others do while the journey is somewhere else. */
import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';

export type Facts = Readonly<Record<string, unknown>>;

export interface Seen {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly open: boolean;
  readonly outcome: string | null;
  readonly state: { readonly name: string };
  readonly parts: readonly { readonly id: string; readonly org: { readonly seat: string } }[];
}

export interface Hand {
  open(mechanism: string, facts: Facts): Promise<Seen>;
  act(matter: string, step: string, facts?: Facts): Promise<Seen>;
  see(matter: string): Promise<Seen>;
  /** The part of a matter that one organisation was asked for. */
  part(matter: string, seat: string): Promise<string>;
  get<Answer>(path: string): Promise<Answer>;
}

export function handOf(request: APIRequestContext): Hand {
  const post = async (path: string, data: object): Promise<Seen> => {
    const answer = await request.post(`/api/v1${path}`, {
      data,
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(answer.ok(), `${path} ${JSON.stringify(data)} → ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Seen;
  };
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await request.get(`/api/v1${path}`);
    expect(answer.ok(), `${path} → ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Answer;
  };
  const see = (matter: string): Promise<Seen> => get<Seen>(`/matters/${encodeURIComponent(matter)}`);
  return {
    open: (mechanism, facts) => post('/matters', { mechanism, facts }),
    act: (matter, step, facts = {}) => post(`/matters/${encodeURIComponent(matter)}/acts`, { step, facts }),
    see,
    part: async (matter, seat) => {
      const { parts } = await see(matter);
      const part = parts.find(({ org }) => org.seat === seat);
      if (!part) throw new Error(`${seat} was not asked for in ${matter}`);
      return part.id;
    },
    get,
  };
}
