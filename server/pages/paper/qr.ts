/** An address as a picture a phone reads: drawn here, asked of nobody. Black on white also in the dark, or phones miss it. */
import { html } from 'ghtml';
import { create } from 'qrcode';

/** The white around it that the standard asks for, in modules. */
const QUIET = 4;

export function qrSvg(text: string, label: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dots: string[] = [];
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) dots.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  const whole = size + 2 * QUIET;
  return html`<svg
    class="qr"
    viewBox="0 0 ${whole} ${whole}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${whole}" height="${whole}" fill="#fff" />
    <path d="${dots.join('')}" fill="#000" />
  </svg>`;
}
