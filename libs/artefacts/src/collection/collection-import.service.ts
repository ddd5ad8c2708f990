import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { id } from '../artefact/fields.ts';
import { addItems } from './add-items.ts';
import { holdCollection, type CollectionEdit, type HeldCollection } from './held-collection.ts';
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

/** Puts what a pasted list names into a collection. */
@Injectable()
export class CollectionImportService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Good lines are added in their order, each bad one is told with its line; what is there already stays where it is. All in one
   * transaction: a second run adds nothing.
   */
  async import(viewer: Viewer, edit: CollectionEdit & z.input<typeof importInput>): Promise<Imported> {
    const { text, sectionId = null } = parseInput(importInput, edit);
    const { found, faults } = readLines(text);
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      if (sectionId) await requireSection(tx, held, sectionId);
      const added: string[] = [];
      const refused: LineFault[] = [...faults];
      let { revision } = held;
      for (const line of found) {
        const done = await take(tx, viewer, { ...held, revision }, { line, sectionId, postId: edit.postId });
        if ('message' in done) refused.push(done);
        else added.push(...done.ids);
        if ('ids' in done) revision += done.ids.length;
      }
      return { addedIds: added, faults: refused.sort((a, b) => a.line - b.line) };
    });
  }
}

/** Adds one line; a refusal is asked for before anything is written, so the transaction goes on. */
async function take(
  tx: Tx,
  viewer: Viewer,
  held: HeldCollection,
  about: { readonly line: ImportLine; readonly sectionId: string | null; readonly postId: string },
): Promise<{ readonly ids: readonly string[] } | LineFault> {
  const { line, sectionId, postId } = about;
  try {
    const artefactIds = [line.artefactId];
    const ids = await addItems(tx, viewer, held, {
      artefactIds,
      versionId: line.versionId,
      sectionId,
      note: '',
      postId,
    });
    return { ids };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { line: line.line, message: error.message };
  }
}
