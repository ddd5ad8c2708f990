import {
  AdoptionService,
  DraftFileService,
  DraftService,
  EndReleaseService,
  PartService,
  ReleaseService,
  UploadService,
} from '@constellation/artefacts';
import type { ViewerAuthenticator } from '@constellation/identity';
import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { DemoArtefact } from './demo-content.ts';
import type { DemoIds } from './load-people.ts';
import { makeDemoFile } from './make-file.ts';

/** How many artefacts are written at once: each is a handful of short transactions. */
const atOnce = 6;

/**
 * Writes the artefacts of the demo content through the same services as people do, each at its own date: written and
 * submitted by its first author, released by a release authority, adopted by a colleague of the adopting organisation.
 */
export class DemoArtefactLoader {
  readonly #viewers = new Map<string, Promise<Viewer>>();
  readonly #artefactIds = new Map<string, string>();
  readonly #database: Database;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly viewers: ViewerAuthenticator,
    private readonly ids: DemoIds,
  ) {
    this.#database = app.get(Database);
  }

  /** Loads what is not there yet, parts before what contains them, and answers with the ids of all by their keys. */
  async loadAll(
    artefacts: readonly DemoArtefact[],
    { stopping, onProgress }: { stopping: AbortSignal; onProgress: (done: number) => void },
  ): Promise<ReadonlyMap<string, string>> {
    await this.#findLoaded(artefacts);
    let done = 0;
    for (const level of levelsOf(artefacts)) {
      const waiting = level.filter((artefact) => !this.#artefactIds.has(artefact.key));
      done += level.length - waiting.length;
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            stopping.throwIfAborted();
            await this.#load(next);
            onProgress(++done);
          }
        }),
      );
    }
    return this.#artefactIds;
  }

  /** Finds what an interrupted start has loaded, and throws away what it had only begun. */
  async #findLoaded(artefacts: readonly DemoArtefact[]): Promise<void> {
    const rows = await this.#database.query<{
      artefact_id: string;
      version_id: string;
      created_by: string;
      title: string;
      number: number | null;
    }>(
      `select version.artefact_id, version.version_id, version.created_by, version.title, version.number
         from artefact_version version join artefact using (artefact_id)
        where artefact.rights_holder_id = any($1::uuid[])`,
      [[...this.ids.organisations.values()]],
    );
    const byTitle = new Map(rows.map((row) => [row.title, row]));
    for (const artefact of artefacts) {
      const row = byTitle.get(artefact.title);
      if (!row) continue;
      if (row.number !== null) this.#artefactIds.set(artefact.key, row.artefact_id);
      else {
        await this.#database.query(`update artefact_version set state = 'draft' where version_id = $1`, [
          row.version_id,
        ]);
        await this.app
          .get(DraftService)
          .discardDraft(await this.viewers.viewerOfPerson(row.created_by, new Date()), row.version_id);
      }
    }
  }

  async #load(artefact: DemoArtefact): Promise<void> {
    const at = new Date(`${artefact.releasedOn ?? '2026-11-13'}T10:00:00Z`);
    const owner = present(this.ids.organisations.get(artefact.owner), `The owner ${artefact.owner}`);
    const author = await this.#viewer(artefact.authors[0] ?? '', new Date(at.getTime() - 60 * 60_000));
    const versionId = await this.#write(artefact, author, owner);
    if (artefact.state === 'draft') return;
    await this.app.get(ReleaseService).submitForRelease(author, { versionId, postId: postFor(author, owner).id });
    const authority = await this.#releaseAuthority(owner, author.personId, at);
    const post = present(
      authority.posts.find((one) => one.roles.includes('release-authority') && one.actsFor.includes(owner)),
      'The post of the release authority',
    );
    await this.app.get(ReleaseService).release(authority, {
      versionId,
      postId: post.id,
      terms: {
        scope: artefact.audience,
        partnerIds: artefact.partners.map((key) => present(this.ids.organisations.get(key), key)),
        licenceCode: artefact.licence,
        availableFrom: artefact.availableFrom ?? null,
        availableUntil: artefact.availableUntil ?? null,
      },
      changeNote: null,
    });
    for (const adoption of artefact.adoptedBy) await this.#adopt(artefact, adoption, { versionId, at });
    if (artefact.withdrawal) {
      await this.app.get(EndReleaseService).withdraw(authority, { versionId, postId: post.id, ...artefact.withdrawal });
    }
  }

  async #write(artefact: DemoArtefact, author: Viewer, owner: string): Promise<string> {
    const drafts = this.app.get(DraftService);
    const versionId = await drafts.createDraft(author, {
      kind: artefact.kind,
      type: artefact.type,
      title: artefact.title,
      postId: postFor(author, owner).id,
      rightsHolderId: owner,
    });
    let revision = 1;
    await drafts.updateDraft(author, {
      versionId,
      expectedRevision: revision++,
      summary: artefact.summary,
      bodyMarkdown: artefact.body,
      subjects: artefact.subjects,
      phase: artefact.phase ?? null,
      keyStages: artefact.keyStages,
      yearGroups: artefact.yearGroups,
      keywords: artefact.keywords,
      inclusion: artefact.inclusion,
      inclusionNote: artefact.inclusionNote ?? null,
      sendNeeds: artefact.sendNeeds,
      thirdParty: artefact.thirdParty.length > 0 ? 'listed' : 'none',
      thirdPartyItems: artefact.thirdParty,
      pictureText: artefact.files.some((file) => file.name.endsWith('.pdf')) ? artefact.pictureText : null,
      licenceCode: artefact.licence,
      authors: await this.#authors(artefact),
      ...(artefact[artefact.kind as 'curriculum'] ? { [artefact.kind]: artefact[artefact.kind as 'curriculum'] } : {}),
    });
    for (const file of artefact.files) {
      const stored = await this.app
        .get(UploadService)
        .store(author, Readable.from(await makeDemoFile(file)), file.name);
      await this.app.get(DraftFileService).attachFile(author, {
        versionId,
        uploadId: stored.uploadId,
        fileName: file.name,
        expectedRevision: revision++,
      });
    }
    if (artefact.parts.length > 0) {
      const artefactIds = artefact.parts.map((key) => present(this.#artefactIds.get(key), `The part ${key}`));
      await this.app.get(PartService).setParts(author, { versionId, artefactIds, expectedRevision: revision });
    }
    const [row] = await this.#database.query<{ artefact_id: string }>(
      `select artefact_id from artefact_version where version_id = $1`,
      [versionId],
    );
    this.#artefactIds.set(artefact.key, present(row, 'The draft').artefact_id);
    return versionId;
  }

  async #authors(artefact: DemoArtefact): Promise<{ name: string; personId: string }[]> {
    const ids = artefact.authors.map((key) => present(this.ids.people.get(key), `The author ${key}`));
    const rows = await this.#database.query<{ person_id: string; name: string }>(
      `select person_id, name from person where person_id = any($1::uuid[])`,
      [ids],
    );
    const names = new Map(rows.map((row) => [row.person_id, row.name]));
    return ids.map((personId) => ({ personId, name: names.get(personId) ?? '' }));
  }

  async #adopt(
    artefact: DemoArtefact,
    adoption: DemoArtefact['adoptedBy'][number],
    about: { versionId: string; at: Date },
  ): Promise<void> {
    const organisationId = present(this.ids.organisations.get(adoption.organisation), adoption.organisation);
    const [member] = await this.#database.query<{ person_id: string }>(
      `select person_id from post
        where organisation_id = $1 and started_on <= $2::date and (ended_on is null or ended_on > $2::date)
        order by person_id limit 1`,
      [organisationId, about.at],
    );
    // A school without staff of its own in the demo adopts nothing.
    if (!member) return;
    // Adopted the morning after it could first be had.
    const from = artefact.availableFrom ? new Date(`${artefact.availableFrom}T09:00:00Z`) : about.at;
    if (from > new Date()) return;
    const viewer = await this.viewers.viewerOfPerson(member.person_id, new Date(from.getTime() + 23 * 60 * 60_000));
    const post = present(
      viewer.posts.find((one) => one.organisationId === organisationId),
      'The post of the adopter',
    );
    await this.app.get(AdoptionService).adopt(viewer, {
      versionId: about.versionId,
      postId: post.id,
      mode: adoption.mode,
      following: adoption.following,
      hoursSaved: adoption.hoursSaved ?? null,
    });
  }

  async #releaseAuthority(owner: string, notPersonId: string, at: Date): Promise<Viewer> {
    const rows = await this.#database.query<{ person_id: string }>(
      `select post.person_id from post
        where 'release-authority' = any(roles) and started_on <= $2::date and (ended_on is null or ended_on > $2::date)
          and (organisation_id = $1 or organisation_id in (select parent_id from organisation_membership where member_id = $1))
          and post.person_id <> $3
        order by organisation_id = $1 desc, post.person_id limit 1`,
      [owner, at, notPersonId],
    );
    return this.viewers.viewerOfPerson(
      present(rows[0], `A release authority for ${owner}, another than the author`).person_id,
      at,
    );
  }

  async #viewer(key: string, at: Date): Promise<Viewer> {
    const id = present(this.ids.people.get(key), `The person ${key}`);
    const known = `${id} ${at.toISOString()}`;
    let viewer = this.#viewers.get(known);
    if (!viewer) {
      viewer = this.viewers.viewerOfPerson(id, at);
      this.#viewers.set(known, viewer);
    }
    return viewer;
  }
}

/** The author's post that writes for the owner: in it, above it, or beneath it. */
function postFor(viewer: Viewer, owner: string): ViewerPost {
  const post =
    viewer.posts.find((one) => one.organisationId === owner) ??
    viewer.posts.find((one) => one.actsFor.includes(owner)) ??
    viewer.posts[0];
  return present(post, `A post of ${viewer.person?.name ?? ''}`);
}

/** Artefacts without parts first, then what consists of them, and so on. */
function levelsOf(artefacts: readonly DemoArtefact[]): DemoArtefact[][] {
  const levels: DemoArtefact[][] = [];
  const placed = new Set<string>();
  let left = [...artefacts];
  while (left.length > 0) {
    const level = left.filter((artefact) => artefact.parts.every((key) => placed.has(key)));
    if (level.length === 0)
      throw new Error(`The parts of ${left[0]?.key ?? ''} are not in the demo content, or go round in a circle.`);
    levels.push(level);
    for (const artefact of level) placed.add(artefact.key);
    left = left.filter((artefact) => !placed.has(artefact.key));
  }
  return levels;
}
