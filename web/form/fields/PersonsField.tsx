import { formWords } from '#language/form.ts';
import { Button } from '../../kit/Button.tsx';
import { useSpeak } from '../../speech/use-speak.ts';
import { isTypedPerson, type TypedPerson } from '../answers.ts';
import type { ControlProps } from '../control.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { OrgsField } from './OrgsField.tsx';
import './persons-field.css';

/** Somebody from a short list where there is one; otherwise by name and number, since not everybody is known here. */
export function PersonsField(props: ControlProps) {
  const { field } = props;
  if (field.choices && field.type === 'person') return <ChoiceField {...props} />;
  if (field.choices) return <OrgsField {...props} field={{ ...field, type: 'orgs' }} />;
  return <TypedPersons {...props} />;
}

const NOBODY: TypedPerson = { name: '', phone: '' };

function TypedPersons({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const speak = useSpeak(formWords);
  const many = field.type === 'persons';
  const typed = (Array.isArray(answer) ? answer : [answer]).filter(isTypedPerson);
  const persons = typed.length > 0 ? typed : [NOBODY];
  const answerAll = (next: readonly TypedPerson[]): void => onAnswer(many ? next : next[0]);
  const change = (index: number, person: TypedPerson): void =>
    answerAll(persons.map((other, at) => (at === index ? person : other)));
  return (
    <div className="stack tight">
      {persons.map((person, index) => (
        <div
          key={index}
          className="typed-person"
          role="group"
          aria-label={many ? speak('form.person-at', { at: index + 1 }) : undefined}
        >
          <PersonInput
            id={index === 0 ? id : `${id}-${index}`}
            name={speak('form.person-name')}
            value={person.name}
            describedBy={describedBy}
            invalid={invalid && person.name.trim() === ''}
            onText={(name) => change(index, { ...person, name })}
          />
          <PersonInput
            id={`${id}-${index}-phone`}
            name={speak('form.person-phone')}
            value={person.phone}
            phone
            onText={(phone) => change(index, { ...person, phone })}
          />
          {persons.length > 1 && (
            <Button
              look="quiet"
              label={speak('form.person-remove', {
                who: person.name || speak('form.person-at', { at: index + 1 }),
              })}
              onPress={() => answerAll(persons.filter((_, at) => at !== index))}
            >
              {speak('form.photo-remove')}
            </Button>
          )}
        </div>
      ))}
      {many && persons.length < (field.max ?? 10) && (
        <div>
          <Button onPress={() => answerAll([...persons, NOBODY])}>{speak('form.person-add')}</Button>
        </div>
      )}
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly phone?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly onText: (text: string) => void;
}

function PersonInput({ id, name, value, phone = false, describedBy, invalid, onText }: InputProps) {
  return (
    <div className="person-input">
      <label className="small muted" htmlFor={id}>
        {name}
      </label>
      <input
        className="input"
        id={id}
        type={phone ? 'tel' : 'text'}
        autoComplete="off"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
