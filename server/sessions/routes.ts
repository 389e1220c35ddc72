import type { FastifyInstance } from 'fastify';
import { codeRequest, sessionRequest } from '#core/contract/api.ts';
import { closeSession } from '#database/sessions.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { CODE_COOKIE, CODE_COOKIE_PATH } from '../pages/report/back.ts';
import { findPhone } from '../people/phone.ts';
import { mayTry } from './attempts.ts';
import { findPersonByCode, sendCode } from './codes.ts';
import { COOKIE, findToken, hashToken } from './of-request.ts';
import { startSession } from './sign-in.ts';

export function installSessions(app: FastifyInstance, at: Installation): void {
  app.post('/api/v1/sign-in-codes', async (request, reply) => {
    const asked = readShape(codeRequest, request.body);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const phone = findPhone(asked.value.phone);
    if (phone === undefined) return sendProblem(request, reply, complain('not-a-phone'));
    if (!(await mayTry(at, 'code-sent', request.ip)))
      return sendProblem(request, reply, complain('too-often'));
    const fault = await sendCode(at, phone, request.ip);
    return fault ? sendProblem(request, reply, complain(fault)) : reply.status(204).send();
  });

  app.post('/api/v1/sessions', async (request, reply) => {
    const asked = readShape(sessionRequest, request.body);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    if ('persona' in asked.value) {
      const persona = at.demo ? at.personas?.find(asked.value.persona) : undefined;
      if (!persona) return sendProblem(request, reply, complain('absent'));
      return reply.status(201).send(await startSession(at, persona, localeOf(request), request, reply));
    }
    if (!(await mayTry(at, 'code-tried', request.ip)))
      return sendProblem(request, reply, complain('too-often'));
    const phone = findPhone(asked.value.phone);
    const found = phone
      ? await findPersonByCode(at, phone, asked.value.code.trim(), request.ip)
      : 'wrong-code';
    if (typeof found === 'string') return sendProblem(request, reply, complain(found));
    return reply.status(201).send(await startSession(at, found, localeOf(request), request, reply));
  });

  app.delete('/api/v1/sessions', async (request, reply) => {
    const found = findToken(request);
    if (found) await at.db.local((tx) => closeSession(tx, hashToken(found.token)));
    return reply
      .clearCookie(COOKIE, { path: '/' })
      .clearCookie(CODE_COOKIE, { path: CODE_COOKIE_PATH })
      .status(204)
      .send();
  });
}
