/** What invented people answer: as plain as the field allows. */
import { dayOf } from '../calendar/workdays.ts';
import type { Value } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import { seatOf, type Org } from '../ground/org.ts';
import type { Field } from '../mechanism/field.ts';

/** For whom and where a form is filled in. */
export interface Filling {
  readonly seed: number;
  readonly at: number;
  readonly area: string;
  readonly place: string | null;
  readonly requester: string | null;
  /** Whom a form names that asks for somebody else; left out, somebody nobody has heard of. */
  readonly other?: string | undefined;
  /** Places whose orgs the form would offer; left out, any org of the area will do. */
  readonly near?: ReadonlySet<string>;
  /** Seats that were asked already. */
  readonly called?: ReadonlySet<string>;
}

export type Fill = (filling: Filling) => Value | undefined;

/** Which of several answers is given: one for all, or one for each filling. */
export type Pick = (values: readonly Value[], name: string) => Value | Fill;

export function plainAnswer(field: Field, ground: Ground, pick: Pick): Value | Fill {
  const ofChoices = (values: readonly Value[]): Value | Fill =>
    values.length > 0 ? pick(values, field.name) : () => undefined;
  switch (field.type) {
    case 'text':
      return '…';
    case 'number':
    case 'money':
      return 1;
    case 'rating':
      return field.max;
    case 'yes-no':
      return true;
    case 'date':
      return ({ at }) => dayOf(at);
    case 'month':
      return ({ at }) => dayOf(at).slice(0, 7);
    case 'choice':
      return ofChoices(field.choices.map((choice) => choice.value));
    case 'choices':
      return ofChoices(field.choices.map((choice) => [choice.value]));
    case 'attendance':
      return field.choices.map((choice) => `${choice.value}:present`);
    case 'tally':
      return () => undefined;
    case 'place':
      return ({ place }) => place ?? undefined;
    case 'person':
      return otherThan;
    case 'persons':
      return (filling) => [filling.requester ?? `r${filling.seed}`, otherThan(filling)];
    case 'org':
      return (filling) => orgFor(field, filling, ground)?.id;
    case 'orgs':
      return (filling) => {
        const org = orgFor(field, filling, ground);
        return org && [org.id];
      };
    case 'photos':
      return ['photo'];
    case 'matter':
      return citedIn(field.name);
    case 'resource':
      return RESOURCE;
  }
}

/** The thing that stands ready to be booked. */
export const RESOURCE = 'resource';

/** The matter that stands ready to be named in this field. */
export const citedIn = (field: string): string => `named-in-${field}`;

const otherThan = ({ other, requester, seed }: Filling): string =>
  other ?? `${requester ?? `r${seed}`}-other`;

/** The first the form would offer. */
function orgFor(field: Field, { area, at, near, called }: Filling, ground: Ground): Org | undefined {
  const on = dayOf(at);
  const fits = (org: Org): boolean =>
    (field.from.length === 0 || field.from.includes(org.kind)) &&
    (org.area === null || org.area === area) &&
    ground.orgAt(org.id, on) !== undefined &&
    called?.has(seatOf(org)) !== true;
  const isNear = (org: Org): boolean => near?.has(org.governs ?? org.under ?? org.area ?? '') !== false;
  const { orgs } = ground.data;
  return orgs.find((org) => isNear(org) && fits(org)) ?? (near && orgs.find(fits));
}
