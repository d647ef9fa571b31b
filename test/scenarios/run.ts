/** `npm run -s scenario -- NAME [--json]`: plays a scenario and prints its steps with their times. */
import { mainPath } from './main-path.ts';
import { Steps } from './steps.ts';

const scenarios = { 'main-path': mainPath };

const [name, ...flags] = process.argv.slice(2);
const json = flags.includes('--json');
if (!name || !(name in scenarios) || flags.some((flag) => flag !== '--json')) {
  console.error(`Usage: npm run -s scenario -- NAME [--json]\nScenarios: ${Object.keys(scenarios).join(', ')}`);
  process.exit(2);
}

const steps = new Steps((record) => {
  if (json) return;
  console.log(`${record.ok ? '✓' : '✗'} ${record.step}. ${record.title} (${record.milliseconds} ms)`);
  for (const [key, value] of Object.entries(record.seen)) console.log(`     ${key}: ${value}`);
  if (record.error) console.log(`     ${record.error}`);
});
let ok = true;
try {
  await scenarios[name as keyof typeof scenarios](steps);
} catch (error) {
  ok = false;
  if (steps.records.every((record) => record.ok)) console.error(error);
}
if (json) console.log(JSON.stringify({ scenario: name, ok, steps: steps.records }, null, 2));
process.exit(ok ? 0 : 1);
