import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

interface Stored {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const PLACE = '450481100007';
let cenxi: TestCity;
let resident: Client;
let neighbour: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  neighbour = await cenxi.as({ name: '王五' });
});
afterAll(() => cenxi.close());

const upload = (
  who: Client,
  bytes: Buffer,
  name = 'photo.jpg',
  key?: string,
): Promise<Answer<Stored & Problem>> => {
  const boundary = 'edge-of-part';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return who.send('POST', '/photos', payload, {
    ...(key === undefined ? {} : { key }),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

/** A PNG that says it is so large, with no more than its header and a few rows behind it. */
function hugePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side + 1) * 16));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe('what comes in', () => {
  test('is drawn anew: turned upright, at most 2048 pixels, without EXIF', async () => {
    const taken = await picture(3000, 1000)
      .withExif({ IFD0: { Make: 'Camera', Copyright: '李秀英' }, IFD3: { GPSLatitude: '22/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { status, body } = await upload(resident, taken);
    expect([status, body.width, body.height]).toEqual([201, 683, 2048]);
    const full = await resident.get<Buffer>(`/photos/${body.id}`);
    expect(full.headers['content-type']).toBe('image/jpeg');
    expect(full.body.includes('Exif') || full.body.includes('Camera') || full.body.includes('李秀英')).toBe(
      false,
    );
    const kept = await sharp(full.body).metadata();
    expect([kept.exif, kept.orientation, kept.width]).toEqual([undefined, undefined, 683]);
    const thumb = await resident.get<Buffer>(`/photos/${body.id}?size=thumb`);
    expect((await sharp(thumb.body).metadata()).height).toBe(320);
  });

  test('sent again with the same key is the same photo; another person’s key is another', async () => {
    const bytes = await picture(20, 20).jpeg().toBuffer();
    const ids = [
      await upload(resident, bytes, 'a.jpg', 'once'),
      await upload(resident, bytes, 'a.jpg', 'once'),
      await upload(neighbour, bytes, 'a.jpg', 'once'),
    ].map((answer) => answer.body.id);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
  });

  test('may be PNG or WebP whatever its name says', async () => {
    expect((await upload(resident, await picture(20, 20).png().toBuffer())).status).toBe(201);
    expect((await upload(resident, await picture(20, 20).webp().toBuffer(), '../../x.exe')).status).toBe(201);
  });

  test.each([
    ['a zip', () => Buffer.from('504b0304140000000000', 'hex'), 422, 'not-a-photo'],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'not-a-photo'],
    ['nothing', () => Buffer.alloc(0), 422, 'not-a-photo'],
    ['a JPEG header and no more', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 422, 'photo-broken'],
    ['a PNG of 30,000 pixels', () => hugePng(30_000), 413, 'photo-too-large'],
    [
      'sixteen megabytes',
      () => Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(16 * 1024 * 1024)]),
      413,
      'photo-too-large',
    ],
  ])('%s is refused in words', async (_name, bytes, status, kind) => {
    const answer = await upload(resident, bytes());
    expect([answer.status, answer.body.kind]).toEqual([status, kind]);
    expect(answer.body.words.zh.length).toBeGreaterThan(4);
  });

  test('a JPEG cut off in the middle is refused', async () => {
    const noise = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    const answer = await upload(resident, noise.subarray(0, noise.length / 2));
    expect([answer.status, answer.body.kind]).toEqual([422, 'photo-broken']);
  });

  test('a request without a file has none', async () => {
    expect(await resident.send('POST', '/photos', {})).toMatchObject({
      status: 422,
      body: { kind: 'no-photo' },
    });
  });
});

describe('who sees a photo', () => {
  test('its owner at first, then who may read the matter, and a called department through its part', async () => {
    const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
    const office = await cenxi.as({ name: '韦强', posts: ['desk@450481-urban-management'] });
    const { id } = (await upload(resident, await picture(30, 30).jpeg().toBuffer())).body;
    const sees = async (who: Client): Promise<number> => (await who.get(`/photos/${id}?size=thumb`)).status;
    expect(await Promise.all([resident, desk, office, neighbour].map(sees))).toEqual([200, 404, 404, 404]);
    const opened = await resident.open('whistle', { what: '占道', place: PLACE, photos: [id] });
    expect(opened.values.find((value) => value.field === 'photos')?.photos).toMatchObject([
      { id, width: 30 },
    ]);
    expect(await Promise.all([resident, desk, office, neighbour].map(sees))).toEqual([200, 200, 404, 404]);
    const called = await desk.act(opened.id, 'call', { called: ['450481-urban-management'] });
    expect(await Promise.all([resident, desk, office, neighbour].map(sees))).toEqual([200, 200, 200, 404]);
    const part = await office.see(called.parts[0]!.id);
    expect(part.values.find((value) => value.field === 'photos')?.photos).toMatchObject([{ id }]);
  });

  test('nobody attaches another’s photo, nor one that is already part of a matter', async () => {
    const { id } = (await upload(resident, await picture(30, 30).jpeg().toBuffer())).body;
    const facts = { what: '占道', place: PLACE, photos: [id] };
    for (const photos of [[id], ['00000000-0000-7000-8000-000000000000'], ['no-photo']]) {
      const { status, body } = await neighbour.tryOpen('whistle', { ...facts, photos });
      expect([status, body.kind, body.fields?.[0]?.field]).toEqual([422, 'form', 'photos']);
    }
    await resident.open('whistle', facts);
    expect((await resident.tryOpen('whistle', facts)).status).toBe(422);
  });
});
