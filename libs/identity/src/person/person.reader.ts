import { networkKey, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
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
export class PersonReader implements BatchSource<PersonRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<PersonRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    const seesEveryone = viewer.isPlatformOperator || viewer.keys.includes(networkKey);
    const rows = await this.database.query<PersonRow>(
      `select person_id as id, name, about from person
        where person_id = any($1::uuid[]) and ($2 or person_id = $3::uuid)`,
      [ids.filter(isId), seesEveryone, viewer.person?.id ?? null],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
