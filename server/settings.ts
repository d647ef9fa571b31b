import { z } from 'zod';

const empty = (value: unknown) => (value === '' ? undefined : value);

const Environment = z.object({
  DATABASE_URL: z.preprocess(empty, z.url({ protocol: /^postgres(ql)?$/, error: 'must be like postgresql://user:password@host:5432/database' }).optional()),
  NORMATIV_DATA_DIR: z.preprocess(empty, z.string().default('.data/server')),
  PORT: z.preprocess(empty, z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65_535).default(8443)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  NORMATIV_TRUST_DIR: z.preprocess(empty, z.string().optional()),
  NORMATIV_TEST_DIRECTORY: z.preprocess(empty, z.string().optional()),
  SMTP_URL: z.preprocess(empty, z.url({ protocol: /^smtps?$/, error: 'must be like smtp://host:25' }).optional()),
  MAIL_FROM: z.preprocess(empty, z.string().default('Normativ <normativ@localhost>')),
  TRUST_PROXY: z.preprocess(empty, z.string().optional()),
  LOG_LEVEL: z.preprocess(empty, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
});
export type Settings = z.infer<typeof Environment>;

/**
 * The settings of the server, from environment variables (see README.md).
 * @throws Error whose message names each variable that is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = Environment.safeParse(environment);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The server cannot start with these settings:\n${faults.join('\n')}`);
}
