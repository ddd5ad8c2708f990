import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number, skippedNames: string[] }} Tally */

/** @returns {Tally} from what `jest --json` writes */
export function tallyOfJest(report) {
  const skipped = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'todo'),
  );
  return {
    passed: report.numPassedTests,
    // A suite that could not even be loaded has no tests to fail, and is a failure all the same.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    skippedNames: skipped.map(({ fullName }) => fullName),
  };
}

/** @returns {Tally} from what Playwright's JSON reporter writes */
export function tallyOfPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    // A test that passes at the second try has failed once, and so it would for a person.
    failed: unexpected + flaky + (report.errors?.length ?? 0),
    skipped,
    skippedNames: specsOf(report.suites ?? [])
      .filter(({ tests }) => tests.length > 0 && tests.every(({ status }) => status === 'skipped'))
      .map(({ title }) => title),
  };
}

function specsOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])]);
}

/**
 * What a runner did, by its report and by how it ended. A runner that left no report, or that ended badly although its report
 * shows no failure, counts as one failure: it crashed, or it ran nothing.
 */
export async function tallyOfRun(file, exitCode, read) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const tally = text === undefined ? { passed: 0, failed: 0, skipped: 0, skippedNames: [] } : read(JSON.parse(text));
  const broken = tally.failed === 0 && (exitCode !== 0 || text === undefined);
  return broken ? { ...tally, failed: 1 } : tally;
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const add = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
  return {
    passed: add('passed'),
    failed: add('failed'),
    skipped: add('skipped'),
    skippedNames: tallies.flatMap(({ skippedNames }) => skippedNames),
  };
}

/** The line that closes a run, `12 passed, 0 failed, 1 skipped`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The last closing line in a text, read back; undefined when there is none. */
export function readClosingLine(text) {
  const found = [...text.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  if (!found) return undefined;
  return { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0), skippedNames: [] };
}

/** Whether a run may be called green: nothing failed, and something was tried. */
export function isGreen({ passed, failed }) {
  return failed === 0 && passed > 0;
}
