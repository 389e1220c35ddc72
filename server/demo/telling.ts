/** Says on the console how far the invented weeks are, in both languages: one line that moves, or a few that don't. */
import type { Persona } from '#core/contract/api.ts';
import { demoWords } from '#language/demo.ts';
import { speaker } from '#language/speak.ts';
import type { Filled, Telling } from './fill.ts';

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const zh = speaker(demoWords, 'zh');
const en = speaker(demoWords, 'en');

export function tellOn(output: Output): Telling {
  const step = output.isTTY === true ? 1 : 25;
  let told = -step;
  return (share) => {
    const percent = Math.min(100, Math.max(0, Math.floor(share * 100)));
    if (percent - told < step) return;
    told = percent - (percent % step);
    const line = `${zh('demo.filling', { percent: told })} ${en('demo.filling', { percent: told })}`;
    output.write(output.isTTY === true ? `\r${line}` : `${line}\n`);
  };
}

export function tellFilled({ matters, acts, ms }: Filled, output: Output): void {
  const values = { matters, acts, seconds: (ms / 1000).toFixed(1) };
  output.write(
    `${output.isTTY === true ? '\r\u001b[K' : ''}${zh('demo.filled', values)}\n${en('demo.filled', values)}\n`,
  );
}

export function tellRealData(output: Output): void {
  output.write(`${zh('demo.real-data')} ${en('demo.real-data')}\n`);
}

/** Who one may sign in as, one line each: the printed address alone does not say what to try. */
export function tellSignIns(personas: readonly Persona[], output: Output): void {
  const lines = personas.map(({ id, name, about }) => `  ${name.zh} ${name.en} (${id}) — ${about.zh}`);
  output.write([`${zh('demo.sign-ins')} ${en('demo.sign-ins')}`, ...lines, ''].join('\n'));
}
