/**
 * One line of a journal file: sixteen hexadecimal digits of a checksum, a space, JSON, a line feed.
 * The checksum covers the name and version of the format too, so that a line of another version never passes for ours.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { JournalEntry } from '../../shared/protocol/bridge.ts';

export const FORMAT = 'normativ-journal';
export const VERSION = 1;

const Line = z.discriminatedUnion('t', [
  JournalEntry.extend({ t: z.literal('entry') }),
  z.object({ t: z.literal('ack'), ids: z.array(z.string()) }),
  z.object({ t: z.literal('lastN'), n: z.int().min(0) }),
]);
export type Line = z.infer<typeof Line>;

const Header = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });
const checksumDigits = 16;

function checksum(json: string | Buffer, seed: string): string {
  return createHash('sha256').update(seed).update(json).digest('hex').slice(0, checksumDigits);
}
const seed = `${FORMAT}/${VERSION}\n`;

/** The bytes of a line with its line feed. */
export function writeLine(line: Line): Buffer {
  const json = JSON.stringify(line);
  return Buffer.from(`${checksum(json, seed)} ${json}\n`);
}

/** The line in the bytes (without line feed), or undefined when they are damaged. */
export function readLine(bytes: Buffer): Line | undefined {
  if (bytes.length < checksumDigits + 3 || bytes[checksumDigits] !== 0x20) return undefined;
  const json = bytes.subarray(checksumDigits + 1);
  if (bytes.toString('latin1', 0, checksumDigits) !== checksum(json, seed)) return undefined;
  try {
    return Line.parse(JSON.parse(json.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** The first line of every file. Its checksum is without version: any program must be able to read which it is. */
export function writeHeader(version = VERSION): Buffer {
  const json = JSON.stringify({ format: FORMAT, version });
  return Buffer.from(`${checksum(json, FORMAT)} ${json}\n`);
}

/** The version that a first line states, or undefined when it is not a header. */
export function readHeader(bytes: Buffer): number | undefined {
  const json = bytes.subarray(checksumDigits + 1);
  if (bytes.toString('latin1', 0, checksumDigits) !== checksum(json, FORMAT)) return undefined;
  try {
    return Header.parse(JSON.parse(json.toString('utf8'))).version;
  } catch {
    return undefined;
  }
}
