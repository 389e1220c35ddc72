/** Small drawings in the place of photos. Drawn on purpose: nobody should take them for pictures of a real place. */
import sharp from 'sharp';

const WIDTH = 960;
const HEIGHT = 720;
const jpegByName = new Map<string, Promise<Buffer>>();

/** A JPEG as a phone would send it. Throws when nobody has drawn that. */
export function drawPicture(name: string): Promise<Buffer> {
  const known = jpegByName.get(name);
  if (known) return known;
  const drawing = DRAWINGS[name];
  if (drawing === undefined) throw new Error(`Nobody has drawn “${name}”`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${drawing}</svg>`;
  const jpeg = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer();
  jpegByName.set(name, jpeg);
  return jpeg;
}

export const pictureNames = (): string[] => Object.keys(DRAWINGS);

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
const line = (path: string, stroke: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const fill = (path: string, color: string): string => `<path d="${path}" fill="${color}"/>`;
const times = (count: number, draw: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => draw(nth)).join('');

const INK = '#3b3a36';
const indoors = (wall: string, floor: string): string =>
  rect(0, 0, WIDTH, 520, wall) + rect(0, 520, WIDTH, 200, floor);
const street = (): string =>
  rect(0, 0, WIDTH, 380, '#dfe8ea') +
  rect(0, 380, WIDTH, 120, '#cfc8ba') +
  rect(0, 500, WIDTH, 220, '#8e8b86');
const house = (x: number, w: number, color: string): string =>
  rect(x, 90, w, 330, color) +
  times(
    Math.floor(w / 90),
    (nth) =>
      rect(x + 25 + nth * 90, 130, 48, 62, '#f4efe3') + rect(x + 25 + nth * 90, 240, 48, 62, '#f4efe3'),
  );
const stairs = (shade: string): string =>
  times(6, (nth) => rect(330 + nth * 70, 640 - nth * 46, 300, 46, nth % 2 === 0 ? shade : '#b3aea4'));
const lamp = (lit: boolean): string =>
  line('M480 0 V90', INK, 6) +
  circle(480, 118, 34, lit ? '#ffd65a' : '#5c5953', `stroke="${INK}" stroke-width="5"`) +
  (lit
    ? times(8, (nth) => `<g transform="rotate(${nth * 45} 480 118)">${line('M480 62 V28', '#f0b429', 7)}</g>`)
    : line('M462 104 L498 134 M498 104 L462 134', '#b3261e', 6));
const cone = (x: number): string =>
  fill(`M${x} 610 L${x + 40} 610 L${x + 26} 520 L${x + 14} 520 Z`, '#d9622b') +
  rect(x + 6, 566, 28, 12, '#ffffff');
const box = (x: number, y: number, size: number): string =>
  rect(x, y, size, size * 0.8, '#b98b56', `stroke="${INK}" stroke-width="4"`) +
  line(`M${x} ${y + size * 0.3} H${x + size}`, '#8a6238', 5);
const bike = (x: number, y: number): string =>
  circle(x, y, 40, 'none', `stroke="${INK}" stroke-width="8"`) +
  circle(x + 130, y, 40, 'none', `stroke="${INK}" stroke-width="8"`) +
  line(
    `M${x} ${y} L${x + 45} ${y - 60} H${x + 105} L${x + 130} ${y} M${x + 45} ${y - 60} L${x + 70} ${y} H${x} M${x + 105} ${y - 60} L${x + 98} ${y - 92} H${x + 76}`,
    '#2e6b6f',
    8,
  );
const bin = (x: number, full: boolean): string =>
  (full
    ? circle(x + 40, 380, 44, '#7d8a52') +
      circle(x + 96, 372, 40, '#d8cfa8') +
      circle(x + 70, 345, 34, '#9aa86b')
    : rect(x - 8, 372, 156, 22, '#2c5a41')) +
  rect(x, 394, 140, 180, '#3f7d5a', `rx="10" stroke="${INK}" stroke-width="5"`) +
  circle(x + 28, 584, 16, INK) +
  circle(x + 112, 584, 16, INK);
const stallTable = (x: number): string =>
  fill(`M${x - 20} 330 L${x + 220} 330 L${x + 190} 270 L${x + 10} 270 Z`, '#c8472f') +
  line(`M${x} 330 V560 M${x + 200} 330 V560`, INK, 8) +
  rect(x - 10, 450, 220, 26, '#a97b4a') +
  times(4, (nth) => circle(x + 30 + nth * 48, 432, 20, nth % 2 === 0 ? '#e6a13a' : '#6d8f3f'));
const building = (): string =>
  rect(180, 60, 600, 600, '#cbbfae') +
  times(3, (floor) =>
    times(3, (nth) =>
      rect(240 + nth * 180, 120 + floor * 190, 110, 110, '#f3eee2', `stroke="${INK}" stroke-width="4"`),
    ),
  );
const tree = (): string =>
  rect(150, 330, 44, 260, '#7a5a3c') +
  circle(172, 260, 130, '#6f8f5a') +
  circle(90, 320, 80, '#7fa068') +
  circle(255, 320, 84, '#7fa068');
const pole = (): string => rect(690, 120, 22, 470, '#77726a') + rect(620, 160, 160, 14, '#77726a');

const DRAWINGS: Readonly<Record<string, string>> = {
  'lamp-dark': indoors('#55524c', '#44413c') + stairs('#6b675f') + lamp(false),
  'lamp-lit': indoors('#f1e7cf', '#c9bda3') + stairs('#d6cbb6') + lamp(true),
  'drain-blocked':
    indoors('#dfe5e2', '#a7aca6') +
    circle(480, 610, 150, '#7b8476') +
    circle(480, 610, 74, '#4c5348') +
    line('M300 560 q40 -30 80 0 t80 0 t80 0 t80 0', '#6d6446', 12) +
    times(3, (nth) => line(`M${400 + nth * 70} 430 q26 -40 0 -80 t0 -80`, '#8d8a6a', 8)),
  'drain-clear':
    indoors('#e9eeec', '#b8bdb7') +
    circle(480, 610, 120, '#d7dbd6', `stroke="${INK}" stroke-width="5"`) +
    times(5, (nth) => line(`M${412 + nth * 34} 548 V672`, '#6d726c', 9)),
  'wires-hanging':
    street() +
    house(90, 360, '#c9a98c') +
    house(520, 330, '#b9c0a5') +
    line('M165 190 Q260 520 420 560', '#b3261e', 8) +
    line('M545 300 Q520 480 470 560', '#b3261e', 8) +
    bike(400, 600),
  'wires-gone':
    street() +
    house(90, 360, '#c9a98c') +
    house(520, 330, '#b9c0a5') +
    rect(560, 430, 300, 150, '#e8e3d6', `stroke="${INK}" stroke-width="6"`) +
    bike(600, 560),
  'exit-blocked':
    indoors('#e6ded0', '#b7ad9c') +
    rect(340, 140, 280, 380, '#7fa89a', `stroke="${INK}" stroke-width="8"`) +
    box(300, 430, 170) +
    box(470, 460, 140) +
    box(400, 330, 120),
  'exit-clear':
    indoors('#eee7da', '#c3b9a8') +
    rect(340, 140, 280, 380, '#8fbcad', `stroke="${INK}" stroke-width="8"`) +
    line('M300 700 V560 M660 700 V560', '#e0b02c', 14) +
    fill('M430 640 L530 640 L530 612 L580 656 L530 700 L530 672 L430 672 Z', '#e0b02c'),
  stall: street() + house(60, 300, '#c7b79e') + stallTable(380) + stallTable(640),
  'pavement-clear':
    street() +
    house(60, 300, '#c7b79e') +
    house(560, 330, '#bcc7c2') +
    line('M0 470 H960', '#e0b02c', 10) +
    times(8, (nth) => rect(nth * 122, 400, 112, 60, '#d9d2c3')),
  'bins-full':
    street() +
    bin(300, true) +
    bin(500, true) +
    circle(470, 600, 46, '#8b8f6b') +
    circle(690, 610, 40, '#c9bf95'),
  'bins-clean': street() + bin(300, false) + bin(500, false),
  'pavement-broken':
    street() +
    fill('M330 560 L460 520 L620 556 L690 620 L560 676 L380 660 Z', '#4a4743') +
    line('M330 560 L260 540 M690 620 L770 640 M460 520 L440 470', '#4a4743', 8) +
    cone(240) +
    cone(720),
  'pavement-mended':
    street() + rect(330, 524, 350, 150, '#6f6c67') + line('M330 524 H680 V674 H330 Z', '#a19d96', 6),
  'wall-wet':
    building() +
    fill(
      'M380 60 Q420 260 360 470 Q430 560 410 660 L560 660 Q590 470 540 330 Q580 180 520 60 Z',
      'rgba(86,92,82,0.55)',
    ) +
    times(5, (nth) => line(`M${410 + nth * 34} ${500 + (nth % 2) * 40} v46`, '#5d7f96', 7)),
  'wall-dry': building() + rect(380, 300, 170, 150, '#d9cfc0', 'stroke="#a79b88" stroke-width="5"'),
  'branch-down':
    street() +
    tree() +
    pole() +
    line('M690 170 Q480 240 300 300', INK, 6) +
    line('M240 240 Q420 330 600 250', '#7a5a3c', 20) +
    circle(470, 300, 44, '#6f8f5a') +
    fill('M560 210 L600 250 L570 256 L610 306 L540 262 L572 254 Z', '#f0b429'),
  'branch-cleared': street() + tree() + pole() + line('M690 170 Q480 190 190 170', INK, 6),
  'bikes-blocking':
    street() +
    house(300, 380, '#c2b59f') +
    rect(430, 250, 120, 170, '#6f7f7a') +
    bike(280, 570) +
    bike(420, 600) +
    bike(560, 575) +
    bike(230, 640),
  'bikes-lined':
    street() +
    house(300, 380, '#c2b59f') +
    rect(430, 250, 120, 170, '#6f7f7a') +
    line('M80 660 H400', '#e0b02c', 10) +
    bike(110, 600) +
    bike(250, 600) +
    bike(700, 600),
};
