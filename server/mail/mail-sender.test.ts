import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { mailSenderFrom, type Mail } from './mail-sender.ts';
import { postOffice } from './testing/post-office.ts';

const mail: Mail = {
  to: 'li@example.com',
  as: '岑溪市',
  locale: 'zh',
  subject: '题目 ✓',
  text: '第一行\n.\n第二行\n',
  html: '<p>第一行</p>',
};

test('a mail arrives as it was written, in two forms', async () => {
  const post = await postOffice();
  expect(await post.office.sender.send(mail)).toEqual({ kind: 'sent' });
  const [{ mail: read, to } = { mail: undefined, to: '' }] = post.brought;
  expect([to, read?.subject, read?.text, read?.html]).toEqual([
    mail.to,
    mail.subject,
    mail.text,
    expect.stringContaining(mail.html),
  ]);
  await post.close();
});

test('a subject, a name or a head with ends of lines stays one line', async () => {
  const post = await postOffice();
  const subject = 'x\r\nBcc: all@example.com\r\n\r\nx';
  const headers = { 'List-Unsubscribe': '<https://x.example>\r\nCc: all@example.com' };
  await post.office.sender.send({ ...mail, subject, as: '"\r\nCc: all@example.com', headers });
  const [one] = post.brought;
  expect([one?.mail.bcc, one?.mail.cc, one?.mail.from?.value[0]?.address]).toEqual([
    undefined,
    undefined,
    'public@jingwei.example',
  ]);
  await post.close();
});

test('to a server on another machine nothing is said in clear', async () => {
  const post = await postOffice({}, '0.0.0.0');
  const { way } = post.office;
  const elsewhere = new URL(`smtp://city:secret@127.0.0.2:${way.server.port}`);
  const sent = await mailSenderFrom({ ...way, server: elsewhere }).send(mail);
  expect([sent.kind, post.brought]).toEqual(['failed', []]);
  await post.close();
});

test('a wrong password and a server that is not there are nobody’s fault who gets mail, and are told without names', async () => {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: (_auth, _session, callback) => callback(new Error('not you')),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const post = await postOffice();
  const from = (url: string) => mailSenderFrom({ ...post.office.way, server: new URL(url) });
  const told = [await from(`smtp://city:s%40cret@127.0.0.1:${port}`).send(mail)];
  await new Promise((closed) => server.close(() => closed(undefined)));
  told.push(await from(`smtp://city:s%40cret@127.0.0.1:${port}`).send(mail));
  expect(told.map(({ kind }) => kind)).toEqual(['failed', 'failed']);
  expect(JSON.stringify(told)).not.toMatch(/cret|li@/);
  await post.close();
});

test.each([
  { where: 'answers', code: '550 5.1.1', kind: 'refused' },
  { where: 'answers', code: '550 5.7.1', kind: 'put-off' },
  { where: 'answers', code: '450', kind: 'put-off' },
  { where: 'takings', code: '554', kind: 'put-off' },
  { where: 'answers', code: '421', kind: 'failed' },
  { where: 'takings', code: '421', kind: 'failed' },
] as const)('$code to a recipient or a mail ($where) is $kind', async ({ where, code, kind }) => {
  const post = await postOffice();
  post[where].push(code);
  expect((await post.office.sender.send(mail)).kind).toBe(kind);
  await post.close();
});
