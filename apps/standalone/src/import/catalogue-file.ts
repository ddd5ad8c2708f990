import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@constellation/platform/errors';

/**
 * The file of this name in a folder, gzipped or not.
 * @param name without endings, such as `lessons`
 * @throws {StartError} that says which file is missing
 */
export async function catalogueFile(folder: string, name: string): Promise<string> {
  for (const ending of ['.jsonl.gz', '.jsonl']) {
    const file = join(folder, `${name}${ending}`);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return file;
  }
  throw new StartError(`There is no ${name}.jsonl.gz in ${folder}: name the folder it is in.`);
}
