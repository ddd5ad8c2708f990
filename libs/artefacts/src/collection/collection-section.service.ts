import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { placeInput, sectionChangeInput, sectionInput } from './collection-input.ts';
import type { PlaceInput, SectionChangeInput, SectionInput } from './collection-input.ts';
import { CollectionSection } from './collection.entity.ts';
import { lastPlace, placeBehind } from './collection-order.ts';
import { holdCollection, noteChanges, requireUntouched, type CollectionEdit } from './held-collection.ts';
import { requireSection } from './held-section.ts';

const mostSections = 100;

/** An edit of one section. */
export type SectionEdit = CollectionEdit & { readonly sectionId: string };

/** Divides collections into sections. */
@Injectable()
export class CollectionSectionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds a section behind the others. Answers with its id. */
  async add(viewer: Viewer, edit: CollectionEdit & SectionInput): Promise<string> {
    const { title, note } = parseInput(sectionInput, edit);
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const [count] = await tx.query<{ many: number }>(
        `select count(*)::int as many from collection_section where collection_id = $1 and removed_at is null`,
        [held.id],
      );
      if ((count?.many ?? 0) >= mostSections) {
        const message = `A collection has at most ${mostSections} sections.`;
        throw new Refusal({ code: 'too-many', message, field: 'title' });
      }
      const id = newId();
      const position = String((await lastPlace(tx, { collectionId: held.id })) + 1);
      await tx.manager.insert(CollectionSection, { id, collectionId: held.id, title, note, position });
      const touched = [`section:${id}:place`];
      await noteChanges(tx, viewer, held, {
        postId: edit.postId,
        changes: [{ kind: 'section-added', touched, sectionId: id }],
      });
      return id;
    });
  }

  /** Changes what a section is called and said to be; what is absent stays as it is. */
  async update(viewer: Viewer, edit: SectionEdit & SectionChangeInput): Promise<void> {
    const { title, note } = parseInput(sectionChangeInput, edit);
    const given = { ...(title === undefined ? {} : { title }), ...(note === undefined ? {} : { note }) };
    if (Object.keys(given).length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const { id } = await requireSection(tx, held, edit.sectionId);
      const touched = Object.keys(given).map((field) => `section:${id}:${field}`);
      requireUntouched(held, touched);
      await tx.manager.update(CollectionSection, { id }, given);
      await noteChanges(tx, viewer, held, {
        postId: edit.postId,
        changes: [{ kind: 'section-changed', touched, sectionId: id }],
      });
    });
  }

  /** Puts a section, with what is in it, behind another one or first. */
  async move(viewer: Viewer, edit: SectionEdit & Pick<PlaceInput, 'afterId'>): Promise<void> {
    const { afterId = null } = parseInput(placeInput.pick({ afterId: true }), edit);
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const { id } = await requireSection(tx, held, edit.sectionId);
      const touched = [`section:${id}:place`];
      requireUntouched(held, touched);
      const position = await placeBehind(tx, { collectionId: held.id }, afterId);
      await tx.manager.update(CollectionSection, { id }, { position });
      await noteChanges(tx, viewer, held, {
        postId: edit.postId,
        changes: [{ kind: 'section-moved', touched, sectionId: id }],
      });
    });
  }

  /** Takes a section away: what is in it goes to the end of the section before it, in its order. */
  async remove(viewer: Viewer, edit: SectionEdit): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const { id, position } = await requireSection(tx, held, edit.sectionId);
      requireUntouched(held, [`section:${id}:title`, `section:${id}:note`]);
      await emptyInto(tx, { collectionId: held.id, from: id, into: await sectionBefore(tx, held.id, position) });
      await tx.manager.update(CollectionSection, { id }, { removedAt: viewer.now });
      const touched = [`section:${id}:gone`];
      await noteChanges(tx, viewer, held, {
        postId: edit.postId,
        changes: [{ kind: 'section-removed', touched, sectionId: id }],
      });
    });
  }
}

async function sectionBefore(tx: Tx, collectionId: string, position: string): Promise<string | null> {
  const [before] = await tx.query<{ id: string }>(
    `select collection_section_id as id from collection_section
      where collection_id = $1 and removed_at is null and position < $2::numeric
      order by position desc limit 1`,
    [collectionId, position],
  );
  return before?.id ?? null;
}

async function emptyInto(
  tx: Tx,
  { collectionId, from, into }: { collectionId: string; from: string; into: string | null },
): Promise<void> {
  const last = await lastPlace(tx, { collectionId, sectionId: into });
  await tx.query(
    `update collection_item item set collection_section_id = $3::uuid, position = $4::int + ordered.place
       from (select collection_item_id, row_number() over (order by position) as place
               from collection_item where collection_id = $1 and collection_section_id = $2) as ordered
      where item.collection_item_id = ordered.collection_item_id`,
    [collectionId, from, into, last],
  );
}
