import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { OrganisationReferences } from '../organisation/organisation.references.ts';
import { PostRequestReader } from './post-request.reader.ts';

/** Requests to be accepted as other contexts point to them: by who asks, of the organisation that is asked. */
@Injectable()
export class PostRequestReferences implements ReferenceReader {
  readonly kind = 'PostRequest';

  constructor(
    private readonly requests: PostRequestReader,
    private readonly organisations: OrganisationReferences,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.requests.readBatch(viewer, ids);
    const organisationIds = [...new Set(rows.map(({ organisationId }) => organisationId))];
    const within = await this.organisations.readReferences(viewer, organisationIds);
    return new Map(
      rows.map(({ id, organisationId, personId, personName, state }) => {
        const organisation = within.get(organisationId);
        const waits = state === 'waiting' && personId !== viewer.person?.id;
        return [
          id,
          {
            kind: this.kind,
            id,
            title: personName,
            organisationId,
            waits,
            ...(organisation ? { within: organisation } : {}),
          },
        ];
      }),
    );
  }
}
