import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { CollectionReader, type CollectionRow } from './collection.reader.ts';

/** Collections as other contexts point to them. */
@Injectable()
export class CollectionReferences implements ReferenceReader {
  readonly kind = 'Collection';

  constructor(private readonly reader: CollectionReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    return this.of(await this.reader.readBatch(viewer, ids));
  }

  /** What was read already, as references. */
  of(rows: ReadonlyMap<string, CollectionRow>): ReadonlyMap<string, Reference> {
    return new Map(
      [...rows].map(([id, row]) => {
        const reference = { kind: this.kind, id, title: row.title };
        if (row.owner_kind === 'community') return [id, reference];
        const organisationId = row.owner_kind === 'organisation' ? row.owner_id : row.acting_organisation_id;
        return [id, { ...reference, organisationId }];
      }),
    );
  }
}
