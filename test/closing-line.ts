import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names every test that could not run, with its reason, and closes with one plain line of counts. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    // After the other reporters' summaries.
    setTimeout(() => {
      if (skipped.length > 0) console.log(`\nNot run:\n${skipped.map((test) => `  ${test.fullName}: ${reasonOf(test)}`).join('\n')}`);
      console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed, ${skipped.length} skipped`);
    }, 0);
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason was given';
}
