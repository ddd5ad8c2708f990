import { readFile } from 'node:fs/promises';
import type { Database } from '@constellation/platform/db';
import type { SearchFilters } from '@constellation/search';
import type { JudgedQuery } from './metrics.ts';

/** How imported lessons are named: see the Oak import. */
const lessonPrefix = 'oak/lesson/';

/** The file's subject codes that are not ours, see the data's README. */
const subjectsOf: Readonly<Record<string, readonly string[]>> = {
  maths: ['mathematics'],
  art: ['art-and-design'],
  'design-technology': ['design-and-technology'],
  'cooking-nutrition': ['cooking-and-nutrition', 'cooking-nutrition'],
  science: ['science', 'combined-science', 'biology', 'chemistry', 'physics'],
};
const keyStagesOf: Readonly<Record<string, readonly string[]>> = { primary: ['ks1', 'ks2'], secondary: ['ks3', 'ks4'] };

/** Reads judged queries, one JSON object a line. */
export async function readJudgedQueries(file: string): Promise<readonly JudgedQuery[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedQuery);
}

/** The query's own subject and phase as filters. */
export function filtersOf({ subject, phase }: JudgedQuery): SearchFilters {
  return {
    ...(subject ? { subjects: subjectsOf[subject] ?? [subject] } : {}),
    ...(phase ? { keyStages: keyStagesOf[phase] ?? [] } : {}),
  };
}

/** Version → slug of every imported lesson; empty when none is imported. */
export async function readSlugs(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; source_key: string }>(
    `select version_id as id, source_key from artefact join artefact_version using (artefact_id)
      where starts_with(source_key, $1)`,
    [lessonPrefix],
  );
  return new Map(rows.map(({ id, source_key }) => [id, source_key.slice(lessonPrefix.length)]));
}
