import { useState } from 'react';
import { sayDay, sayWeekday } from '#language/figures.ts';
import { formWords } from '#language/form.ts';
import { useLayout } from '../../device/layout.ts';
import { serverNow } from '../../device/server-time.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { dayAfter, findDay, monthsFrom } from '../day.ts';

/** A phone's own calendar is the best one on a phone. On a desk it follows the browser's language, so there ours. */
export function DateField(props: ControlProps) {
  const layout = useLayout();
  return layout === 'phone' ? <PhoneDate {...props} /> : <DeskDate {...props} />;
}

function PhoneDate({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  return (
    <input
      className="input"
      id={id}
      type="date"
      min={field.earliest}
      value={typeof answer === 'string' ? answer : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={field.required}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}

function DeskDate({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const speak = useSpeak(formWords);
  const locale = useLocale();
  const [typed, setTyped] = useState(typeof answer === 'string' ? answer : '');
  const now = serverNow();
  const day = findDay(typed, now);
  const choose = (text: string): void => {
    setTyped(text);
    onAnswer(findDay(text, now) ?? text);
  };
  const chips = [
    [speak('form.today'), dayAfter(now, 0)],
    [speak('form.tomorrow'), dayAfter(now, 1)],
    [speak('form.in-a-week'), dayAfter(now, 7)],
  ] as const;
  return (
    <div className="date-field">
      <input
        className="input figures"
        id={id}
        type="text"
        autoComplete="off"
        placeholder={speak('form.date-hint')}
        value={typed}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required={field.required}
        onChange={(event) => choose(event.target.value)}
      />
      {chips.map(([name, chip]) => (
        <button
          key={chip}
          type="button"
          className="chip"
          aria-pressed={day === chip}
          onClick={() => choose(chip)}
        >
          {name}
        </button>
      ))}
      {day && (
        <output className="small muted">
          {sayDay(day, locale)} {sayWeekday(day, locale)}
        </output>
      )}
    </div>
  );
}

export function MonthField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const speak = useSpeak(formWords);
  const locale = useLocale();
  const months = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <select
      className="input"
      id={id}
      value={typeof answer === 'string' ? answer : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={field.required}
      onChange={(event) => onAnswer(event.target.value)}
    >
      <option value="">{speak('form.choose')}</option>
      {monthsFrom(serverNow()).map((month) => (
        <option key={month} value={month}>
          {months.format(new Date(`${month}-01T00:00:00Z`))}
        </option>
      ))}
    </select>
  );
}
