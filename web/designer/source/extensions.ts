/** What the editor can do, whatever it shows. */
import {
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { editorLook } from './editor-look.ts';
import { hangingLines } from './hanging-lines.ts';

/** Tab is not among the keys: it leaves the text, as everywhere else. */
export const extensions: Extension = [
  lintGutter(),
  lineNumbers(),
  foldGutter({ openText: '▾', closedText: '▸' }),
  codeFolding(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  highlightSelectionMatches(),
  history(),
  yaml(),
  indentUnit.of('  '),
  indentOnInput(),
  bracketMatching(),
  // No quotes: an apostrophe is a letter of English.
  EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['{', '['] } }]),
  closeBrackets(),
  search({ top: true }),
  EditorView.lineWrapping,
  hangingLines,
  keymap.of([
    // Ctrl+Space changes the input method on most Chinese keyboards.
    { key: 'Alt-/', run: startCompletion },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap,
    ...searchKeymap,
    ...foldKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
  editorLook,
];
