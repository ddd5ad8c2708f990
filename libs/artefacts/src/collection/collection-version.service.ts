import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { paragraph } from '../artefact/fields.ts';
import { CollectionConflict } from './collection-conflict.ts';
import { CollectionVersion } from './collection-version.entity.ts';
import { holdCollection, type CollectionEdit } from './held-collection.ts';

const publishInput = z.object({
  changeNote: paragraph(2_000).refine((text) => text !== '', 'Say in a few words what is new in it.'),
});

/** Publishes collections as they are. */
@Injectable()
export class CollectionVersionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Makes the collection as it stands its next version, all of its items included, whoever sees them: each reader sees of it what they
   * may find. Answers with its number.
   * @throws {CollectionConflict} when somebody changed it since the state that was looked at
   * @throws {Refusal} `empty`, `unchanged` since the version before
   */
  async publish(viewer: Viewer, edit: CollectionEdit & { readonly changeNote: string }): Promise<number> {
    const { changeNote } = parseInput(publishInput, edit);
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      if (held.since.length > 0) {
        const message = 'Somebody changed it meanwhile: look at what they did, and publish it again if it is right.';
        throw new CollectionConflict(held.id, held.expectedRevision, message);
      }
      const [last] = await tx.query<{ number: number; revision: number }>(
        `select number, revision from collection_version where collection_id = $1 order by number desc limit 1`,
        [held.id],
      );
      if (last?.revision === held.revision) {
        const message = `Nothing has changed since version ${last.number}.`;
        throw new Refusal({ code: 'unchanged', message, field: 'collectionId' });
      }
      const id = newId();
      const number = (last?.number ?? 0) + 1;
      const [collection] = await tx.query<{ title: string; description: string }>(
        `select title, description from collection where collection_id = $1`,
        [held.id],
      );
      await tx.manager.insert(CollectionVersion, {
        ...{ id, collectionId: held.id, number, revision: held.revision, changeNote },
        ...{ title: collection?.title ?? '', description: collection?.description ?? '' },
        ...{ publishedBy: viewer.personId, publishedFor: viewer.post(edit.postId).organisationId },
        publishedAt: viewer.now,
      });
      if ((await writeContents(tx, { id, collectionId: held.id })) === 0) {
        throw new Refusal({ code: 'empty', message: 'There is nothing in it yet to publish.', field: 'collectionId' });
      }
      return number;
    });
  }
}

/** Sections and items in their order. Answers with the number of items. */
async function writeContents(
  tx: Tx,
  { id, collectionId }: { readonly id: string; readonly collectionId: string },
): Promise<number> {
  await tx.query(
    `insert into collection_version_section (collection_version_id, collection_section_id, place, title, note)
     select $1, section.collection_section_id, row_number() over (order by section.position), section.title, section.note
       from collection_section section where section.collection_id = $2 and section.removed_at is null`,
    [id, collectionId],
  );
  const items = await tx.query(
    `insert into collection_version_item
       (collection_version_id, collection_item_id, place, collection_section_id, artefact_id, version_id, newest_number, note)
     select $1, item.collection_item_id,
            row_number() over (order by section.position nulls first, item.position, item.collection_item_id),
            item.collection_section_id, item.artefact_id, item.version_id,
            coalesce((select max(version.number) filter (where version.state in ('released', 'superseded'))
                        from artefact_version version where version.artefact_id = item.artefact_id),
                     (select max(version.number) from artefact_version version where version.artefact_id = item.artefact_id), 0),
            item.note
       from collection_item item
       left join collection_section section on section.collection_section_id = item.collection_section_id
      where item.collection_id = $2 and item.removed_at is null
     returning 1`,
    [id, collectionId],
  );
  return items.length;
}
