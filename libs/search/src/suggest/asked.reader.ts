import { networkKey, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { fewestOrganisations, fewestPeople } from '../asked/asked-queries.ts';
import { vocabularyColumn } from '../understand/vocabulary.reader.ts';

/** Queries looked through for one beginning. */
const mostLooked = 200;

/** Completes what is typed by what many people asked and found. */
@Injectable()
export class AskedReader {
  constructor(private readonly database: Database) {}

  /**
   * Queries that begin so, most asked first: only those of many people in many organisations, all of whose words stand in
   * texts that this viewer may read. To the network alone: it is its people who asked.
   */
  async beginningWith(viewer: Viewer, beginning: string, most: number): Promise<readonly string[]> {
    if (beginning === '' || !viewer.keys.includes(networkKey)) return [];
    const rows = await this.database.queryPrepared<{ query: string }>(
      `select query
         from (select query, max(people) as people
                 from search_asked
                where people >= ${fewestPeople} and organisations >= ${fewestOrganisations}
                  and found and query >= $1 and query < $1 || U&'\\FFFD' and month > $3::timestamptz - interval '6 months'
                group by query limit ${mostLooked}) as asked
        where query <> $1
          and not exists (
            select from regexp_matches(lower(public.unaccent(query)), '[[:alpha:]]{3,}', 'g') as found (parts)
             where not exists (select from search_word where word = found.parts[1] and ${vocabularyColumn(viewer)} > 0)
               and not exists (select from pg_catalog.ts_lexize('english_stem', found.parts[1]) as stem where stem = '{}'))
        order by people desc, query limit $2`,
      [beginning, most, viewer.now],
    );
    return rows.map((row) => row.query);
  }
}
