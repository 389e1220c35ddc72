import { useNavigate, useSearch } from '@tanstack/react-router';
import { signInWords } from '#language/sign-in.ts';
import { useQuestion, answers } from '../api/question.ts';
import { personasQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { signIn } from '../api/writes.ts';
import { Page } from '../kit/Page.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { Personas } from './Personas.tsx';
import { PhoneForm } from './PhoneForm.tsx';
import './sign-in.css';

export function SignInScreen() {
  const speak = useSpeak(signInWords);
  const personas = useQuestion(personasQuestion);
  const { wanted } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { busy, problem, send } = useSend(signIn);

  const enter = async (body: Parameters<typeof send>[0], home: string): Promise<void> => {
    const answer = await send(body);
    if (!answer?.ok) return;
    answers.forgetAll();
    await navigate({ href: wanted !== undefined && isOurs(wanted) ? wanted : home });
  };

  const demo = personas.is === 'answered';
  return (
    <Page
      title={demo ? speak('sign-in.demo-title') : speak('sign-in.title')}
      about={demo && speak('sign-in.demo-about')}
      width="full"
    >
      {problem && <ProblemNote problem={problem} focus />}
      {demo && (
        <Personas
          personas={personas.value}
          busy={busy}
          onChoose={({ id, home }) => void enter({ persona: id }, home)}
        />
      )}
      <PhoneForm busy={busy} onEnter={(phone, code) => void enter({ phone, code }, '/')} />
    </Page>
  );
}

/** A link may carry where to go next, but never out of this product. */
function isOurs(path: string): boolean {
  return /^\/(?![/\\])/.test(path);
}
