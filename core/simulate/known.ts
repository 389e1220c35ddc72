/** What a guard may ask of the world beyond its own matter, as far as it is simulated. */
import type { Known } from '../engine/context.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import type { PlaceId } from '../ground/place.ts';
import { holdElsewhere } from '../play/other-matters.ts';
import type { VoteBox } from '../play/vote-box.ts';
import type { Life } from './life.ts';
import type { Lives } from './lives.ts';
import type { Rules } from './rules.ts';

/** Lists, accounts and bookings are not simulated: there is always enough. */
export function knownOf(life: Life, lives: Lives, box: VoteBox, ground: Ground, now: number): Known {
  const { matter, rules, whole } = life;
  const vote = matter.votes?.[matter.state];
  const open = vote && box.known(`${matter.id} ${vote.name}`);
  if (whole === null && !open && !rules.looksElsewhere) return rules.plenty;
  return {
    ...rules.plenty,
    ...(whole === null ? {} : { parentState: whole.matter.state }),
    ...(open ? { vote: open } : {}),
    ...elsewhereAt(rules, matter.place, matter.facts, lives, ground, now),
  };
}

export function knownAtTheDoor(
  rules: Rules,
  place: PlaceId,
  facts: Facts,
  lives: Lives,
  ground: Ground,
  now: number,
): Known {
  return { ...rules.plenty, ...elsewhereAt(rules, place, facts, lives, ground, now) };
}

/** Only what is still of consequence is looked through, and only for a rule that asks. */
function elsewhereAt(
  { mechanism, looksElsewhere }: Rules,
  place: PlaceId | null,
  facts: Facts,
  lives: Lives,
  ground: Ground,
  now: number,
): Pick<Known, 'elsewhere'> {
  if (!looksElsewhere) return {};
  const matters = [...lives.values()].map((life): Matter => life.matter);
  return { elsewhere: holdElsewhere(mechanism, place, facts, matters, ground, now) };
}
