import type { ReactNode } from 'react';
import './table.css';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right, in columns of digits. */
  readonly figures?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The caption stays for a screen reader where a heading already says it. */
  readonly captionHidden?: boolean;
}

export function Table<Row>({ caption, columns, rows, keyOf, captionHidden = false }: Props<Row>) {
  return (
    // A wide table scrolls by itself, and a keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'unseen' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, figures }) => (
              <th key={head} scope="col" className={figures ? 'figures' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell, figures }) => (
                <td key={head} className={figures ? 'figures' : ''}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
