/** Who holds which post in a simulation: those the scenario names, and, where it says so, one person wherever the rule asks. */
import { dayOf } from '../calendar/workdays.ts';
import { personKey } from '../engine/keys.ts';
import type { Ground } from '../ground/ground.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Pack } from '../pack/pack.ts';
import type { Scenario, Staffed } from './scenario.ts';
import { Team, type Member } from './team.ts';

const PERSON = personKey('');

export class Staff {
  readonly teams: Team[] = [];
  readonly #byKey = new Map<string, Team>();
  readonly #byMember = new Map<string, Team>();
  readonly #persons = new Map<string, Member>();
  readonly #scenario: Scenario;
  readonly #pack: Pack;
  readonly #ground: Ground;

  constructor(scenario: Scenario, pack: Pack, ground: Ground) {
    this.#scenario = scenario;
    this.#pack = pack;
    this.#ground = ground;
    for (const staffed of scenario.staff) this.#add(staffed, false);
  }

  find(key: string): Team | undefined {
    return this.#byKey.get(key);
  }

  /** One person, where the scenario lets the rule have whom it asks for. */
  assume(key: string): Team | undefined {
    if (this.#scenario.unstaffed === 'nobody') return undefined;
    const [role = '', seat = ''] = key.split('@');
    const staffed = { role, seat: toPlaceId(seat), people: 1, hours: this.#scenario.usualHours };
    return this.#add(staffed, true);
  }

  /** Whoever may vote by these posts. How large their homes are is not simulated: all weigh the same. */
  holdersOf(keys: readonly string[]): { readonly id: string; readonly area: number }[] {
    const teams = keys.map((key) => this.find(key) ?? this.assume(key)).filter((team) => team !== undefined);
    return [...new Set(teams)].flatMap((team) => team.members.map(({ id }) => ({ id, area: 1 })));
  }

  /** Work that waits or is in hand, by post and level. */
  countBacklog(): Map<string, number> {
    const backlog = new Map<string, number>();
    for (const team of this.teams) {
      const key = `${team.role}/${team.level}`;
      backlog.set(key, (backlog.get(key) ?? 0) + team.waiting + team.busy);
    }
    return backlog;
  }

  teamOf(person: string): Team | undefined {
    return this.#byMember.get(person);
  }

  /** A person by their key: somebody of a team, or a resident. */
  personOf(key: string): Member {
    const known = this.#persons.get(key);
    if (known) return known;
    const resident: Member = {
      kind: 'person',
      id: key.slice(PERSON.length),
      keys: new Set([key, 'anyone', 'public']),
    };
    this.#persons.set(key, resident);
    return resident;
  }

  /** Their matter is over; residents come once. */
  forget(resident: string | null): void {
    if (resident !== null && !this.#byMember.has(resident)) this.#persons.delete(personKey(resident));
  }

  #add(staffed: Staffed, assumed: boolean): Team {
    const team = new Team(staffed, this.#levelOf(staffed.seat), this.#pack, assumed);
    this.teams.push(team);
    for (const member of team.members) {
      this.#byMember.set(member.id, team);
      this.#persons.set(personKey(member.id), member);
      for (const key of member.keys)
        if (key.includes('@') && !this.#byKey.has(key)) this.#byKey.set(key, team);
    }
    return team;
  }

  #levelOf(seat: string): string {
    const on = dayOf(this.#scenario.beginsAt);
    const place = this.#ground.placeAt(toPlaceId(seat), on);
    return place?.level ?? place?.kind ?? this.#ground.orgAt(toOrgId(seat), on)?.kind ?? '';
  }
}
