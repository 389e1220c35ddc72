/** Draws the form with whatever was filled in, for whoever is asking. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { reportWords } from '#language/report.ts';
import type { City } from '../../city/cities.ts';
import type { Installation } from '../../installation.ts';
import { toForm } from '../../matters/view/form.ts';
import type { Asker } from '../../sessions/asker.ts';
import type { Look } from '../look.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import { findNearby } from '../../joins/find-nearby.ts';
import { findJoined } from '../../joins/join.ts';
import { reportPage } from './form-page.ts';
import { findMine } from './mine.ts';
import { placeChoice } from './place-field.ts';
import { findAround, type Where } from './places.ts';
import { typedOf } from './submission.ts';
import { isVisitorOf } from './visitor.ts';

export interface Filling {
  readonly at: Installation;
  readonly city: City;
  readonly mechanism: Mechanism;
  readonly where: Where;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly look: Look;
  /** Undefined for somebody we do not know yet. */
  readonly asker: Asker | undefined;
  readonly draft: Draft;
  readonly faults?: readonly Fault[];
  readonly notes?: readonly string[];
  /** They pressed send, and are shown first what is open nearby. */
  readonly isHeld?: boolean;
}

export async function showForm(filling: Filling): Promise<FastifyReply> {
  const { at, city, mechanism, where, request, reply, look, asker, draft, faults = [], notes = [] } = filling;
  const { locale } = look;
  const isPlaced = draft.place !== null && findAround(where, draft.place) !== undefined;
  const form = toForm(mechanism.opens.asks, {
    city,
    mechanism,
    matter: undefined,
    parts: [],
    resources: [],
    citable: [],
    openHere: new Map(),
    usualPlace: draft.place,
    now: at.now(),
  });
  const page = reportPage({
    frame: frameOf(at, request, reportWords['report.title'][locale], look),
    about: mechanism.about,
    form,
    draft,
    places: placeChoice(where, draft),
    nearby:
      isPlaced && draft.place
        ? await findNearby(at, city, mechanism, draft.place, asker, typedOf(mechanism, draft))
        : null,
    isHeld: filling.isHeld ?? false,
    faults,
    notes,
    asksName: asker === undefined || isVisitorOf(at, asker, draft.key),
    mine: asker ? await findMine(at, asker, locale) : [],
    joined: asker ? await findJoined(at, asker) : [],
    now: at.now(),
  });
  return sendPage(reply, 'form', page, faults.length > 0 ? 422 : 200);
}
