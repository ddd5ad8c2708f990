import { allows, type Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { pageRule } from '../access/version.policy.ts';
import { reopenUpstreamChanges } from '../upstream/settle.ts';
import { isTypeOf, type ArtefactKind } from '../vocabulary/artefact-types.ts';
import { Artefact } from './artefact.entity.ts';
import { ArtefactVersion, VersionAuthor } from './artefact-version.entity.ts';
import {
  draftChangeInput,
  newDraftInput,
  type DraftChangeInput,
  type DraftContent,
  type NewDraftInput,
} from './draft-input.ts';
import { replaceThirdParty } from '../checklist/listed-third-party.ts';
import { lockDraft, lockVisible, touchDraft } from './locked-version.ts';
import { beginNextVersion, requireBehind } from './next-version.ts';

type NewVersion = Pick<ArtefactVersion, 'artefactId' | 'title' | 'type' | 'createdBy'>;

/** A version as it is when nothing has been written into it. */
export function blankVersion(about: NewVersion, now: Date): ArtefactVersion {
  return {
    id: newId(),
    number: null,
    state: 'draft',
    revision: 1,
    summary: '',
    body: '',
    subjects: [],
    phase: null,
    keyStages: [],
    yearGroups: [],
    keywords: [],
    inclusion: null,
    inclusionNote: null,
    sendNeeds: [],
    thirdParty: null,
    pictureText: null,
    captions: null,
    details: {},
    licenceCode: null,
    changeNote: null,
    contentFingerprint: null,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    submittedBy: null,
    returnedReason: null,
    returnedNote: null,
    releasedAt: null,
    releasedBy: null,
    ...about,
  };
}

/** Begins, changes and discards drafts. Each method answers with the id of the draft's version. */
@Injectable()
export class DraftService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Begins an artefact with its first draft, which its author alone sees. The rights holder is the organisation of the
   * post unless another one is named that the post may write for.
   */
  async createDraft(viewer: Viewer, input: NewDraftInput): Promise<string> {
    const { kind, type, title, postId, rightsHolderId } = parseInput(newDraftInput, input);
    requireTypeOf(kind, type);
    const post = viewer.post(postId);
    return this.unitOfWork.run(async (tx) => {
      const rightsHolder = rightsHolderId ?? post.organisationId;
      await requireBehind(tx, viewer, post, rightsHolder);
      const artefact: Artefact = {
        id: newId(),
        kind,
        rightsHolderId: rightsHolder,
        actingOrganisationId: post.organisationId,
        createdBy: viewer.personId,
        sourceKey: null,
        createdAt: viewer.now,
      };
      const version = blankVersion({ artefactId: artefact.id, title, type, createdBy: viewer.personId }, viewer.now);
      await tx.manager.insert(Artefact, artefact);
      await tx.manager.insert(ArtefactVersion, version);
      await replaceAuthors(tx, version.id, [{ name: viewer.person?.name ?? '', personId: viewer.personId }]);
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      return version.id;
    });
  }

  /** Changes what is given and leaves the rest. @throws {Refusal} `draft-changed` when somebody was quicker. */
  async updateDraft(viewer: Viewer, input: DraftChangeInput): Promise<string> {
    const { versionId, expectedRevision, ...content } = parseInput(draftChangeInput, input);
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockDraft(tx, viewer, versionId, expectedRevision);
      const { authors, thirdPartyItems } = content;
      if (content.type) requireTypeOf(version.kind, content.type);
      if (authors) {
        await requirePeople(tx, authors);
        await replaceAuthors(tx, versionId, authors);
      }
      if (thirdPartyItems) await replaceThirdParty(tx, versionId, thirdPartyItems);
      const changes = changesOf(version.kind, content);
      if (Object.keys(changes).length > 0) await tx.manager.update(ArtefactVersion, { id: versionId }, changes);
      await touchDraft(tx, versionId, viewer.now);
      if (authors) await recomputeVersionAccess(tx, [versionId], viewer.now);
      return versionId;
    });
  }

  /** Throws a draft away, and its artefact with it when nothing else of it remains. */
  async discardDraft(viewer: Viewer, versionId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockDraft(tx, viewer, versionId);
      await tx.query(`delete from artefact_version where version_id = $1`, [versionId]);
      await tx.query(
        `delete from version_part using artefact_version container
          where version_part.part_id = $1 and container.version_id = version_part.version_id and container.number is null
            and not exists (select from artefact_version other where other.artefact_id = $1)`,
        [version.artefact_id],
      );
      await tx.query(
        `delete from artefact where artefact_id = $1
            and not exists (select from artefact_version other where other.artefact_id = $1)
            and not exists (select from version_part where part_id = $1)`,
        [version.artefact_id],
      );
      // What was taken over into the draft alone is not decided about any more.
      await reopenUpstreamChanges(tx, version.artefact_id);
      return versionId;
    });
  }

  /**
   * Begins the next version as a copy of the newest released one, files and parts included. For those named on that
   * version, and for the release authorities of its rights holder.
   */
  async createNewVersion(viewer: Viewer, input: { artefactId: string; postId: string }): Promise<string> {
    const post = viewer.post(input.postId);
    return this.unitOfWork.run((tx) => beginNextVersion(tx, viewer, { artefactId: input.artefactId, post }));
  }

  /** Begins the next version as a copy of an older one, which stays as it is. For the same people. */
  async restoreVersion(viewer: Viewer, input: { versionId: string; postId: string }): Promise<string> {
    const post = viewer.post(input.postId);
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockVisible(tx, viewer, input.versionId);
      const isReleased = version.state === 'released' || version.state === 'superseded';
      if (!isReleased || !allows(pageRule(viewer, 'read'), version)) throw new NotFound('version', 'versionId');
      return beginNextVersion(tx, viewer, { artefactId: version.artefact_id, post, from: version.id });
    });
  }
}

