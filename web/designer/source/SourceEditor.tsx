import { setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { RuleVocabulary } from '#core/contract/rules.ts';
import { designerSourceWords } from '#language/designer-source.ts';
import type { Locale, Words } from '#language/words.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { completionsAt } from './completions.ts';
import { phrasesIn } from './editor-phrases.ts';
import { extensions } from './extensions.ts';
import { readLenient } from './lenient-yaml.ts';
import { offering, type Offer } from './offer.ts';
import { smallestChange } from './smallest-change.ts';
import { underlined, type Problem } from './underlined.ts';
import './source-editor.css';

interface Props {
  readonly text: string;
  /** On each edit by the person. Text that is set from outside is not told back. */
  readonly onText: (text: string) => void;
  readonly problems: readonly Problem[];
  /** Of a mechanism file. */
  readonly schema: object;
  readonly vocabulary: RuleVocabulary;
  /** The text it starts from; empty where it stands by itself. */
  readonly shared: string;
  readonly label: string;
  /** A line to go to, whenever `nth` changes. */
  readonly reveal: { readonly line: number; readonly nth: number } | undefined;
}

/** The text came from outside, and need not be told to whoever set it. */
const fromOutside = Annotation.define<true>();

/** A rule as text: coloured, completed, with what is wrong underlined. */
export function SourceEditor({ text, onText, problems, schema, vocabulary, shared, label, reveal }: Props) {
  const speak = useSpeak(designerSourceWords);
  const locale = useLocale();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const tell = useRef(onText);
  /** Texts that were told and have not come back yet: while somebody types on, none of them is news. */
  const told = useRef<string[]>([]);
  const spoken = useRef(new Compartment());

  useEffect(() => {
    tell.current = onText;
  }, [onText]);

  useEffect(() => {
    if (!host.current) return undefined;
    // Inside, the editor adopts its style sheet; outside it would write one, which our pages may not.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const telling = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return;
      const now = state.doc.toString();
      told.current.push(now);
      tell.current(now);
    });
    const state = EditorState.create({ doc: text, extensions: [extensions, telling, spoken.current.of([])] });
    const view = new EditorView({ state, parent: root, root });
    editor.current = view;
    return () => {
      view.destroy();
      editor.current = undefined;
      told.current = [];
    };
    // Made once; what changes afterwards is told to it below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const base = readLenient(shared);
    const offer: Offer = (written, offset) => completionsAt(written, offset, schema, vocabulary, base);
    editor.current?.dispatch({ effects: spoken.current.reconfigure(speaking(locale, label, offer)) });
  }, [locale, label, schema, vocabulary, shared]);

  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    const back = told.current.indexOf(text);
    if (back >= 0) {
      told.current.splice(0, back + 1);
      return;
    }
    told.current = [];
    const changes = smallestChange(view.state.doc.toString(), text);
    if (changes) view.dispatch({ changes, annotations: fromOutside.of(true) });
  }, [text]);

  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    const found = underlined(problems, view.state.doc, (words) => words[locale]);
    view.dispatch(setDiagnostics(view.state, found));
  }, [problems, locale]);

  useEffect(() => {
    const view = editor.current;
    if (!view || !reveal) return;
    const line = view.state.doc.line(Math.min(Math.max(reveal.line, 1), view.state.doc.lines));
    const anchor = line.from + (line.text.length - line.text.trimStart().length);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    view.focus();
    // The same place again is no change; a new `nth` is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal?.line, reveal?.nth]);

  return (
    <div className="source-editor">
      <p className="source-editor-keys small muted">{speak('designer-source.keys')}</p>
      <div className="source-editor-text" ref={host} />
    </div>
  );
}

function speaking(locale: Locale, label: string, offer: Offer): Extension {
  return [
    EditorState.phrases.of(phrasesIn(locale)),
    EditorView.contentAttributes.of({ 'aria-label': label }),
    offering(offer, (words: Words) => words[locale]),
  ];
}
