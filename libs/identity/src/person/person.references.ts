import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { PersonReader } from './person.reader.ts';

/** People as other contexts point to them. */
@Injectable()
export class PersonReferences implements ReferenceReader {
  readonly kind = 'Person';

  constructor(private readonly reader: PersonReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map([...rows].map(([id, row]) => [id, { kind: this.kind, id, title: row.name }]));
  }
}
