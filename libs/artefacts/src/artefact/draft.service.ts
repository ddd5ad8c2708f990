import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { recomputeVersionAccess } from '../access/version-access.ts';
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
import { lockDraft, organisationsBehind, touchDraft } from './locked-version.ts';

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
      const { authors } = content;
      if (content.type) requireTypeOf(version.kind, content.type);
      if (authors) {
        await requirePeople(tx, authors);
        await replaceAuthors(tx, versionId, authors);
      }
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
      return versionId;
    });
  }

  /**
   * Begins the next version as a copy of the newest released one, files and parts included. For those named on that
   * version, and for the release authorities of its rights holder.
   */
  async createNewVersion(viewer: Viewer, input: { artefactId: string; postId: string }): Promise<string> {
    const post = viewer.post(input.postId);
    if (!isId(input.artefactId)) throw new NotFound('artefact', 'artefactId');
    return this.unitOfWork.run(async (tx) => {
      const newest = await newestReleased(tx, input.artefactId);
      const ours =
        newest &&
        (newest.person_ids.includes(viewer.personId) || viewer.hasRole('release-authority', newest.rights_holder_id));
      if (!newest || !ours) throw new NotFound('artefact', 'artefactId');
      await requireBehind(tx, viewer, post, newest.rights_holder_id);
      if (newest.has_open_draft) {
        throw new Refusal({
          code: 'draft-open',
          message: 'A new version has been begun already: finish or discard that draft first.',
        });
      }
      const versionId = newId();
      await copyVersion(tx, { from: newest.version_id, to: versionId, by: viewer.personId, now: viewer.now });
      await recomputeVersionAccess(tx, [versionId], viewer.now);
      return versionId;
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

async function requireBehind(tx: Tx, viewer: Viewer, post: ViewerPost, rightsHolderId: string): Promise<void> {
  const behind = await organisationsBehind(tx, post, viewer.now);
  if (!behind.includes(rightsHolderId)) {
    throw new NotAllowed(
      'Through this post you write for its own organisation or the trust above it.',
      'not-rights-holder',
    );
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
  const { authors: _, curriculum, cpd, research, bodyMarkdown, ...rest } = content;
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

interface NewestReleased {
  version_id: string;
  rights_holder_id: string;
  person_ids: string[];
  has_open_draft: boolean;
}

async function newestReleased(tx: Tx, artefactId: string): Promise<NewestReleased | undefined> {
  // The artefact is held first, so that two people cannot begin the next version at once: a single statement that had to
  // wait would not see the draft it waited for.
  await tx.query(`select from artefact where artefact_id = $1 for update`, [artefactId]);
  const [row] = await tx.query<NewestReleased>(
    `select version.version_id, artefact.rights_holder_id,
            array(select version.created_by union select person_id from version_author
                   where version_author.version_id = version.version_id and person_id is not null) as person_ids,
            exists (select from artefact_version open
                     where open.artefact_id = artefact.artefact_id and open.state in ('draft', 'in-review')) as has_open_draft
       from artefact
       join artefact_version version on version.artefact_id = artefact.artefact_id and version.state in ('released', 'superseded')
      where artefact.artefact_id = $1
      order by version.number desc limit 1`,
    [artefactId],
  );
  return row;
}

async function copyVersion(tx: Tx, copy: { from: string; to: string; by: string; now: Date }): Promise<void> {
  await tx.query(
    `insert into artefact_version (version_id, artefact_id, title, summary, body, type, subjects, phase, key_stages, year_groups,
       keywords, inclusion, inclusion_note, send_needs, details, licence_code, created_by, created_at, updated_at)
     select $2, artefact_id, title, summary, body, type, subjects, phase, key_stages, year_groups, keywords, inclusion,
       inclusion_note, send_needs, details, licence_code, $3, $4, $4
       from artefact_version where version_id = $1`,
    [copy.from, copy.to, copy.by, copy.now],
  );
  for (const [table, columns] of [
    ['version_author', 'position, name, person_id'],
    ['version_part', 'position, part_id'],
    ['version_file', 'position, file_id, file_name'],
  ]) {
    await tx.query(
      `insert into ${table} (version_id, ${columns}) select $2, ${columns} from ${table} where version_id = $1`,
      [copy.from, copy.to],
    );
  }
}
