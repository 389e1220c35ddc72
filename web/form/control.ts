import type { FormField } from '#core/contract/form.ts';

/** What every field's control is given. */
export interface ControlProps {
  readonly field: FormField;
  /** Of the thing to focus: the input, or the first of a group. */
  readonly id: string;
  readonly answer: unknown;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onAnswer: (answer: unknown) => void;
}
