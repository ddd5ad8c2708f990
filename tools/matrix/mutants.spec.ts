import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPatches } from './apply-patches.mjs';
import { mutants } from './mutant-table.ts';
import { surfaces } from './surfaces.ts';

const root = join(import.meta.dirname, '../..');

describe('the mutants of the matrix', () => {
  it('still fit the sources: each takes out of a file what is there', async () => {
    const misfits: string[] = [];
    for (const { name, patches } of mutants) {
      const files = Map.groupBy(patches, ({ file }) => file);
      for (const [file, ofFile] of files) {
        try {
          const source = await readFile(join(root, file), 'utf8');
          if (applyPatches(source, ofFile) === source) misfits.push(`${name}: changes nothing`);
        } catch (error) {
          misfits.push(`${name}: ${(error as Error).message}`);
        }
      }
    }
    expect(misfits).toEqual([]);
  });

  it('are to be seen at surfaces that there are, each by a name of its own', () => {
    const names = surfaces.map(({ name }) => name);
    const nowhere = mutants.flatMap(({ name, seenBy }) =>
      seenBy.filter((start) => !names.some((surface) => surface.startsWith(start))).map((start) => `${name}: ${start}`),
    );
    expect(nowhere).toEqual([]);
    expect(mutants.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(mutants.map(({ name }) => name))].toSorted(),
    );
  });
});
