import { readFileSync } from 'node:fs';
import { checkAct, clausesText, findingText, severities } from '../../shared/act/checks/index.ts';
import { placesOf } from '../../shared/act/ordinal.ts';
import { decodeText, parsePlainText } from '../../shared/formats/plain-text/index.ts';

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
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok) {
    console.error(`${file}: ${decoded.code}`);
    return 1;
  }
  const { act } = parsePlainText(decoded.text, { newId: counter() });
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

/** Ids by place, so that the same file gives the same answer. */
function counter(): () => string {
  let next = 0;
  return () => `b${++next}`;
}
