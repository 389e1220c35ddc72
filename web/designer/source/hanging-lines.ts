/** A long line goes on under its own beginning, two letters further in, not at the edge. */
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';

const FURTHER_IN = 2;
/** A phone has no room for more. */
const MOST = 10;

export const hangingLines = ViewPlugin.define(
  (view) => {
    let hung = hang(view);
    return {
      get hung() {
        return hung;
      },
      update: (update) => {
        if (update.docChanged || update.viewportChanged) hung = hang(update.view);
      },
    };
  },
  { decorations: (plugin) => plugin.hung },
);

function hang(view: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const indent = line.text.length - line.text.trimStart().length;
      lines.add(line.from, line.from, hungBy(Math.min(indent + FURTHER_IN, MOST)));
      at = line.to + 1;
    }
  }
  return lines.finish();
}

const hungBy = (letters: number): Decoration =>
  Decoration.line({
    attributes: {
      style: `text-indent: -${letters}ch; padding-inline-start: calc(var(--gap-2) + ${letters}ch)`,
    },
  });
