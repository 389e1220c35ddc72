/** What may be written, as the editor's list of suggestions shows it. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { Words } from '#language/words.ts';
import type { Completions } from './completions.ts';

export type Offer = (text: string, offset: number) => Completions | null;

/** Nothing is written yet, but a value or a key is plainly wanted: after `by: `, `[`, `{ ` and a comma. */
const WANTED = /\S.*: $|[[{,] ?$/;

export function offering(offer: Offer, say: (words: Words) => string): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const found = offer(context.state.doc.toString(), context.pos);
    if (!found) return null;
    const line = context.state.doc.lineAt(context.pos);
    const word = context.state.sliceDoc(found.from, context.pos);
    if (!context.explicit) {
      if (word === '' && !WANTED.test(line.text.slice(0, context.pos - line.from))) return null;
      // Written to its end: Enter is for the next line now.
      if (found.options.some(({ label, apply }) => (apply ?? label) === word)) return null;
    }
    const options = found.options.map(({ label, detail, apply }, index): Completion => {
      const told = detail ? say(detail) : '';
      return {
        // Found by its Chinese name as well; the list shows the two apart.
        label: told === '' ? label : `${label} ${told}`,
        displayLabel: label,
        detail: told,
        apply: apply ?? label,
        sortText: String(index).padStart(4, '0'),
      };
    });
    return { from: found.from, options, getMatch: matched };
  };
  return autocompletion({
    override: [source],
    icons: false,
    activateOnCompletion: ({ apply }) => typeof apply === 'string' && apply.endsWith(' '),
  });
}

function matched({ displayLabel = '' }: Completion, ranges: readonly number[] = []): readonly number[] {
  const shown: number[] = [];
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const [from = 0, to = 0] = ranges.slice(index, index + 2);
    if (to <= displayLabel.length) shown.push(from, to);
  }
  return shown;
}
