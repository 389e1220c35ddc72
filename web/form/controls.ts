/** One control for each type of field. A new type does not compile until it has one. */
import type { ComponentType } from 'react';
import type { FormField } from '#core/contract/form.ts';
import type { ControlProps } from './control.ts';
import { AttendanceField } from './fields/AttendanceField.tsx';
import { ChoicesField } from './fields/ChoicesField.tsx';
import { ChoiceField, RatingField, YesNoField } from './fields/ChoiceField.tsx';
import { DateField, MonthField } from './fields/DateField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { OrgsField } from './fields/OrgsField.tsx';
import { PersonsField } from './fields/PersonsField.tsx';
import { PhotosField } from './fields/PhotosField.tsx';
import { PlaceField } from './fields/PlaceField.tsx';
import { ResourceField } from './fields/ResourceField.tsx';
import { TextField } from './fields/TextField.tsx';

interface Drawn {
  readonly Control: ComponentType<ControlProps>;
  /** Several inputs under one question. */
  readonly group: boolean;
}

const controls = {
  text: { Control: TextField, group: false },
  number: { Control: NumberField, group: false },
  money: { Control: NumberField, group: false },
  date: { Control: DateField, group: false },
  month: { Control: MonthField, group: false },
  choice: { Control: ChoiceField, group: true },
  choices: { Control: ChoicesField, group: true },
  attendance: { Control: AttendanceField, group: true },
  'yes-no': { Control: YesNoField, group: true },
  rating: { Control: RatingField, group: true },
  person: { Control: PersonsField, group: true },
  persons: { Control: PersonsField, group: true },
  org: { Control: OrgsField, group: true },
  orgs: { Control: OrgsField, group: true },
  place: { Control: PlaceField, group: true },
  photos: { Control: PhotosField, group: true },
  resource: { Control: ResourceField, group: true },
  matter: { Control: ResourceField, group: true },
} as const satisfies Record<FormField['type'], Drawn>;

export function controlOf(field: FormField): Drawn {
  return controls[field.type];
}
