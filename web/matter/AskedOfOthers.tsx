import type { MatterView } from '#core/contract/matter.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { Section } from '../kit/Sheet.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { Parts } from './Parts.tsx';

type PartViews = MatterView['parts'];

/** What was asked of others, each with its own clock. */
export function AskedOfOthers({ parts }: { readonly parts: PartViews }) {
  const speak = useSpeak(matterPageWords);
  const say = useSay();
  if (parts.length === 0) return null;
  const lists = titleOfLists(parts);
  return (
    <Section
      title={lists ? say(lists) : speak('matter-page.parts')}
      aside={lists ? null : <span className="small muted">{speak('matter-page.parts-about')}</span>}
    >
      <Parts parts={parts} />
    </Section>
  );
}

/** What has titles of its own are things on a list, and not orgs that were asked to come. */
function titleOfLists(parts: PartViews): PartViews[number]['words'] | undefined {
  const [first] = parts;
  if (!first || parts.some(({ title }) => title === null)) return undefined;
  return parts.every(({ part }) => part === first.part) ? first.words : matterPageWords['matter-page.lists'];
}
