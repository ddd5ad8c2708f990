import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Names what was skipped, and fails a run in which nothing ran at all (a filter that matches no name, say). */
export default class HouseReporter {
  #error;

  onRunComplete(_contexts, results) {
    for (const { testFilePath, testResults } of results.testResults) {
      const skipped = testResults.filter(({ status }) => status === 'pending' || status === 'todo');
      if (skipped.length === 0 || this.#isFiltered(results)) continue;
      console.log(`skipped in ${relative(root, testFilePath)}:`);
      for (const { fullName } of skipped) console.log(`  ${fullName}`);
    }
    if (results.numPassedTests + results.numFailedTests === 0 && results.numRuntimeErrorTestSuites === 0) {
      this.#error = new Error('No test ran: a run in which nothing was tried cannot pass.');
      console.error(this.#error.message);
    }
  }

  // With --testNamePattern nearly everything is pending, which nobody wants listed.
  #isFiltered(results) {
    return (
      this.globalConfig.testNamePattern !== undefined &&
      this.globalConfig.testNamePattern !== '' &&
      results.numPendingTests > 0
    );
  }

  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  getLastError() {
    return this.#error;
  }
}
