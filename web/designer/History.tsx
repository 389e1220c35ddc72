import { Link } from '@tanstack/react-router';
import type { RuleAdoption, RuleView } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { sayMoment } from '#language/figures.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Table } from '../kit/Table.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly rule: RuleView;
  readonly onTake: (text: string) => void;
}

/** Who adopted what and when; any former text can be proposed again, and so the rule goes back. */
export function History({ rule, onTake }: Props) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  return (
    <div className="designer-history">
      <Table
        caption={speak('designer.versions')}
        rows={[...rule.versions].reverse()}
        keyOf={({ version }) => String(version)}
        columns={[
          { head: speak('designer.version'), cell: ({ version }) => version, figures: true },
          { head: speak('designer.since'), cell: ({ since }) => sayMoment(since, locale) },
          { head: speak('designer.open-under'), cell: ({ open }) => open, figures: true },
        ]}
      />
      <h2>{speak('designer.adoptions')}</h2>
      {rule.adoptions.length === 0 && <Empty>{speak('designer.no-adoption')}</Empty>}
      <ul className="rows">
        {[...rule.adoptions].reverse().map((one) => (
          <Adoption key={one.revision} adoption={one} rule={rule} onTake={onTake} />
        ))}
      </ul>
    </div>
  );
}

function Adoption({ adoption, rule, onTake }: Props & { readonly adoption: RuleAdoption }) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const locale = useLocale();
  const { since, by, matter, text, former } = adoption;
  return (
    <li>
      <p>
        <span className="strong">{sayMoment(since, locale)}</span>{' '}
        {speak('designer.adopted-by', { who: say(by) })}{' '}
        <Link to="/matters/$id" params={{ id: matter }}>
          {speak('designer.record')}
        </Link>
      </p>
      <div className="line-up">
        {text !== rule.text && <Button onPress={() => onTake(text)}>{speak('designer.take-this')}</Button>}
        {former !== null && former !== rule.text && (
          <Button onPress={() => onTake(former)}>{speak('designer.take-former')}</Button>
        )}
      </div>
    </li>
  );
}
