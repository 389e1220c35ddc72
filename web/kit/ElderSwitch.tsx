import { appWords } from '#language/app.ts';
import { chooseElder, useElder } from '../device/elder.ts';
import { useSpeak } from '../speech/use-speak.ts';
import './switch.css';

export function ElderSwitch() {
  const speak = useSpeak(appWords);
  const on = useElder();
  return (
    <button className="switch" type="button" aria-pressed={on} onClick={() => chooseElder(!on)}>
      {speak('app.elder')}
    </button>
  );
}
