/** A filled-in form comes in: switches, searches and uploads give it back as it was; sending makes it a matter. */
import type { FastifyReply } from 'fastify';
import { joinWords } from '#language/join.ts';
import { reportWords } from '#language/report.ts';
import { say } from '#language/speak.ts';
import { complain } from '../../http/problem.ts';
import { changeLook, keepLook, lookOf } from '../look.ts';
import { reportPath } from '../matter/rows.ts';
import { pressedIn, readDraft, withoutInvisible, type Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import { findNearby } from '../../joins/find-nearby.ts';
import { join } from '../../joins/join.ts';
import { complaintOf } from '../../matters/say-refusal.ts';
import { findWho } from './find-who.ts';
import { keepPlace } from './known-place.ts';
import { PhotosBrought } from './photos-brought.ts';
import { findAround, type Where } from './places.ts';
import { readSent, type Sent } from './read-sent.ts';
import { showForm, type Filling } from './show-form.ts';
import { findFaults, findSentBefore, submit, toFaults, typedOf } from './submission.ts';

export type Coming = Pick<Filling, 'at' | 'city' | 'mechanism' | 'where' | 'request' | 'reply'>;

export async function handleForm(coming: Coming): Promise<FastifyReply> {
  const { at, mechanism, where, request, reply } = coming;
  const brought = new PhotosBrought(mechanism, lookOf(request).locale);
  const sent = await readSent(request, (photo) => brought.take(photo));
  const pressed = pressedIn(sent.fields);
  const look = changeLook(lookOf(request), pressed.replace(/^look:/, ''));
  if (pressed.startsWith('look:')) keepLook(reply, look);
  const { draft, cleaned } = withoutInvisible(followButton(readDraft(sent.fields), pressed, where));
  const notes = notesOn(sent, cleaned, look.locale);
  const trouble: Fault[] =
    sent.trouble === null ? [] : [{ field: null, says: reportWords[`report.${sent.trouble}`][look.locale] }];
  const isSending = trouble.length === 0 && pressed === 'send';
  const isJoining = trouble.length === 0 && pressed.startsWith('join:');
  const who = await findWho(coming, draft, isSending || isJoining || brought.any, look.locale);
  const faults = [...trouble, ...brought.faults];
  const filling: Filling = { ...coming, look, draft, notes, faults, asker: undefined };
  switch (who.kind) {
    case 'nobody':
      return showForm(filling);
    case 'too-many':
      return showForm({
        ...filling,
        faults: [...faults, { field: null, says: complain('too-often').words[look.locale] }],
      });
    case 'known':
    case 'visitor': {
      const { asker } = who;
      const before = await findSentBefore(at, asker, draft.key);
      if (before !== undefined) return goTo(reply, before, 'sent-before');
      const photos = await brought.keep(at, asker, draft.photos);
      const filled = {
        ...filling,
        asker,
        draft: { ...draft, photos },
        faults: [...trouble, ...brought.faults],
      };
      if (isJoining) return joinShown({ ...filled, asker }, pressed.slice('join:'.length));
      // What a person cannot see they should look at before it goes.
      if (!isSending || cleaned) return showForm(filled);
      return send({ ...filled, asker }, who.kind === 'visitor' && who.expired ? 'sent-expired' : 'sent');
    }
  }
}

type Sending = Filling & Required<Pick<Filling, 'faults' | 'asker'>>;

async function send(filling: Sending, arrived: 'sent' | 'sent-expired'): Promise<FastifyReply> {
  const { at, city, mechanism, where, reply, look, draft, asker } = filling;
  const submission = { at, city, mechanism, where, draft, locale: look.locale };
  const faults = [...filling.faults, ...findFaults(submission)];
  const { place } = draft;
  if (faults.length > 0 || place === null || !asker) return showForm({ ...filling, faults });
  const isShown = draft.nearbyShown === place;
  if (!isShown && (await findNearby(at, city, mechanism, place, asker, typedOf(mechanism, draft))))
    return showForm({ ...filling, isHeld: true });
  const submitted = await submit(submission, asker);
  switch (submitted.kind) {
    case 'refused':
      return showForm({ ...filling, faults: submitted.faults });
    case 'opened-before':
      return goTo(reply, submitted.number, 'sent-before');
    case 'opened':
      keepPlace(reply, place);
      return goTo(reply, submitted.number, arrived);
  }
}

/** What they wrote goes along to whoever handles it. The form comes back as it was: it may have been the wrong one. */
async function joinShown(filling: Sending, handle: string): Promise<FastifyReply> {
  const { at, city, mechanism, reply, look, draft, asker } = filling;
  const place = draft.nearbyShown ?? draft.place;
  if (place === null || !asker) return showForm(filling);
  const typed = typedOf(mechanism, draft);
  const [ask] = mechanism.joins ?? [];
  const facts = ask && typed !== '' ? { [ask.field]: typed } : {};
  const outcome = await join(at, city, asker, { mechanism, place, handle, facts, key: undefined });
  const complaint = complaintOf(outcome);
  if (complaint) return showForm({ ...filling, faults: toFaults(complaint, look.locale) });
  keepPlace(reply, place);
  return showForm({ ...filling, notes: [joinWords['join.done-form-kept'][look.locale]] });
}

const goTo = (reply: FastifyReply, number: string, arrived: string): FastifyReply =>
  reply.redirect(`${reportPath(number)}?arrived=${arrived}`, 303);

function notesOn(sent: Sent, cleaned: boolean, locale: Filling['look']['locale']): string[] {
  const notes: string[] = cleaned ? [reportWords['report.cleaned'][locale]] : [];
  if (sent.cutAt !== null) notes.push(say(reportWords['report.shortened'], locale, { count: sent.cutAt }));
  return notes;
}

/** What a button asks for besides sending and searching. */
function followButton(draft: Draft, pressed: string, where: Where): Draft {
  if (pressed.startsWith('drop:'))
    return { ...draft, photos: draft.photos.filter((id) => id !== pressed.slice('drop:'.length)) };
  if (pressed !== 'enter' || draft.level === null) return draft;
  const around = findAround(where, draft.level);
  return around
    ? { ...draft, place: draft.level, around: around.id, at: null }
    : { ...draft, at: draft.level };
}
