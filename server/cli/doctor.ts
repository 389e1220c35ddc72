/** `jingwei doctor`: one line for each thing that must be well, and what to do where it is not. */
import { doctorWords } from '#language/doctor.ts';
import { speaker } from '#language/speak.ts';
import { FINE, HAS_PROBLEMS, jsonText, type Answer, type Given } from './command.ts';
import { checkDatabase } from './check-database.ts';
import { checkRules } from './check-rules.ts';
import {
  checkCodes,
  checkHome,
  checkMail,
  checkNode,
  checkPack,
  checkPort,
  checkSecret,
  checkSettings,
  checkWebApp,
  type Finding,
} from './checks.ts';

type Env = Readonly<Record<string, string | undefined>>;

export async function doctor(
  { json, locale, today }: Pick<Given, 'json' | 'locale' | 'today'>,
  env: Env,
): Promise<Answer> {
  const findings = await examine(env, today);
  const ill = findings.filter((finding) => !finding.ok).length;
  const code = ill === 0 ? FINE : HAS_PROBLEMS;
  if (json) return { code, says: jsonText({ ok: ill === 0, findings }) };
  const speak = speaker(doctorWords, locale);
  const lines = findings.flatMap(({ ok, words, todo }) => [
    `${speak(ok ? 'doctor.ok' : 'doctor.not-ok')}  ${words[locale]}`,
    ...(todo === null ? [] : [`      → ${todo[locale]}`]),
  ]);
  const sum = ill === 0 ? speak('doctor.all-well') : speak('doctor.unwell', { count: ill });
  return { code, says: [...lines, '', sum].join('\n') };
}

async function examine(env: Env, today: string): Promise<Finding[]> {
  const { finding, settings } = checkSettings(env);
  if (!settings) return [checkNode(), finding];
  return [
    checkNode(),
    finding,
    checkPack(settings, today),
    checkHome(settings),
    checkSecret(settings),
    checkCodes(settings),
    checkMail(settings),
    checkWebApp(),
    await checkPort(settings),
    ...(await checkDatabase(settings)),
    ...(await checkRules(settings, today)),
  ];
}
