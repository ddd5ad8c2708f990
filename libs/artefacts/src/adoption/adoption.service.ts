import { allows, Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { versionRule } from '../access/version.policy.ts';
import { adoptionEnded, adoptionRecorded } from '../artefact/artefact.events.ts';
import { paragraph } from '../artefact/fields.ts';
import { lockVisible } from '../artefact/locked-version.ts';
import { recordGrant } from '../release/decision-record.ts';
import { adoptionModes } from './adoption.entity.ts';
import { settleFollowers } from './followed-version.ts';

const adoptInput = z.object({
  versionId: z.string(),
  postId: z.string(),
  mode: z.enum(adoptionModes),
  following: z.boolean(),
  hoursSaved: z.number().min(0, 'Hours cannot be less than none.').max(10_000, 'At most 10,000 hours.').nullish(),
  note: paragraph(2_000).nullish(),
});
export type AdoptInput = z.input<typeof adoptInput>;

/** Records that organisations use versions. Each method answers with the id of the adoption. */
@Injectable()
export class AdoptionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records "we use this" for the organisation of the post. An organisation has one adoption of an artefact at a time:
   * adopting again replaces mode, version and hours.
   */
  async adopt(viewer: Viewer, input: AdoptInput): Promise<string> {
    const { versionId, postId, ...about } = parseInput(adoptInput, input);
    const post = viewer.post(postId);
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockVisible(tx, viewer, versionId);
      const keys = (await keysOfOrganisations(tx, [post.organisationId], viewer.now)).get(post.organisationId) ?? [];
      const organisation = new Viewer({ now: viewer.now, keys, posts: [post] });
      if (!allows(versionRule(organisation, 'adopt'), version)) {
        throw new NotAllowed(`It is not open for ${post.organisationName} to adopt.`, 'not-open-to-adopt');
      }
      const [row] = await tx.query<{ id: string }>(
        `insert into adoption (adoption_id, artefact_id, version_id, organisation_id, mode, following, hours_saved, note, adopted_by, adopted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (artefact_id, organisation_id) where ended_at is null do update set
           version_id = excluded.version_id, mode = excluded.mode, following = excluded.following,
           hours_saved = excluded.hours_saved, note = excluded.note
         returning adoption_id as id`,
        [
          newId(),
          version.artefact_id,
          version.id,
          post.organisationId,
          about.mode,
          about.following,
          about.hoursSaved ?? null,
          about.note ?? null,
          viewer.personId,
          viewer.now,
        ],
      );
      if (about.following) await settleFollowers(tx, [version.artefact_id], viewer.now);
      tx.emit(adoptionRecorded, { artefactId: version.artefact_id, versionId: version.id });
      return row?.id ?? '';
    });
  }

  /** Records that the organisation of the post uses it no more; what it kept by a grant goes with it. */
  async endAdoption(viewer: Viewer, input: { adoptionId: string; postId: string }): Promise<string> {
    const post = viewer.post(input.postId);
    if (!isId(input.adoptionId)) throw new NotFound('adoption', 'adoptionId');
    return this.unitOfWork.run(async (tx) => {
      const [adoption] = await tx.query<{ artefact_id: string; version_id: string; ended_at: Date | null }>(
        `select artefact_id, version_id, ended_at from adoption where adoption_id = $1 and organisation_id = $2 for update`,
        [input.adoptionId, post.organisationId],
      );
      if (!adoption) throw new NotFound('adoption', 'adoptionId');
      if (adoption.ended_at) throw new Refusal({ code: 'adoption-ended', message: 'This adoption has ended already.' });
      await tx.query(`update adoption set ended_at = $2 where adoption_id = $1`, [input.adoptionId, viewer.now]);
      const ended = await tx.query<{ id: string; artefact_id: string; rights_holder_id: string }>(
        `update access_grant set ended_at = $3 from artefact_version version join artefact using (artefact_id)
          where version.version_id = access_grant.version_id and version.artefact_id = $1
            and access_grant.organisation_id = $2 and access_grant.ended_at is null and access_grant.access_request_id is null
         returning access_grant.version_id as id, artefact.artefact_id, artefact.rights_holder_id`,
        [adoption.artefact_id, post.organisationId, viewer.now],
      );
      await recomputeVersionAccess(
        tx,
        ended.map((row) => row.id),
        viewer.now,
      );
      const { organisationId } = post;
      const actor = { personId: viewer.personId, postId: post.id };
      for (const version of ended) recordGrant(tx, { action: 'access.ended', version, organisationId, actor });
      tx.emit(adoptionEnded, { artefactId: adoption.artefact_id, versionId: adoption.version_id });
      return input.adoptionId;
    });
  }
}
