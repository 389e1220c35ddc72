#!/usr/bin/env node
/** The `jingwei` command. */
import { runCommand, SERVE } from './run-command.ts';

const answer = runCommand(process.argv.slice(2), process.env);
if (answer === SERVE) await import('../main.ts');
else {
  if (answer.says !== '') process.stdout.write(`${answer.says}\n`);
  if (answer.complains !== undefined) process.stderr.write(`${answer.complains}\n`);
  process.exitCode = answer.code;
}