function requireTypeOf(kind: ArtefactKind, type: string): void {
  if (!isTypeOf(kind, type)) {
    throw new Refusal({
      code: 'wrong-type',
      message: 'Choose a type that belongs to the kind of the artefact.',
      field: 'type',
    });
  }
}

async function requirePeople(tx: Tx, authors: NonNullable<DraftContent['authors']>): Promise<void> {
  const named = authors.flatMap(({ personId }) => (personId ? [personId] : []));
  if (named.length === 0) return;
  const rows = await tx.query<{ id: string }>(`select person_id as id from person where person_id = any($1::uuid[])`, [
    named,
  ]);
  const known = new Set(rows.map((row) => row.id));
  const problems = authors.flatMap(({ personId }, index) =>
    personId && !known.has(personId)
      ? [{ code: 'not-found', message: 'There is no such person.', field: `authors.${index}.personId` }]
      : [],
  );
  if (problems.length > 0) throw new Refusal(problems);
}

/** Names the authors of a version, in order. */
export async function replaceAuthors(
  tx: Tx,
  versionId: string,
  authors: readonly { readonly name: string; readonly personId?: string | null | undefined }[],
): Promise<void> {
  await tx.manager.delete(VersionAuthor, { versionId });
  if (authors.length === 0) return;
  await tx.manager.insert(
    VersionAuthor,
    authors.map(({ name, personId }, position) => ({ versionId, position, name, personId: personId ?? null })),
  );
}

/**
 * The columns that a change touches.
 * @throws {Refusal} `wrong-kind` for fields of another kind
 */
export function changesOf(kind: ArtefactKind, content: DraftContent): Partial<ArtefactVersion> {
  const { authors: _, thirdPartyItems: _items, curriculum, cpd, research, bodyMarkdown, ...rest } = content;
  const detailsByKind = { curriculum, cpd, research, improvement: undefined };
  for (const [name, given] of Object.entries(detailsByKind)) {
    if (given && name !== kind) {
      throw new Refusal({
        code: 'wrong-kind',
        message: `These fields belong to the kind ${name}, and this is ${kind}.`,
        field: name,
      });
    }
  }
  const details = detailsByKind[kind];
  const changes = {
    ...rest,
    ...(bodyMarkdown === undefined ? {} : { body: bodyMarkdown }),
    ...(details === undefined ? {} : { details: withoutAbsent(details ?? {}) }),
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function withoutAbsent(details: object): object {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
