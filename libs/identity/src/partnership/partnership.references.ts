import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { PartnershipReader } from './partnership.reader.ts';

/** Partnerships as other contexts point to them. */
@Injectable()
export class PartnershipReferences implements ReferenceReader {
  readonly kind = 'Partnership';

  constructor(private readonly reader: PartnershipReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, row]) => [id, { kind: this.kind, id, title: row.name, organisationId: row.stewardId }]),
    );
  }
}
