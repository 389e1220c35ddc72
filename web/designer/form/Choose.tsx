import { useId, type ReactNode } from 'react';

export interface Option {
  readonly name: string;
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Said where nothing is chosen; without it something must be. */
  readonly none?: string | undefined;
  readonly labelHidden?: boolean;
  readonly onChoose: (name: string) => void;
  readonly children?: ReactNode;
}

/** One of many; what the text says and the list does not know is offered as it is written. */
export function Choose({ label, value, options, none, labelHidden = false, onChoose, children }: Props) {
  const id = useId();
  const isKnown = value === '' || options.some(({ name }) => name === value);
  return (
    <div className="designer-choose">
      <label htmlFor={id} className={labelHidden ? 'unseen' : 'designer-label'}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {(none !== undefined || value === '') && <option value="">{none ?? ''}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(({ name, words }) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
