import type { MatterRow } from '#core/contract/matter.ts';
import { deskWords } from '#language/desk.ts';
import { useServerNow } from '../device/server-time.ts';
import type { HeldAct } from '../held/held-act.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { gatherByWaiting, type WaitedOn } from './waited-on.ts';
import { WorkRow } from './WorkRow.tsx';

interface Props {
  readonly label: string;
  readonly matters: readonly MatterRow[];
  readonly chosen: string | undefined;
  readonly held: readonly HeldAct[];
  readonly onChoose: (id: string) => boolean;
}

/** One list of rows: Tab stops at it once, arrows and J K go on inside. */
export function WorkRows({ label, matters, chosen, held, onChoose }: Props) {
  const isListed = matters.some(({ id }) => id === chosen);
  const stop = isListed ? chosen : matters[0]?.id;
  return (
    <ul className="work-rows" aria-label={label}>
      {matters.map((matter) => (
        <li key={matter.id}>
          <WorkRow
            matter={matter}
            chosen={matter.id === chosen}
            stop={matter.id === stop}
            held={held.find((act) => act.matter === matter.id)}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  );
}

/** The board: a column for everyone who is waited on. */
export function WaitedBoard({ matters, ...props }: Omit<Props, 'label'>) {
  const now = useServerNow();
  return (
    <div className="waited-board">
      {gatherByWaiting(matters, now).map((group) => (
        <Waited key={group.name} group={group} {...props} />
      ))}
    </div>
  );
}

function Waited({ group, ...props }: { readonly group: WaitedOn } & Omit<Props, 'label' | 'matters'>) {
  const speak = useSpeak(deskWords);
  const say = useSay();
  const name = group.mine ? speak('desk.mine') : group.words ? say(group.words) : speak('desk.on-nobody');
  return (
    <section className={group.mine ? 'waited mine' : 'waited'}>
      <h2>
        {name}
        <span className="waited-count">{speak('desk.count', { count: group.rows.length })}</span>
        {group.late > 0 && (
          <span className="waited-late">{speak('desk.late-count', { count: group.late })}</span>
        )}
      </h2>
      <WorkRows label={name} matters={group.rows} {...props} />
    </section>
  );
}
