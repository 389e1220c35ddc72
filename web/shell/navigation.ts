/** What stands in whose menu. One row per place; the server says which screens a person's posts call for. */
import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '#core/contract/api.ts';
import type { appWords } from '#language/app.ts';

interface Door {
  readonly to: NonNullable<LinkProps['to']>;
  readonly words: keyof typeof appWords & `app.${string}`;
  /** Where the name is too long for a menu on a phone. */
  readonly short?: keyof typeof appWords & `app.${string}`;
  /** Name in `me.screens`; without one the door is everybody's. */
  readonly screen?: string;
  /** On a phone there is room for few. */
  readonly phone: boolean;
}

const doors = [
  { to: '/', words: 'app.home', phone: true },
  { to: '/desk', words: 'app.desk', short: 'app.desk-short', screen: 'desk', phone: true },
  { to: '/whistles', words: 'app.whistles', screen: 'whistles', phone: true },
  { to: '/asked', words: 'app.asked', short: 'app.asked-short', screen: 'asked', phone: true },
  { to: '/rooms', words: 'app.rooms', short: 'app.rooms-short', screen: 'rooms', phone: true },
  { to: '/calendar', words: 'app.calendar', short: 'app.calendar-short', screen: 'calendar', phone: true },
  { to: '/orders', words: 'app.orders', screen: 'orders', phone: true },
  { to: '/votes', words: 'app.votes', short: 'app.votes-short', screen: 'votes', phone: true },
  { to: '/mine', words: 'app.mine', short: 'app.mine-short', phone: true },
  { to: '/notices', words: 'app.notices', phone: true },
  { to: '/rules', words: 'app.rules', screen: 'rules', phone: false },
  { to: '/mechanisms', words: 'app.mechanisms', phone: false },
] as const satisfies readonly Door[];

export function doorsOf(me: Me): readonly (typeof doors)[number][] {
  return doors.filter((door) => !('screen' in door) || me.screens.includes(door.screen));
}

/** Where the person's own place is: the first post says it. */
export function seatOf(me: Me): Me['posts'][number]['seat'] | undefined {
  return me.posts[0]?.seat;
}
