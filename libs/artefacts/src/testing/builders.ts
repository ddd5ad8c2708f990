import type { Viewer } from '@constellation/platform/access';
import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { AgreementTermsInput } from '../agreement/agreement-input.ts';
import { AgreementItemService } from '../agreement/agreement-item.service.ts';
import { AgreementService } from '../agreement/agreement.service.ts';
import type { DraftContentInput, NewDraftInput } from '../artefact/draft-input.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import type { TermsInput } from '../release/terms.ts';
import type { PostHolder } from './world.ts';

/** Where the services run: an API of this lib, or of one above it. */
export interface ArtefactsHost {
  readonly dataSource: DataSource;
  get<Service>(type: Type<Service>): Service;
  viewerOf(personId: string, now?: Date): Promise<Viewer>;
}

/** What a draft needs to pass the check before release. */
export const readyContent: DraftContentInput = {
  summary: 'Six lessons on equivalent fractions for mixed-age classes, with everything to print.',
  bodyMarkdown: '## Lesson 1\n\nBegin with the number line.',
  subjects: ['mathematics'],
  phase: 'primary',
  keyStages: ['ks2'],
  yearGroups: ['year-4'],
  keywords: ['fractions'],
  inclusion: 'adaptation-included',
  thirdParty: 'none',
  pictureText: 'not-needed',
  licenceCode: 'CC-BY-4.0',
};

/** What {@link aDraft} is told. */
export interface DraftAbout extends Partial<Omit<NewDraftInput, 'postId'>> {
  readonly content?: DraftContentInput;
  /** The instant it is written at; now when absent. */
  readonly at?: Date;
}

/** Writes a draft that is ready for release, through the services. Answers with the id of its version. */
export async function aDraft(api: ArtefactsHost, author: PostHolder, about: DraftAbout = {}): Promise<string> {
  const { content, at, ...given } = about;
  const viewer = await api.viewerOf(author.personId, at);
  const drafts = api.get(DraftService);
  const versionId = await drafts.createDraft(viewer, {
    kind: 'curriculum',
    type: 'unit-plan',
    title: 'Equivalent fractions',
    ...given,
    postId: author.postId,
  });
  await drafts.updateDraft(viewer, { ...readyContent, ...content, versionId, expectedRevision: 1 });
  return versionId;
}

/** What {@link aRelease} is told. */
export interface ReleaseAbout extends DraftAbout {
  readonly terms?: Partial<TermsInput>;
}

/** Writes a draft, submits it and has it released, through the services. Answers with the id of its version. */
export async function aRelease(
  api: ArtefactsHost,
  author: PostHolder,
  authority: PostHolder,
  about: ReleaseAbout = {},
): Promise<string> {
  const { terms, ...draft } = about;
  const versionId = await aDraft(api, author, draft);
  await releaseDraft(api, versionId, {
    author,
    authority,
    ...(terms ? { terms } : {}),
    ...(about.at ? { at: about.at } : {}),
  });
  return versionId;
}

/**
 * Submits a draft and has it released: to everyone under CC BY unless told otherwise.
 * @param about `submit: false` where it was submitted before
 */
export async function releaseDraft(
  api: ArtefactsHost,
  versionId: string,
  about: { author: PostHolder; authority: PostHolder; terms?: Partial<TermsInput>; at?: Date; submit?: boolean },
): Promise<void> {
  const { author, authority, terms, at } = about;
  const releases = api.get(ReleaseService);
  if (about.submit ?? true) {
    await releases.submitForRelease(await api.viewerOf(author.personId, at), { versionId, postId: author.postId });
  }
  await releases.release(await api.viewerOf(authority.personId, at), {
    versionId,
    postId: authority.postId,
    terms: { scope: 'public', licenceCode: 'CC-BY-4.0', ...terms },
  });
}

/** The artefact of a version. */
export async function artefactIdOf(api: ArtefactsHost, versionId: string): Promise<string> {
  const [row] = await api.dataSource.query<{ artefact_id: string }[]>(
    `select artefact_id from artefact_version where version_id = $1`,
    [versionId],
  );
  if (!row) throw new Error(`There is no version ${versionId}.`);
  return row.artefact_id;
}

/** What {@link anAgreement} is told. */
export interface AgreementAbout {
  readonly terms?: Partial<AgreementTermsInput>;
  readonly artefactIds?: readonly string[];
  /** The instant at which it is agreed; now when absent. */
  readonly at?: Date;
}

/**
 * Has an agreement proposed by the first release authority for its own organisation and accepted by the second for theirs:
 * from today, without an end, giving everything, adopted versions stay. Answers with its id.
 */
export async function anAgreement(
  api: ArtefactsHost,
  offering: PostHolder,
  receiving: PostHolder,
  about: AgreementAbout = {},
): Promise<string> {
  const { terms, artefactIds = [], at } = about;
  const agreements = api.get(AgreementService);
  const agreementId = await agreements.propose(await api.viewerOf(offering.personId, at), {
    title: 'Curriculum for the coast',
    offeringId: offering.organisationId,
    receivingIds: [receiving.organisationId],
    postId: offering.postId,
    terms: {
      verbs: ['find', 'read', 'download', 'adopt', 'adapt'],
      licenceCode: 'LicenseRef-Partner-Adapt',
      survival: 'adopted-stay',
      shareBack: true,
      noticeDays: 0,
      ...terms,
    },
  });
  if (artefactIds.length > 0) {
    const change = { agreementId, artefactIds, postId: offering.postId };
    await api.get(AgreementItemService).add(await api.viewerOf(offering.personId, at), change);
  }
  await agreements.accept(await api.viewerOf(receiving.personId, at), {
    agreementId,
    number: 1,
    organisationId: receiving.organisationId,
    postId: receiving.postId,
  });
  return agreementId;
}
