import { expect, it } from 'vitest';
import { mainPath } from './main-path.ts';
import { Steps } from './steps.ts';

it('main-path: a draft goes from a drafter’s laptop to the Cabinet, and the same without a network', async () => {
  const steps = new Steps();
  await mainPath(steps);
  expect(steps.records.map((record) => [record.step, record.ok])).toEqual(['1', '2', '3', '4', '5', '6', '7'].map((step) => [step, true]));
});
