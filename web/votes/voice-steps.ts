/** Every vote of every rule has these two steps: to give a voice, and to hand one's own over. */
export const VOTE = 'vote';
const VOICE_STEPS: ReadonlySet<string> = new Set([VOTE, 'hand-over']);

export const isOfVoice = ({ name }: { readonly name: string }): boolean => VOICE_STEPS.has(name);
