import pg from 'pg';
import { buildApp } from './app.ts';
import { readTestDirectory, seed } from './directory/seed.ts';
import { trustsNobody } from './sign-in/trust.ts';
import { readSettings, type Settings } from './settings.ts';
import { openDatabase } from './store/database.ts';
import { startOwnPostgres } from './store/postgres.ts';
import { createTrust } from './trust/trust.ts';

const TALKATIVE = new Set(['info', 'debug']);

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const tell = (message: string) => {
    if (TALKATIVE.has(settings.LOG_LEVEL)) process.stderr.write(`${JSON.stringify({ level: 30, time: Date.now(), msg: message })}\n`);
  };
  // What has been started, to be ended in the opposite order.
  const started: (() => Promise<void>)[] = [];
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    for (const stop of started.toReversed()) await stop().catch((error: Error) => process.stderr.write(`${error.message}\n`));
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0));
  try {
    const listening = await serve(settings, tell, started);
    process.stdout.write(`${JSON.stringify({ listening })}\n`);
  } catch (error) {
    // Once it is being ended, whatever was still starting may fail.
    if (!ending) process.stderr.write(`${(error as Error).message}\n`);
    await end(1);
  }
}

async function serve(settings: Settings, tell: (message: string) => void, started: (() => Promise<void>)[]): Promise<string> {
  let databaseUrl = settings.DATABASE_URL;
  if (!databaseUrl) {
    const postgres = await startOwnPostgres(settings.NORMATIV_DATA_DIR, tell);
    started.push(() => postgres.stop());
    databaseUrl = postgres.url;
  }
  await reachable(databaseUrl);
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
  started.push(() => app.close());
  return app.listen({ host: settings.HOST, port: settings.PORT });
}

/** @throws Error that says, without the password, which database does not answer and why */
async function reachable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database ${client.database} at ${client.host}:${client.port} does not answer: ${(error as Error).message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
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

/** Without the particulars that a database adds to an error: they quote what was being stored. */
function describe(error: Error & { code?: string }) {
  return { type: error.name, message: error.message, code: error.code, stack: error.stack ?? '' };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
