import { useId, type ReactNode } from 'react';
import './button.css';

interface Props {
  readonly children: ReactNode;
  /** One primary per screen. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** Why it cannot be pressed now: shown beside it and read out with it. The button stays reachable. */
  readonly off?: ReactNode;
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly expanded?: boolean;
  /** For a word that alone would not say enough: `没有解决` → `没有解决：楼道灯`. */
  readonly label?: string;
  /** The key that presses it, shown on it. */
  readonly shortcut?: string | undefined;
}

export function Button({
  children,
  look = 'plain',
  type = 'button',
  off,
  busy = false,
  onPress,
  expanded,
  label,
  shortcut,
}: Props) {
  const reasonId = useId();
  const isOff = off !== undefined;
  const button = (
    <button
      className={`button ${look}`}
      type={type}
      aria-label={label}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      aria-busy={busy || undefined}
      aria-disabled={isOff || busy || undefined}
      aria-describedby={isOff ? reasonId : undefined}
      onClick={(event) => {
        if (isOff || busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
  if (!isOff) return button;
  return (
    <span className="button-off">
      {button}
      <span className="why-off" id={reasonId}>
        {off}
      </span>
    </span>
  );
}
