import { setTimeout as sleep } from 'node:timers/promises';
import { simpleDecoder } from './testing-mail.ts';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPostgres, startTestServer, type TestPostgres } from '../store/testing.ts';
import { agree, inSeconds, newDraft, startRound } from '../store/testing-acts.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());

interface Mail {
  to: string;
  text: string;
}

/** A mail server that keeps what it gets; `refuse` says which deliveries it turns away. */
async function mailServer(port: number, refuse: (to: string) => boolean = () => false) {
  const mails: Mail[] = [];
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) => done(refuse(address.address) ? new Error('not now') : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]!.address, text: simpleDecoder(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  const { port: bound } = smtp.server.address() as { port: number };
  return { mails, port: bound, url: `smtp://127.0.0.1:${bound}`, close: () => new Promise<void>((resolve) => smtp.close(() => resolve())) };
}

async function until(done: () => boolean, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; !done() && Date.now() < end; await sleep(50));
}

it('tells each agency by its own e-mail what entered its workspace, once (S 4.9)', async () => {
  const smtp = await mailServer(0);
  const databaseUrl = await postgres.createDatabase();
  const servers = [await startTestServer({ databaseUrl, smtpUrl: smtp.url }), await startTestServer({ databaseUrl, smtpUrl: smtp.url })];
  const lead = await servers[0]!.signInAs('justice-drafter');
  const finance = await servers[1]!.signInAs('finance-drafter');
  const draft = await newDraft(lead, 'Dövlət qulluğu\nhaqqında');
  const round = startRound(draft, ['finance', 'economy'], inSeconds(1.5));
  await lead.send(round);
  await finance.send(agree(draft.draftId, round.roundId));
  await until(() => smtp.mails.length >= 5);
  await sleep(300);
  const told = smtp.mails.map(({ to, text }) => `${to}: ${/^Subject: (.*)$/m.exec(text)?.[1]}`).sort();
  expect(told).toEqual([
    'economy@example.az: Layihə qurumunuz tərəfindən razılaşdırılmış hesab edilib',
    'economy@example.az: Layihə razılaşdırmaya göndərilib',
    'finance@example.az: Layihə razılaşdırmaya göndərilib',
    'justice@example.az: Layihənin razılaşdırılması başa çatıb',
    'justice@example.az: Layihəyə münasibət bildirilib',
  ]);
  expect(smtp.mails.find(({ text }) => text.includes('başa çatıb'))?.text).toContain('razılaşdırmış hesab edilən qurumlar: Name of economy');
  await Promise.all(servers.map((server) => server.close()));
  await smtp.close();
});

it('keeps letters until there is a mail server, and tries again until it takes them', async () => {
  const databaseUrl = await postgres.createDatabase();
  const without = await startTestServer({ databaseUrl });
  const lead = await without.signInAs('justice-drafter');
  await lead.send(startRound(await newDraft(lead), ['finance'], inSeconds(600)));
  await without.close();

  let refusals = 2;
  const smtp = await mailServer(0, () => refusals-- > 0);
  const server = await startTestServer({ databaseUrl, smtpUrl: smtp.url });
  await until(() => refusals < 2);
  expect(smtp.mails).toEqual([]);
  const waiting = await server.db.selectFrom('outgoing_mail').selectAll().execute();
  expect(waiting).toMatchObject([{ sent_at: null, address: 'finance@example.az' }]);
  await until(() => smtp.mails.length > 0, 20);
  expect(smtp.mails.map(({ to }) => to)).toEqual(['finance@example.az']);
  await sleep(200);
  expect((await server.db.selectFrom('outgoing_mail').select(['attempts', 'sent_at']).execute())[0]).toMatchObject({ attempts: 3, sent_at: expect.any(Date) });
  await server.close();
  await smtp.close();
});
