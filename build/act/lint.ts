import type { Act } from '../../shared/act/block.ts';
import { checkAct, clausesText, findingText, severities } from '../../shared/act/checks/index.ts';
import { placesOf } from '../../shared/act/ordinal.ts';
import { readActFile, Unreadable } from './read.ts';

/**
 * `act lint FILE [--json]`: what in an act breaks the rules of drafting, with place, clause and words. Resolves to the exit
 * code: 1 where there are errors or the file cannot be read.
 */
export async function run(args: string[]): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (!file) {
    console.error('Usage: npm run -s act -- lint FILE [--json]');
    return 2;
  }
  let act: Act;
  try {
    ({ act } = readActFile(file));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 1;
  }
  const findings = checkAct(act);
  const places = placesOf(act.blocks);
  const counts = Object.fromEntries(severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]));
  const said = findings.map((finding) => ({ ...finding, place: places.of(finding.blockId) ?? '', message: findingText(finding, 'az') }));
  if (args.includes('--json')) console.log(JSON.stringify({ title: act.title, kind: act.kind, counts, findings: said }, null, 2));
  else {
    for (const { severity, place, message, clause } of said) console.log(`${severity}\t${place}\t${message}${clause ? `\t(${clausesText([clause], 'az')})` : ''}`);
    console.log(severities.map((severity) => `${severity}: ${counts[severity]}`).join(', '));
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
