import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { OrganisationReader } from './organisation.reader.ts';

/** Organisations as other contexts point to them. */
@Injectable()
export class OrganisationReferences implements ReferenceReader {
  readonly kind = 'Organisation';

  constructor(private readonly reader: OrganisationReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, row]) => [id, { kind: this.kind, id, title: row.name, organisationId: row.id }]),
    );
  }
}
