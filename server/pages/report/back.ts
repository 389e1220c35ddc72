/** Coming back to a report with its number and code: the code stays in a cookie until signing out. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import { complain } from '../../http/problem.ts';
import type { Installation } from '../../installation.ts';
import type { Attempts } from '../../sessions/attempts.ts';
import { framed } from '../frame.ts';
import { lookOf } from '../look.ts';
import { reportPath } from '../matter/rows.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { backForm } from './back-form.ts';
import { findByCode, readCode, type CameBack } from './come-back.ts';
import { readSent } from './read-sent.ts';

export const CODE_COOKIE = 'report-code';
/** One path for every report, or signing out could not clear it. */
export const CODE_COOKIE_PATH = '/report';
const DAYS_S = 90 * 24 * 3600;

export async function comeBack(
  at: Installation,
  tried: Attempts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields } = await readSent(request, () => Promise.resolve());
  const number = (fields.get('number')?.[0] ?? '').normalize('NFKC').trim().slice(0, 80);
  const code = (fields.get('code')?.[0] ?? '').slice(0, 80);
  return openWithCode(at, tried, { number, code }, request, reply);
}

export async function openWithCode(
  at: Installation,
  tried: Attempts,
  typed: { readonly number: string; readonly code: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const isAllowed = tried.allows(request.ip, at.now());
  const found = isAllowed ? await findByCode(at, at.cities.running, typed.number, typed.code) : undefined;
  if (!found) return notHere(at, request, reply, { ...typed, wrong: true, tooOften: !isAllowed });
  const path = reportPath(typed.number);
  const options = {
    path: CODE_COOKIE_PATH,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: DAYS_S,
    secure: request.protocol === 'https',
  } as const;
  return reply.setCookie(CODE_COOKIE, readCode(typed.code), options).redirect(path, 303);
}

/** The report this page was opened for with a code; undefined without one. */
export async function findCameBack(
  at: Installation,
  request: FastifyRequest,
  number: string,
): Promise<CameBack | undefined> {
  const code = request.cookies[CODE_COOKIE];
  return code === undefined ? undefined : findByCode(at, at.cities.running, number, code);
}

interface Typed {
  readonly number: string;
  readonly code: string;
  readonly wrong: boolean;
  readonly tooOften?: boolean;
}

/** The same answer for a number that is not there and for one that is not theirs. */
export function notHere(
  at: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
): FastifyReply {
  const { locale } = lookOf(request);
  const speak = speaker(reportWords, locale);
  const frame = { ...frameOf(at, request, speak('report.not-here')), path: '/report' };
  const tooOften = typed.tooOften
    ? html`<p class="note wrong" role="alert">${complain('too-often').words[locale]}</p>`
    : '';
  const content = html`<div class="stack tight">
      <h1>${speak('report.not-here')}</h1>
      <p>${speak('report.not-here-about')}</p>
    </div>
    !${tooOften}!${backForm(locale, typed)}`;
  return sendPage(reply, 'personal', framed(frame, content), typed.tooOften ? 429 : 404);
}
