/** Coming back to a report with its number and code: the device's pass stays in a cookie until signing out. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import { complain } from '../../http/problem.ts';
import type { Installation } from '../../installation.ts';
import { mayTry } from '../../sessions/attempts.ts';
import { framed } from '../frame.ts';
import { lookOf } from '../look.ts';
import { reportPath } from '../matter/rows.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { backForm } from './back-form.ts';
import { findByPass, letInByCode, type CameBack } from './come-back.ts';
import { readSent } from './read-sent.ts';

export const CODE_COOKIE = 'report-code';
/** One path for every report, or signing out could not clear it. */
export const CODE_COOKIE_PATH = '/report';
const DAY_S = 86_400;
/** The report may stay open long; its end ends the pass. */
const KEPT_DAYS = 400;

export async function comeBack(
  at: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields } = await readSent(request, () => Promise.resolve());
  const number = (fields.get('number')?.[0] ?? '').normalize('NFKC').trim().slice(0, 80);
  const code = (fields.get('code')?.[0] ?? '').slice(0, 80);
  const path = reportPath(number);
  if (await findCameBack(at, request, number)) return reply.redirect(path, 303);
  const isAllowed = await mayTry(at, 'report-code-tried', request.ip);
  const pass = isAllowed ? await letInByCode(at, at.cities.running, number, code) : undefined;
  if (pass === undefined)
    return notHere(at, request, reply, { number, code, wrong: true, tooOften: !isAllowed });
  const options = {
    path: CODE_COOKIE_PATH,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: KEPT_DAYS * DAY_S,
    secure: request.protocol === 'https',
  } as const;
  return reply.setCookie(CODE_COOKIE, pass, options).redirect(path, 303);
}

/** The report this page was opened for with a code; undefined without one. */
export async function findCameBack(
  at: Installation,
  request: FastifyRequest,
  number: string,
): Promise<CameBack | undefined> {
  const pass = request.cookies[CODE_COOKIE];
  return pass === undefined ? undefined : findByPass(at, at.cities.running, number, pass);
}

interface Typed {
  readonly number: string;
  readonly code: string;
  readonly wrong: boolean;
  readonly tooOften?: boolean;
}

/** The way in, filled in from a link, with the button for a person to press. */
export function askForCode(
  at: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { readonly number: string; readonly code: string },
): FastifyReply {
  const { locale } = lookOf(request);
  const title = reportWords['report.back-title'][locale];
  const frame = { ...frameOf(at, request, title), path: '/report' };
  const content = html`<h1>${title}</h1>
    !${backForm(locale, { ...typed, wrong: false })}`;
  return sendPage(reply, 'personal', framed(frame, content));
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
