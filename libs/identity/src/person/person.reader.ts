import { networkKey, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import type { PageRequest } from '@constellation/platform/paging';
import { findByWords, holdsWords, type FoundByWords } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';

/** A person as colleagues across the network see them: never the e-mail address. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
}

/**
 * Reads people. The network sees its people; everybody sees themselves; people outside it see nobody by name here
 * (the authors of what they may read are part of that version).
 */
@Injectable()
export class PersonReader implements BatchSource<PersonRow>, JoinableSource<PersonRow, PersonRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<PersonRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const sql = this.select(viewer, '$1::uuid[]', parameters);
    return this.collect(await this.database.query<PersonRow>(sql, parameters.values));
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select person_id as id, name, about from person where person_id = any(${keys}) and ${isSeen(viewer, parameters)}`;
  }

  /** SQL condition: the viewer sees the person (an SQL expression), and each word of the query stands in their name. */
  isNamed(viewer: Viewer, person: string, query: string, parameters: SqlParameters): string {
    return `exists (select from person where person.person_id = ${person}
      and ${isSeen(viewer, parameters)} and ${holdsWords(parameters, 'person.name', query)})`;
  }

  /** People who said that the network may find them, by name and what they say of themselves; nobody to who is not of the network. */
  async search(viewer: Viewer, asked: { readonly query: string; readonly page: PageRequest }): Promise<FoundByWords> {
    const parameters = new SqlParameters();
    const seesEveryone = isOfNetwork(viewer, parameters);
    const table = {
      ...{ from: 'person', id: 'person.person_id', name: 'person.name' },
      text: `person.name || ' ' || coalesce(person.about, '')`,
      isThere: `person.is_findable and ${seesEveryone}`,
    };
    return findByWords(this.database, parameters, table, asked);
  }

  collect(rows: readonly PersonRow[]): ReadonlyMap<string, PersonRow> {
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const isOfNetwork = (viewer: Viewer, parameters: SqlParameters): string =>
  parameters.typed(viewer.isPlatformOperator || viewer.keys.includes(networkKey), 'boolean');

/** SQL condition: the viewer sees who `person` is. */
const isSeen = (viewer: Viewer, parameters: SqlParameters): string =>
  `(${isOfNetwork(viewer, parameters)} or person.person_id = ${parameters.typed(viewer.person?.id ?? null, 'uuid')})`;
