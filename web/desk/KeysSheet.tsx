import { useEffect, useRef } from 'react';
import { appWords } from '#language/app.ts';
import { deskWords } from '#language/desk.ts';
import { Button } from '../kit/Button.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { chooseLetters, useLettersOn } from './use-keys.ts';

interface Props {
  readonly onClose: () => void;
}

/** Every key of the desk, and the switch for those who speak or type by other means. */
export function KeysSheet({ onClose }: Props) {
  const speak = useSpeak({ ...appWords, ...deskWords });
  const lettersOn = useLettersOn();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (typeof dialog.current?.showModal === 'function') dialog.current.showModal();
    else dialog.current?.setAttribute('open', '');
  }, []);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['J', '↓', 'K', '↑'], speak('desk.keys.move')],
    [['←', '→'], speak('desk.keys.board')],
    [[speak('desk.keys.enter')], speak('desk.keys.open')],
    [['A'], speak('desk.keys.primary')],
    [['B…Y'], speak('desk.keys.letter')],
    [[`Ctrl ${speak('desk.keys.enter')}`], speak('desk.keys.send')],
    [['Esc'], speak('desk.keys.back')],
    [['Z'], speak('desk.keys.undo')],
    [['/'], speak('desk.keys.find')],
    [['1', '2', '3', '4'], speak('desk.keys.lists')],
    [['5'], speak('desk.keys.view')],
    [['?'], speak('desk.keys.help')],
  ];
  return (
    <dialog className="keys-sheet" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{speak('desk.keys.title')}</h2>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">{speak('desk.keys.key')}</th>
            <th scope="col">{speak('desk.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={does}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="keys-foot">
        <label className="line-up">
          <input
            type="checkbox"
            checked={lettersOn}
            onChange={(event) => chooseLetters(event.target.checked)}
          />
          {speak('desk.keys.on')}
        </label>
        <Button onPress={() => dialog.current?.close()}>{speak('app.close')}</Button>
      </div>
    </dialog>
  );
}
