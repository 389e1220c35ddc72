import type { BurdenView } from '#core/contract/burden.ts';
import { burdenWords } from '#language/burden.ts';
import { Tag } from '../kit/Tag.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { useSaySeconds } from './say-time.ts';

interface Props {
  readonly act: BurdenView['mechanisms'][number]['acts'][number];
}

export function ActName({ act }: Props) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  return (
    <>
      {say(act.words)} {act.on_road && <Tag tone="done">{speak('burden.on-road')}</Tag>}
      <span className="burden-by small muted">{say(act.who)}</span>
    </>
  );
}

export function ActAsks({ act }: Props) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  const asked = act.fields.map(({ words, seconds }) => speak('burden.field', { field: say(words), seconds }));
  return <span className="small muted">{asked.join(' · ')}</span>;
}

export function ActTime({ act }: Props) {
  const saySeconds = useSaySeconds();
  return <span className="burden-time">{saySeconds(act.seconds)}</span>;
}
