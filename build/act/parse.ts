import { readFileSync } from 'node:fs';
import { decodeText, parsePlainText } from '../../shared/formats/plain-text/index.ts';

/** `act parse FILE [--json]`: what is recognised in a plain text. Resolves to the exit code. */
export async function run(args: string[]): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (!file) {
    console.error('Usage: npm run -s act -- parse FILE [--json]');
    return 2;
  }
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok) {
    console.error(`${file}: ${decoded.code}`);
    return 1;
  }
  const { act, guesses, stats } = parsePlainText(decoded.text);
  console.log(JSON.stringify({ title: act.title, kind: act.kind, stats, guesses }, null, args.includes('--json') ? 2 : 0));
  return 0;
}
