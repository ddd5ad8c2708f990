import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from '../config/workspace-folder.ts';
import { currentTestRun } from './test-run.ts';

const dataFolder = join(workspaceFolder, '..', 'shared', 'data');

/**
 * A suite that needs real data from beside the clone. Where the data is absent the suite is skipped, with its name in the
 * summary; on CI it fails instead, because a gate that silently stands open is none.
 * @param path file or folder below `../shared/data`, such as `oak`
 * @param suite receives the full path
 */
export function describeWithData(name: string, path: string, suite: (path: string) => void): void {
  const full = join(dataFolder, path);
  const present = existsSync(full);
  (present || currentTestRun().strict ? describe : describe.skip)(`${name} (needs ../shared/data/${path})`, () => {
    if (present) suite(full);
    else {
      it('finds its data', () => {
        throw new Error(`${full} does not exist, and CI=true asks for it.`);
      });
    }
  });
}
