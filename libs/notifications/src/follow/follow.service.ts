import { referenceKey, References, type Viewer } from '@constellation/platform/access';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Follow, followedKinds, type FollowedKind } from './follow.entity.ts';
import type { Followed } from './followed.ts';
import { requireFollowRoom } from './follow-room.ts';
import { PlaceFollow } from './place-follow.entity.ts';
import { followedPlace, PlaceFollowReader } from './place-follow.service.ts';

const subject = z.object({
  kind: z.enum(followedKinds, 'Follow organisations, people and communities.'),
  id: z.uuid('This does not name anything.').toLowerCase(),
});

/** What is followed no more: of the above, or a place by the id that the list of them has. */
const followed = subject.extend({ kind: z.enum([...followedKinds, followedPlace], 'This is not followed.') });

/** Lets people follow organisations, people and communities that they see. */
@Injectable()
export class FollowService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
  ) {}

  /** Follows something; a second time changes nothing. @throws {NotFound} {@link Refusal} `too-many`, `oneself` */
  async follow(viewer: Viewer, input: { readonly kind: string; readonly id: string }): Promise<void> {
    const { kind, id } = parseInput(subject, input);
    if (kind === 'Person' && id === viewer.personId) {
      throw new Refusal({ code: 'oneself', message: 'You hear of your own work anyway.', field: 'id' });
    }
    const key = referenceKey(kind, id);
    if (!(await this.references.readBatch(viewer, [key])).has(key)) throw new NotFound('thing to follow', 'id');
    await this.unitOfWork.run(async (tx) => {
      await requireFollowRoom(tx, viewer.personId, 'id');
      await tx.query(
        `insert into follow (person_id, subject_kind, subject_id, followed_at) values ($1, $2, $3, $4) on conflict do nothing`,
        [viewer.personId, kind, id, viewer.now],
      );
    });
  }

  /** Follows it no more, whether the viewer still sees it or not. */
  async unfollow(viewer: Viewer, input: { readonly kind: string; readonly id: string }): Promise<void> {
    const { kind, id } = parseInput(followed, input);
    const { personId } = viewer;
    await this.unitOfWork.run((tx) =>
      kind === followedPlace
        ? tx.manager.delete(PlaceFollow, { personId, id })
        : tx.manager.delete(Follow, { personId, subjectKind: kind, subjectId: id }),
    );
  }
}

/** Reads what the viewer follows. Who follows something is told to nobody else, nor how many do. */
@Injectable()
export class FollowReader implements BatchSource<boolean> {
  constructor(
    private readonly database: Database,
    private readonly references: References,
    private readonly places: PlaceFollowReader,
  ) {}

  /** What the viewer follows and sees, newest first. */
  async list(viewer: Viewer): Promise<readonly Followed[]> {
    const rows = await this.database.query<{ kind: FollowedKind; id: string; followed_at: Date }>(
      `select subject_kind as kind, subject_id as id, followed_at from follow
        where person_id = $1 order by followed_at desc, subject_id`,
      [viewer.personId],
    );
    const keys = rows.map(({ kind, id }) => referenceKey(kind, id));
    const found = await this.references.readBatch(viewer, keys);
    const things = rows.flatMap(({ followed_at: followedAt }, at) => {
      const shown = found.get(keys[at] ?? '');
      return shown ? [{ subject: shown, followedAt }] : [];
    });
    const all = [...things, ...(await this.places.list(viewer))];
    return all.toSorted((one, other) => other.followedAt.getTime() - one.followedAt.getTime());
  }

  /** Whether the viewer follows these: keys as of `referenceKey`. */
  async readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    if (!viewer.person) return new Map();
    const rows = await this.database.query<{ key: string }>(
      `select subject_kind || ':' || subject_id as key from follow
        where person_id = $1 and subject_kind || ':' || subject_id = any($2::text[])`,
      [viewer.person.id, keys],
    );
    return new Map(rows.map(({ key }) => [key, true]));
  }
}
