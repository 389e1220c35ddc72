/** By which mechanism a resident reports here; or, where none is open to everybody, who records for them. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Pack } from '#core/pack/pack.ts';

export type ReportWay =
  | { readonly kind: 'open'; readonly mechanism: Mechanism }
  | {
      readonly kind: 'closed';
      /** Mechanisms by which others record what people report. */
      readonly recorded: readonly Mechanism[];
      /** What anyone may open, if not a report. */
      readonly instead: readonly Mechanism[];
    };

export function reportWay(pack: Pack): ReportWay {
  const all = Object.values(pack.mechanisms);
  const mechanism = all.find((one) => one.face === 'report');
  if (mechanism && isForAnyone(mechanism)) return { kind: 'open', mechanism };
  return {
    kind: 'closed',
    recorded: all.filter((one) => (one.face === 'report' || one.face === 'board') && one.opens.by.length > 0),
    instead: all.filter(isForAnyone),
  };
}

const isForAnyone = ({ opens }: Mechanism): boolean =>
  opens.by.some((scope) => scope.kind === 'anyone' || scope.kind === 'public');
