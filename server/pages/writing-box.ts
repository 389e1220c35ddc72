import { html } from 'ghtml';

/** A box of several lines. It begins with a line break of its own, which browsers take away again, so that a typed one stays. */
export function writingBox(
  id: string,
  name: string,
  value: string,
  rows: number,
  attributes: string,
): string {
  const all = `id="${id}" name="${name}" rows="${rows}" ${attributes}`;
  const lines = `\n${value}`;
  return html`<textarea class="input" !${all}>${lines}</textarea>`;
}
