import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { communityReference } from '../community/community.references.ts';
import { AdmissionReader } from './admission.reader.ts';

/** Requests to join as other contexts point to them: by the name of who asks. */
@Injectable()
export class CommunityRequestReferences implements ReferenceReader {
  readonly kind = 'CommunityRequest';

  constructor(private readonly admission: AdmissionReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.admission.readNamed(viewer, ids);
    return new Map(
      rows.map(({ id, personName, communityId, communityName, waits }) => {
        const within = communityName === null ? {} : { within: communityReference(communityId, communityName) };
        return [id, { kind: this.kind, id, title: personName, waits, ...within }];
      }),
    );
  }
}
