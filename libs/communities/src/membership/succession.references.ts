import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { CommunityReader } from '../community/community.reader.ts';
import { communityReference } from '../community/community.references.ts';

/**
 * That a community was without a lead, as other contexts point to it: by its name, to who sees it. It waits for those who look after it
 * until somebody leads again, or it ends.
 */
@Injectable()
export class SuccessionReferences implements ReferenceReader {
  readonly kind = 'CommunitySuccession';

  constructor(
    private readonly database: Database,
    private readonly communities: CommunityReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.database.query<{ id: string; community_id: string; is_open: boolean }>(
      `select community_succession_id as id, community_id, settled_at is null as is_open
         from community_succession where community_succession_id = any($1::uuid[])`,
      [ids.filter(isId)],
    );
    const communityIds = [...new Set(rows.map((row) => row.community_id))];
    const communities = await this.communities.readBatch(viewer, communityIds);
    return new Map(
      rows.flatMap(({ id, community_id: communityId, is_open: isOpen }) => {
        const community = communities.get(communityId);
        if (!community) return [];
        const waits = isOpen && community.endedAt === null && community.looksAfter;
        const within = communityReference(communityId, community.name);
        return [[id, { kind: this.kind, id, title: community.name, waits, within }] as const];
      }),
    );
  }
}
