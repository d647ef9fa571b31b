import fs from 'node:fs/promises';
import { z } from 'zod';
import { Agency, Employee } from '../../shared/protocol/api.ts';
import { inTransaction, type Database } from '../store/database.ts';

/** Who there is in the test environment. A mandate without dates is in force. */
export const TestDirectory = z.object({
  agencies: z.array(Agency).min(1),
  employees: z.array(Employee.extend({ activeFrom: z.iso.datetime().optional(), activeUntil: z.iso.datetime().nullish() })),
});
export type TestDirectory = z.infer<typeof TestDirectory>;

/** @throws Error that names the file and what is wrong with it */
export async function readTestDirectory(file: string): Promise<TestDirectory> {
  try {
    return TestDirectory.parse(JSON.parse(await fs.readFile(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`The test directory ${file} cannot be used: ${reason}`);
  }
}

/** Puts agencies and employees into the register as given; doing it again changes nothing, and nobody is removed. */
export async function seed(db: Database, { agencies, employees }: TestDirectory): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const { id, kind, name, shortName, voen, email } of agencies.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const row = { kind, name: JSON.stringify(name), short_name: JSON.stringify(shortName), voen, email };
      await tx.insertInto('agencies').values({ id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
      await tx.insertInto('feed_heads').values({ agency_id: id }).onConflict((on) => on.doNothing()).execute();
    }
    for (const { id, agencyId, fin, name, position, role, activeFrom, activeUntil } of employees.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const row = {
        agency_id: agencyId, fin, name, position: JSON.stringify(position), role,
        active_from: new Date(activeFrom ?? '2000-01-01T00:00:00Z'), active_until: activeUntil ? new Date(activeUntil) : null,
      };
      await tx.insertInto('employees').values({ id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
    }
  });
}
