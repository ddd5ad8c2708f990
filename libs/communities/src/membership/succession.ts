import { newId, type Tx, type UnitOfWork } from '@constellation/platform/db';
import { successionOpened } from '../communities.events.ts';
import { hasLead } from '../community/community.policy.ts';
import { CommunitySuccession, type SuccessionCause } from './community-membership.entity.ts';

/** Communities that one run looks at. */
const most = 500;

/**
 * Opens a succession where a community has no lead who counts, and settles it where one is there again. In the transaction of
 * whatever changed it.
 */
export async function followLead(
  tx: Tx,
  communityId: string,
  about: { readonly now: Date; readonly cause: SuccessionCause; readonly departedId: string | null },
): Promise<void> {
  const { now, cause, departedId } = about;
  const [state] = await tx.query<{ led: boolean; open: boolean; ended: boolean }>(
    `select ${hasLead} as led, ended_at is not null as ended,
            exists (select from community_succession succession
                     where succession.community_id = community.community_id and settled_at is null) as open
       from community where $1::timestamptz is not null and community_id = $2`,
    [now, communityId],
  );
  if (!state || state.ended) return;
  if (state.led && state.open) {
    await tx.query(`update community_succession set settled_at = $2 where community_id = $1 and settled_at is null`, [
      communityId,
      now,
    ]);
  }
  if (state.led || state.open) return;
  await tx.manager.insert(CommunitySuccession, {
    ...{ id: newId(), communityId, departedId, cause },
    ...{ openedAt: now, settledAt: null },
  });
  tx.emit(successionOpened, { communityId });
  const hosts = await tx.query<{ id: string }>(
    `select organisation_id as id from community_host where community_id = $1`,
    [communityId],
  );
  tx.record({
    action: 'community.succession-opened',
    organisationIds: hosts.map((host) => host.id),
    actor: null,
    ids: { community: communityId, ...(departedId ? { person: departedId } : {}) },
    codes: [cause],
  });
}

/** Opens successions where the last post of a lead ended, and settles those whose lead has one again. Run twice it does it once. */
export async function followPosts(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  const changed = await unitOfWork.run((tx) =>
    tx.query<{ id: string; departed: string | null }>(
      `select community.community_id as id,
              (select lead.person_id from community_membership lead
                where lead.community_id = community.community_id and lead.role = 'lead' and lead.ended_at is null
                order by lead.joined_at desc limit 1) as departed
         from community
        where $1::timestamptz is not null and community.ended_at is null
          and ${hasLead} = exists (select from community_succession succession
                                    where succession.community_id = community.community_id and succession.settled_at is null)
        order by community.community_id limit ${most}`,
      [now],
    ),
  );
  for (const { id, departed } of changed) {
    await unitOfWork.run(async (tx) => {
      await tx.query(`select from community where community_id = $1 for update`, [id]);
      await followLead(tx, id, { now, cause: 'post-ended', departedId: departed });
    });
  }
}
