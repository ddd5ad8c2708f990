import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { CurriculumMapReader } from './curriculum-map.reader.ts';

/** Curriculum maps as other contexts point to them. */
@Injectable()
export class CurriculumMapReferences implements ReferenceReader {
  readonly kind = 'CurriculumMap';

  constructor(private readonly reader: CurriculumMapReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, { title, organisation_id: organisationId }]) => [
        id,
        { kind: this.kind, id, title, organisationId },
      ]),
    );
  }
}
