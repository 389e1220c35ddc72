/** What every part of the server is given: the data, the cities, the rules, and the time. */
import type { FastifyBaseLogger } from 'fastify';
import type { WorkCalendar } from '#core/calendar/workdays.ts';
import type { Database } from '#database/connect.ts';
import type { Cities } from './city/cities.ts';
import type { Versions } from './city/versions.ts';
import type { Hints } from './events/hints.ts';
import type { Rules } from './rules/rules.ts';
import type { MailOffice } from './mail/mail-sender.ts';
import type { Secret } from './secret.ts';
import type { Limits } from './settings.ts';
import type { Personas } from './sessions/personas.ts';
import type { CodeSender } from './sessions/code-sender.ts';

export interface Installation {
  readonly db: Database;
  /** As they are at this moment: a rule may be adopted while a request is under way. */
  readonly cities: Cities;
  readonly rules: Rules;
  readonly versions: Versions;
  readonly calendar: WorkCalendar;
  readonly hints: Hints;
  readonly secret: Secret;
  readonly codes: CodeSender;
  /** Undefined: nothing is offered by e-mail. */
  readonly mail: MailOffice | undefined;
  readonly limits: Limits;
  /** Shows invented people to sign in as. */
  readonly demo: boolean;
  /** Set by the demonstration. */
  personas?: Personas;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A fresh UUIDv7 of this moment; a later one is always greater. */
  readonly newId: () => string;
}
