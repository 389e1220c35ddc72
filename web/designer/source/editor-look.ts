/** How the text looks: our tokens and nothing else, so that it is right in the light and in the dark. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', monospace";

const FOCUS = { outline: '3px solid var(--link)', outlineOffset: '2px' };

const page = EditorView.theme({
  '&': {
    height: '100%',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
    fontSize: 'var(--text-small)',
  },
  '&.cm-focused': FOCUS,
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.7', borderRadius: 'var(--radius)' },
  '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--gap-2) 0' },
  '.cm-line': { padding: '0 var(--gap-3) 0 var(--gap-2)' },
  '.cm-gutters': {
    border: '0',
    borderInlineEnd: '1px solid var(--line)',
    background: 'var(--sunk)',
    color: 'var(--ink-3)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-gutters.cm-gutters-before': { borderRightWidth: '1px' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { background: 'var(--calm)', color: 'var(--ink)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.25em', padding: '0 0.375em' },
  '.cm-foldGutter .cm-gutterElement': { padding: '0 0.25em', cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    border: '1px solid var(--edge)',
    background: 'var(--sunk)',
    color: 'var(--ink-2)',
    padding: '0 0.375em',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--calm)', outline: '1px solid var(--edge)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'var(--alarm)', outline: '1px solid var(--act)' },
  '.cm-selectionMatch': { background: 'var(--calm)' },
  '.cm-searchMatch': { background: 'var(--warm)', outline: '1px solid var(--soon)' },
  '.cm-searchMatch-selected': { background: 'var(--warm-line)', outline: '2px solid var(--soon)' },
  '.cm-specialChar': { color: 'var(--act)' },
  '@media (max-width: 40rem)': {
    '.cm-foldGutter': { display: 'none !important' },
    '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75em' },
  },
});

const problems = EditorView.theme({
  '.cm-gutter-lint': { width: '1.5em' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 0.125em' },
  '.cm-lint-marker': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '1.25em',
    height: '1.25em',
    marginBlock: '0.225em',
    borderRadius: '50%',
    background: 'var(--act-fill)',
    color: 'var(--on-act)',
    fontWeight: '600',
    lineHeight: '1',
  },
  '.cm-lint-marker.cm-lint-marker-error': { content: 'normal' },
  '.cm-lint-marker::before': { content: '"!"' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--act)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.25em',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--alarm)' },
  '.cm-diagnostic-error': { marginInlineStart: '0', borderLeft: '4px solid var(--act)' },
  '.cm-diagnostic': { padding: 'var(--gap-2) var(--gap-3)', lineHeight: '1.5' },
  '.cm-diagnosticSource': { fontSize: '1em', opacity: '1', color: 'var(--ink-2)' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '12rem' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { background: 'var(--calm)', color: 'var(--ink)' },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': { background: 'var(--calm)', color: 'var(--ink)' },
});

const over = EditorView.theme({
  '.cm-tooltip': {
    overflow: 'hidden',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
    fontSize: 'var(--text-small)',
    maxWidth: 'min(36rem, 95vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: 'min(18rem, 90vw)',
    maxWidth: 'min(36rem, 95vw)',
    maxHeight: '15rem',
    fontFamily: MONO,
    whiteSpace: 'normal',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 var(--gap-3)',
    minHeight: 'var(--target)',
    padding: 'var(--gap-1) var(--gap-3)',
    lineHeight: '1.4',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--calm)',
    color: 'var(--ink)',
    boxShadow: 'inset 3px 0 0 var(--link)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { marginLeft: '0', fontStyle: 'normal', color: 'var(--ink-2)' },
  '.cm-completionListIncompleteTop:before, .cm-completionListIncompleteBottom:after': { opacity: '1' },
  '.cm-panels': { border: '0', background: 'var(--sunk)', color: 'var(--ink)', zIndex: '201' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search, .cm-dialog': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--gap-2)',
    padding: 'var(--gap-2) 3.25rem var(--gap-2) var(--gap-2)',
    fontSize: 'var(--text-small)',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label, .cm-dialog label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--gap-1)',
    minHeight: 'var(--target)',
    fontSize: '1em',
  },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { margin: '0' },
  '.cm-panel.cm-search input[type=checkbox]': { width: '1.125rem', height: '1.125rem' },
  '.cm-textfield': {
    flex: '1 1 10rem',
    minWidth: '0',
    minHeight: 'var(--target)',
    padding: '0 var(--gap-2)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
    fontFamily: MONO,
    fontSize: '1rem',
  },
  '.cm-button': {
    minHeight: 'var(--target)',
    minWidth: 'var(--target)',
    padding: '0 var(--gap-3)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
    fontFamily: 'inherit',
    fontSize: '1em',
    cursor: 'pointer',
  },
  '.cm-button:active': { background: 'var(--sunk)' },
  '.cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint [name=close], .cm-dialog-close': {
    top: 'var(--gap-1)',
    right: 'var(--gap-1)',
    width: 'var(--target)',
    height: 'var(--target)',
    color: 'var(--ink)',
    fontSize: '1.25rem',
    cursor: 'pointer',
  },
  'input:focus-visible, button:focus-visible, ul:focus-visible': { ...FOCUS, outlineOffset: '1px' },
});

const letters = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--link)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--done)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-3)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-2)' },
  { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: 'var(--soon)' },
]);

export const editorLook: Extension = [page, problems, over, syntaxHighlighting(letters)];
