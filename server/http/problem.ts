/** Every answer that is a no travels as an RFC 9457 problem: its kind, its sentence, and what is lawful next. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#core/contract/api.ts';
import type { RefusalKind } from '#core/engine/refusal.ts';
import type { Words } from '#core/words.ts';
import { problemWords } from '#language/problem.ts';
import { localeFromHeader, type Locale } from '#language/words.ts';

/** What is wrong with a request itself, by its status. */
export const problemStatus = {
  'not-signed-in': 401,
  absent: 404,
  'no-route': 404,
  malformed: 400,
  'too-large': 413,
  'unsupported-type': 415,
  'key-reused': 422,
  busy: 409,
  'other-site': 403,
  'too-soon': 429,
  'too-often': 429,
  'too-many-codes': 429,
  'too-many-wrong': 429,
  'too-many-streams': 429,
  'wrong-code': 401,
  'not-a-phone': 422,
  'not-an-email': 422,
  'not-a-photo': 422,
  'photo-broken': 422,
  'photo-too-large': 413,
  'no-photo': 422,
  'recusal-not-by-you': 403,
  'recusal-unknown': 422,
  'code-not-sent': 503,
  'not-organiser': 403,
  'trial-running': 409,
  'no-such-rule': 422,
  'rule-does-not-pass': 422,
  'kept-day-not-offered': 404,
  'kept-day-not-by-you': 403,
  'kept-day-not-there': 403,
  'no-such-day': 422,
  unexpected: 500,
} as const satisfies Record<ProblemKind, number>;

type KindIn<Key> = Key extends `problem.${infer Kind}` ? Kind : never;
export type ProblemKind = KindIn<keyof typeof problemWords>;

/** What a rule refuses, by its status. */
export const refusalStatus = {
  'unknown-mechanism': 404,
  'unknown-version': 409,
  'unknown-step': 404,
  'unknown-place': 422,
  'not-by-you': 403,
  'not-now': 409,
  ended: 409,
  'no-tries-left': 409,
  'condition-unmet': 409,
  'already-taken': 409,
  'said-enough': 409,
  'own-work': 403,
  'related-to-a-party': 403,
  'is-part': 403,
  form: 422,
  'no-owner': 422,
  'no-rung-above': 409,
  'no-rung-below': 409,
  'only-one': 409,
  'of-owner': 403,
  'of-org': 403,
  'no-mandate': 403,
  'not-on-roll': 403,
  'handed-over': 409,
  'vote-over': 409,
  'rule-has-problems': 422,
  'rule-moved-on': 409,
  'rule-unchanged': 409,
} as const satisfies Record<RefusalKind, number>;

/** A problem before it is said in one language. */
export interface Complaint {
  readonly kind: string;
  readonly status: number;
  readonly words: Words;
  readonly next?: Problem['next'];
  readonly fields?: NonNullable<Problem['fields']>;
}

export function complain(kind: ProblemKind): Complaint {
  return { kind, status: problemStatus[kind], words: problemWords[`problem.${kind}`] };
}

export const localeOf = (request: FastifyRequest): Locale =>
  localeFromHeader(request.headers['accept-language']);

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  complaint: Complaint,
): FastifyReply {
  const { kind, status, words, next = [], fields } = complaint;
  const sentence = words[localeOf(request)];
  const problem: Problem = {
    type: `/problems/${kind}`,
    kind,
    title: sentence,
    status,
    detail: sentence,
    words: { zh: words.zh, en: words.en },
    next: [...next],
    ...(fields ? { fields: [...fields] } : {}),
    instance: request.url.split('?')[0]!,
  };
  return reply.status(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
