import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { Database, UnitOfWork, type Queryable } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isShown, shownVersion } from '../access/shown-version.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { id } from '../artefact/fields.ts';
import { addItems } from './add-items.ts';
import { CollectionReader } from './collection.reader.ts';
import { holdCollection, type CollectionEdit } from './held-collection.ts';
import { requireSection } from './held-section.ts';
import { mostLines, readLines, type ImportLine, type LineFault } from './import-lines.ts';

const importInput = z.object({
  text: z
    .string()
    .max(200_000, 'Paste at most 200,000 characters.')
    .refine((text) => text.split(/\r\n|\r|\n/).length <= mostLines, `Paste at most ${mostLines} lines.`),
  sectionId: id('a section').nullish(),
});

/** What came of a list. */
export interface Imported {
  readonly addedIds: readonly string[];
  readonly faults: readonly LineFault[];
}

/** A line whose artefact the viewer finds. */
export interface RecognisedLine extends ImportLine {
  readonly title: string;
  /** Whether it stands in the collection already. */
  readonly isThere: boolean;
}

/** What a list names, before anything is added. */
export interface Recognised {
  readonly lines: readonly RecognisedLine[];
  readonly faults: readonly LineFault[];
}

/** Puts what a pasted list names into a collection. */
@Injectable()
export class CollectionImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly collections: CollectionReader,
    private readonly settings: Settings,
  ) {}

  /** Says what a list names and what is wrong on which line, for those who curate the collection. Adds nothing. */
  async preview(
    viewer: Viewer,
    { collectionId, ...given }: { readonly collectionId: string; readonly text: string },
  ): Promise<Recognised> {
    const { text } = parseInput(importInput, given);
    const collection = await this.collections.find(viewer, collectionId);
    if (!collection) throw new NotFound('collection', 'collectionId');
    if (!collection.can_curate) throw new NotAllowed('Only its curators change a collection.');
    return recognise(this.database, viewer, { collectionId: collection.id, ...this.#read(text) });
  }

  /**
   * Good lines are added in their order, each bad one is told with its line; what is there already stays where it is. All in one
   * transaction: a second run adds nothing.
   */
  async import(viewer: Viewer, edit: CollectionEdit & z.input<typeof importInput>): Promise<Imported> {
    const { text, sectionId = null } = parseInput(importInput, edit);
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      if (sectionId) await requireSection(tx, held, sectionId);
      const { lines, faults } = await recognise(tx, viewer, { collectionId: held.id, ...this.#read(text) });
      const references = lines.filter(({ isThere }) => !isThere);
      if (references.length === 0) return { addedIds: [], faults };
      const added = references.map(({ artefactId, versionId }) => ({ artefactId, versionId }));
      const addedIds = await addItems(tx, viewer, held, {
        references: added,
        sectionId,
        note: '',
        postId: edit.postId,
      });
      return { addedIds, faults };
    });
  }

  #read(text: string): ReturnType<typeof readLines> {
    return readLines(text, this.settings.http.publicUrl);
  }
}

/** Holds each line against what the viewer finds, in one statement. */
async function recognise(
  db: Queryable,
  viewer: Viewer,
  { collectionId, found, faults }: { readonly collectionId: string } & ReturnType<typeof readLines>,
): Promise<Recognised> {
  const parameters = new SqlParameters([
    collectionId,
    found.map(({ artefactId }) => artefactId),
    found.map(({ versionId }) => versionId),
  ]);
  const rows = await db.query<{ place: string; title: string; is_there: boolean }>(
    `select given.place, version.title,
            exists (select from collection_item item
                     where item.collection_id = $1::uuid and item.artefact_id = given.artefact_id and item.removed_at is null
                       and ${isShown(viewer, parameters)}) as is_there
       from (select item.*, shown.version_id as shown_id
               from unnest($2::uuid[], $3::uuid[]) with ordinality as item (artefact_id, version_id, place)
              cross join ${shownVersion(viewer, parameters)}) as given
       join artefact_version version on version.version_id = given.shown_id`,
    parameters.values,
  );
  const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
  const lines = found.flatMap((line, place): readonly RecognisedLine[] => {
    const row = byPlace.get(place + 1);
    return row ? [{ ...line, title: row.title, isThere: row.is_there }] : [];
  });
  const unknown = found
    .filter((_, place) => !byPlace.has(place + 1))
    .map(({ line }) => ({ line, message: 'There is no such released artefact, or it is not shared with you.' }));
  return { lines, faults: [...faults, ...unknown].sort((a, b) => a.line - b.line) };
}
