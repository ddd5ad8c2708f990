import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { ArtefactReferenceReader } from '../artefact/artefact.reader.ts';
import { ShareRequestReader } from './share-request.reader.ts';

/** Requests to share as other contexts point to them: by what is asked for, in the collection where the viewer sees it. */
@Injectable()
export class ShareRequestReferences implements ReferenceReader {
  readonly kind = 'ShareRequest';

  constructor(
    private readonly requests: ShareRequestReader,
    private readonly artefacts: ArtefactReferenceReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.requests.readBatch(viewer, ids);
    const artefacts = await this.artefacts.readReferences(viewer, [...new Set(rows.map((row) => row.artefact_id))]);
    return new Map(
      rows.map((row) => {
        const { id, collection_id: collectionId, collection_title: collectionTitle } = row;
        const title = artefacts.get(row.artefact_id)?.title ?? 'Something that is hidden from you';
        const within =
          collectionId && collectionTitle
            ? { within: { kind: 'Collection', id: collectionId, title: collectionTitle } }
            : {};
        return [id, { kind: this.kind, id, title, ...within, waits: !row.is_own && row.state === 'waiting' }];
      }),
    );
  }
}
