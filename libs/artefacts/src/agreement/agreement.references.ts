import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { AgreementReader } from './agreement.reader.ts';

/** Licence agreements as other contexts point to them. */
@Injectable()
export class AgreementReferences implements ReferenceReader {
  readonly kind = 'LicenceAgreement';

  constructor(private readonly reader: AgreementReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, row]) => [id, { kind: this.kind, id, title: row.title, organisationId: row.offering_id }]),
    );
  }
}
