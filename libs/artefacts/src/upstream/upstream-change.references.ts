import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { ArtefactReferenceReader } from '../artefact/artefact.reader.ts';
import { UpstreamChangeReader } from './upstream-change.reader.ts';

/** What happened to the works that others were made from, as other contexts point to it. */
@Injectable()
export class UpstreamChangeReferences implements ReferenceReader {
  readonly kind = 'UpstreamChange';

  constructor(
    private readonly changes: UpstreamChangeReader,
    private readonly artefacts: ArtefactReferenceReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.changes.readBatch(viewer, ids);
    const adaptations = await this.artefacts.readReferences(
      viewer,
      rows.flatMap((row) => row.artefact_id ?? []),
    );
    return new Map(
      rows.map(({ id, kind, title, settled_at: settledAt, artefact_id: artefactId }) => {
        const within = artefactId === null ? undefined : adaptations.get(artefactId);
        const waits = settledAt === null && (kind === 'released' || kind === 'held-back');
        return [id, { kind: this.kind, id, title, waits, ...(within ? { within } : {}) }];
      }),
    );
  }
}
