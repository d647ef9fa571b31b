import { buildApp } from './app.ts';
import { readTestDirectory, seed } from './directory/seed.ts';
import { trustsNobody } from './sign-in/trust.ts';
import { readSettings, type Settings } from './settings.ts';
import { openDatabase } from './store/database.ts';
import { startOwnPostgres } from './store/postgres.ts';
import { createTrust } from './trust/trust.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const postgres = settings.DATABASE_URL ? null : await startOwnPostgres(settings.NORMATIV_DATA_DIR, tell);
  try {
    await serve(settings, settings.DATABASE_URL ?? postgres!.url, async () => postgres?.stop());
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function serve(settings: Settings, databaseUrl: string, afterwards: () => Promise<void>): Promise<void> {
  if (settings.NORMATIV_TEST_DIRECTORY) await seedTestDirectory(databaseUrl, settings.NORMATIV_TEST_DIRECTORY);
  if (!settings.NORMATIV_TRUST_DIR) tell('NORMATIV_TRUST_DIR is not set: no certificate is trusted, so nobody can sign in');
  const app = await buildApp({
    databaseUrl,
    trust: settings.NORMATIV_TRUST_DIR ? createTrust(settings.NORMATIV_TRUST_DIR) : trustsNobody,
    environment: settings.NORMATIV_TEST_DIRECTORY ? 'test' : 'production',
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    trustProxy: settings.TRUST_PROXY,
    logger: { level: settings.LOG_LEVEL, stream: process.stderr, serializers: { err: describe } },
  });
  const listening = await app.listen({ host: settings.HOST, port: settings.PORT });

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await app.close();
    await afterwards();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
  process.stdout.write(`${JSON.stringify({ listening })}\n`);
}

async function seedTestDirectory(databaseUrl: string, file: string): Promise<void> {
  const directory = await readTestDirectory(file);
  const db = await openDatabase(databaseUrl, () => undefined, 1);
  try {
    await seed(db, directory);
  } finally {
    await db.destroy();
  }
}

const tell = (message: string) => void process.stderr.write(`${JSON.stringify({ level: 30, time: Date.now(), msg: message })}\n`);

/** Without the particulars that a database adds to an error: they quote what was being stored. */
function describe(error: Error & { code?: string }) {
  return { type: error.name, message: error.message, code: error.code, stack: error.stack ?? '' };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
