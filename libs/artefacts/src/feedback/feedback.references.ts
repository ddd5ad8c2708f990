import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { VersionReferenceReader } from '../artefact/artefact.reader.ts';
import { FeedbackReader } from './feedback.reader.ts';

/** Feedback as other contexts point to it: by the version it is about. */
@Injectable()
export class FeedbackReferences implements ReferenceReader {
  readonly kind = 'Feedback';

  constructor(
    private readonly feedback: FeedbackReader,
    private readonly versions: VersionReferenceReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.feedback.readBatch(viewer, ids);
    const versionIds = [...new Set(rows.map((row) => row.version_id))];
    const versions = await this.versions.readReferences(viewer, versionIds);
    return new Map(
      rows.flatMap(({ id, version_id: versionId }) => {
        const version = versions.get(versionId);
        if (!version) return [];
        const within = version.within ? { within: version.within } : {};
        return [[id, { kind: this.kind, id, title: version.title, ...within }]];
      }),
    );
  }
}
