/**
 * A form that is loaded when somebody opens it: most people come to a matter to read, and a form is a
 * twelfth of what a phone may load.
 */
import { lazy, Suspense } from 'react';
import { NotYet } from '../kit/NotYet.tsx';
import type { FormSheet, FormSheetProps } from './FormSheet.tsx';

const Loaded = lazy(async () => ({
  default: (await import('./FormSheet.tsx')).FormSheet,
})) as typeof FormSheet;

export function LateFormSheet<Value>(props: FormSheetProps<Value>) {
  return (
    <Suspense fallback={<NotYet heard={{ is: 'waiting' }} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
