import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import type { Database } from '../store/database.ts';
import type { Notices } from '../store/notices.ts';
import { startLoop, type Loop } from '../store/loop.ts';

const BATCH = 10;
// Longer than one delivery may take: a letter claimed by a server that was killed is taken up again after it.
const CLAIM_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 15 * 60;
const LONGEST_SLEEP_MS = 5_000;

interface Options {
  db: Database;
  notices: Notices;
  log: FastifyBaseLogger;
  smtpUrl: string | undefined;
  from: string;
}

/**
 * Sends the queued letters, each again and again until the mail server has taken it. A server killed between delivery and
 * its note may send one twice; both carry the same Message-ID. Without SMTP_URL the letters wait.
 */
export function startSender({ db, notices, log, smtpUrl, from }: Options): Loop {
  if (!smtpUrl) {
    log.warn('SMTP_URL is not set: letters to agencies are kept and wait');
    return { wake: () => undefined, stop: async () => undefined };
  }
  const transport = nodemailer.createTransport(smtpUrl, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object);
  const loop = startLoop('sending letters', log, async () => {
    const claimed = await claim(db);
    for (const mail of claimed) {
      try {
        await transport.sendMail({
          from, to: mail.address, subject: mail.subject, text: mail.body, messageId: `<${mail.id}@normativ>`,
        });
        await db.updateTable('outgoing_mail').set({ sent_at: sql`clock_timestamp()`, last_error: null }).where('id', '=', mail.id).execute();
      } catch (error) {
        await postpone(db, mail, error as Error);
        log.warn({ mailId: mail.id, attempts: mail.attempts, reason: (error as Error).message }, 'a letter was not taken; it will be sent again');
      }
    }
    return claimed.length === BATCH ? 0 : untilNext(db);
  });
  const forget = notices.on((notice) => {
    if (notice.kind === 'mail') loop.wake();
  });
  return {
    wake: loop.wake,
    async stop() {
      forget();
      await loop.stop();
      transport.close();
    },
  };
}

interface Claimed {
  id: string;
  address: string;
  subject: string;
  body: string;
  attempts: number;
}

async function claim(db: Database): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`UPDATE outgoing_mail
    SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    WHERE id IN (SELECT id FROM outgoing_mail WHERE sent_at IS NULL AND next_at <= clock_timestamp()
      ORDER BY next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, address, subject, body, attempts`.execute(db);
  return rows;
}

async function untilNext(db: Database): Promise<number> {
  const { rows } = await sql<{ ms: number | null }>`SELECT ceil(extract(epoch FROM min(next_at) - clock_timestamp()) * 1000)::integer AS ms
    FROM outgoing_mail WHERE sent_at IS NULL AND next_at < clock_timestamp() + interval '1 minute'`.execute(db);
  return Math.min(LONGEST_SLEEP_MS, Math.max(100, rows[0]?.ms ?? LONGEST_SLEEP_MS));
}

async function postpone(db: Database, mail: Claimed, error: Error): Promise<void> {
  const seconds = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(mail.attempts, 10));
  await db.updateTable('outgoing_mail')
    .set({ next_at: sql`clock_timestamp() + make_interval(secs => ${seconds})`, last_error: error.message.slice(0, 500) })
    .where('id', '=', mail.id).execute();
}
