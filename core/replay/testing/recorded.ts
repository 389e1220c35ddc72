/** Lives of the tabletop as the record would hold them: personal values are commitments, which tell nothing. */
import type { Act } from '../../engine/act.ts';
import type { Mechanism } from '../../mechanism/mechanism.ts';
import type { Table } from '../../play/table.ts';
import type { PastAct, PastMatter } from '../past.ts';

export function pastOf(id: string, table: Table, mechanism: Mechanism): PastMatter {
  const parent = table.matters.get(id)?.parent;
  return {
    id,
    acts: (table.acts.get(id) ?? []).map((act) => recorded(act, mechanism)),
    wholeActs: parent ? (table.acts.get(parent.id) ?? []) : [],
  };
}

function recorded(act: Act, { fields }: Mechanism): PastAct {
  const isHidden = (name: string): boolean => fields[name]?.personal === true;
  const names = Object.keys(act.facts);
  return {
    ...act,
    facts: Object.fromEntries(Object.entries(act.facts).filter(([name]) => !isHidden(name))),
    hidden: names.filter(isHidden),
  };
}
