#!/usr/bin/env node
/** The `jingwei` command. */
import { dayOf } from '#core/calendar/workdays.ts';
import { runCommand, SERVE } from './run-command.ts';

const given = runCommand(process.argv.slice(2), process.env, dayOf(Date.now()));
if (given === SERVE) await import('../main.ts');
else {
  const answer = typeof given === 'function' ? await given() : given;
  if (answer.says !== '') process.stdout.write(`${answer.says}\n`);
  if (answer.complains !== undefined) process.stderr.write(`${answer.complains}\n`);
  process.exitCode = answer.code;
}
