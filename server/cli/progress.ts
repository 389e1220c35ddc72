/** How far a long command has come, on standard error, where somebody may be looking. */
const WIDTH = 30;

export interface Progress {
  /** From 0 to 1. */
  to(share: number): void;
  end(): void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { to: () => undefined, end: () => undefined };
  let shown = -1;
  return {
    to: (share) => {
      const percent = Math.floor(Math.min(1, share) * 100);
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      stream.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(percent).padStart(3)} %`);
    },
    end: () => void stream.write(`\r${' '.repeat(WIDTH + 6)}\r`),
  };
}
