// Gives every project of the workspace its `lint`, `typecheck` and `test` targets for Nx, so that a new one has them from the start.
import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** Apps that run as processes of their own; each starts alone. */
const processes = ['apps/api', 'apps/worker', 'apps/indexer', 'apps/standalone'];

/** What every target reads besides the project and what it depends on. */
const inputs = ['default', '^default'];
const lintInputs = ['{workspaceRoot}/eslint.config.mjs', '{workspaceRoot}/tools/lint-rules/**/*'];

function targetsOf(project, workspaceRoot) {
  const specs = globSync(`${project}/src/**/*.spec.ts`, { cwd: workspaceRoot });
  const target = (command, more = []) => ({ command, cache: true, inputs: [...inputs, ...more], outputs: [] });
  return {
    lint: target(`eslint --no-error-on-unmatched-pattern ${project}`, lintInputs),
    typecheck: target(`node tools/typecheck.mjs ${project}`, ['{workspaceRoot}/tsconfig.json']),
    ...(processes.includes(project) && {
      serve: { command: `node tools/run-ts.mjs ${project}/src/main.ts`, cache: false, continuous: true },
      // Not cached: it takes seconds, and what it writes is shared by all processes.
      build: { command: `node tools/build.mjs ${project}`, cache: false },
    }),
    // A run of no tests fails, so a project without any has no such target.
    ...(specs.length > 0 && {
      test: target(`node tools/jest.mjs --selectProjects unit --testPathPatterns ${project}/`, [
        '{workspaceRoot}/jest.config.mjs',
      ]),
    }),
  };
}

export const createNodes = [
  '{apps,libs}/*/package.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const project = dirname(file);
      return [file, { projects: { [project]: { targets: targetsOf(project, workspaceRoot) } } }];
    }),
];
