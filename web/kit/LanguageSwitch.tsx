import './switch.css';
import { chooseLocale, useLocale } from '../speech/locale.ts';

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const locale = useLocale();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <button className="switch" type="button" lang={other} onClick={() => chooseLocale(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
