import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { closingLine, isGreen, readClosingLine, sum, tallyOfJest, tallyOfPlaywright, tallyOfRun } from './tally.mjs';

const jestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'adds' },
        { status: 'pending', fullName: 'reads the lessons' },
      ],
    },
  ],
};
const playwrightReport = {
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 },
  errors: [],
  suites: [{ specs: [], suites: [{ specs: [{ title: 'shows the map', tests: [{ status: 'skipped' }] }] }] }],
};

describe('the closing line of the tests', () => {
  it('sums both runners and names what was skipped', () => {
    const total = sum([tallyOfJest(jestReport), tallyOfPlaywright(playwrightReport)]);
    expect(closingLine(total)).toBe('5 passed, 0 failed, 2 skipped');
    expect(total.skippedNames).toEqual(['reads the lessons', 'shows the map']);
    expect(isGreen(total)).toBe(true);
  });

  it('counts a suite that could not be loaded, and a test that passed only at the second try, as failed', () => {
    expect(tallyOfJest({ ...jestReport, numRuntimeErrorTestSuites: 1 }).failed).toBe(1);
    expect(tallyOfPlaywright({ ...playwrightReport, stats: { ...playwrightReport.stats, flaky: 1 } }).failed).toBe(1);
  });

  it('is red when nothing ran', () => {
    expect(isGreen(sum([]))).toBe(false);
  });

  it('can be read back', () => {
    expect(readClosingLine('noise\n1 passed, 0 failed\nmore\n7 passed, 2 failed, 1 skipped\n')).toMatchObject({
      passed: 7,
      failed: 2,
      skipped: 1,
    });
    expect(readClosingLine('it says 3 passed, 0 failed somewhere')).toBeUndefined();
  });
});

describe('a runner', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'constellation-gates-'));
    await writeFile(join(folder, 'report.json'), JSON.stringify(jestReport));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('that leaves no report has failed, whatever it says', async () => {
    expect(await tallyOfRun(join(folder, 'nothing.json'), 0, tallyOfJest)).toMatchObject({ failed: 1 });
  });

  it('that ends badly has failed, whatever its report says', async () => {
    expect(await tallyOfRun(join(folder, 'report.json'), 1, tallyOfJest)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('that finds no test of the asked name does not pass', async () => {
    const { code, output } = await runCommand(process.execPath, [
      'tools/jest.mjs',
      '--selectProjects',
      'unit',
      '--testPathPatterns',
      'libs/platform/src/config/settings.spec',
      '--testNamePattern',
      'a name that no test has',
    ]);
    expect(output).toContain('No test ran');
    expect(code).not.toBe(0);
  }, 60_000);

  it('that finds an import cycle does not pass', async () => {
    await writeFile(
      join(folder, 'one.ts'),
      `import type { Two } from './two.ts';\nexport interface One { two: Two }\n`,
    );
    await writeFile(
      join(folder, 'two.ts'),
      `import type { One } from './one.ts';\nexport interface Two { one: One }\n`,
    );
    const { code, output } = await runCommand('npx', ['--no', 'depcruise', '--', folder]);
    expect(output).toContain('no-circular');
    expect(code).not.toBe(0);
  }, 60_000);
});
