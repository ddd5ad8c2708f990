import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, present, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { standsForArtefactRule } from '../access/version.policy.ts';
import { Artefact } from '../artefact/artefact.entity.ts';
import { ArtefactVersion } from '../artefact/artefact-version.entity.ts';
import { longestBody, longestTitle } from '../artefact/draft-input.ts';
import { blankVersion, replaceAuthors } from '../artefact/draft.service.ts';
import { readThirdParty, replaceThirdParty } from '../checklist/listed-third-party.ts';
import { inheritedBy, mostThirdPartyItems, type ThirdPartyItem } from '../checklist/third-party.ts';
import { id, line } from '../artefact/fields.ts';
import type { LockedVersion } from '../artefact/locked-version.ts';
import { requireBehind } from '../artefact/next-version.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { mostFiles } from '../files/draft-file.service.ts';
import { VersionFile } from '../files/stored-file.entity.ts';
import { licencesForAdaptation } from '../licences/compatibility.ts';
import { getLicence, type Licence } from '../licences/licence.ts';
import { VersionPart } from '../parts/version-part.entity.ts';
import { Adaptation, VersionOrigin, VersionPartOrigin } from './adaptation.entity.ts';
import { writeCredits } from './attribution.ts';
import { combine, type CombinedPart } from './combine.ts';
import { readWholes, type VersionWhole } from './content.ts';
import { lockOpenToAdapt, type Adapter } from './open-to-adapt.ts';
import { describeWorks } from './origins.ts';
import { readOpenWays, takenOver, type GivenWay } from './ways.ts';

/** Most versions that are combined at once. */
export const mostCombined = 5;

const adaptInput = z.object({
  versionIds: z
    .array(id('a version'))
    .min(1, 'Name the version that you want to change.')
    .max(mostCombined, `Combine at most ${mostCombined} versions.`)
    .transform((given) => [...new Set(given)]),
  postId: z.string(),
  rightsHolderId: id('an organisation').nullish(),
  title: line(longestTitle).nullish(),
  following: z.boolean().nullish(),
});
export type AdaptInput = z.input<typeof adaptInput>;

/** What was held for a new work. */
interface Source {
  readonly version: LockedVersion;
  readonly whole: VersionWhole;
  /** In which ways it is open to the adapter. */
  readonly ways: readonly GivenWay[];
}

/** Makes new works out of what others released. */
@Injectable()
export class AdaptationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Begins an artefact of the adapting organisation as a copy of a version, or of several combined: a draft whose parts know
   * where they come from, with the credit that is due. Files are not stored again. Of recalled files and of parts that the
   * viewer may not find, nothing is taken over. Answers with the id of the draft's version.
   */
  async adaptVersion(viewer: Viewer, input: AdaptInput): Promise<string> {
    const { versionIds, postId, rightsHolderId, title, following } = parseInput(adaptInput, input);
    const post = viewer.post(postId);
    const adapter: Adapter = { post, rightsHolderId: rightsHolderId ?? post.organisationId };
    return this.unitOfWork.run(async (tx) => {
      await requireBehind(tx, viewer, post, adapter.rightsHolderId);
      const sources = await lockSources(tx, viewer, { versionIds, adapter });
      const licence = await chooseLicence(tx, viewer, { sources, adapter });
      const [first, ...others] = sources;
      const { whole, parts } = combine([first.whole, ...others.map((source) => source.whole)]);
      requireSize(whole);
      const artefact: Artefact = {
        id: newId(),
        kind: first.version.kind,
        rightsHolderId: adapter.rightsHolderId,
        actingOrganisationId: post.organisationId,
        createdBy: viewer.personId,
        sourceKey: null,
        createdAt: viewer.now,
      };
      const inherited = await inheritedItems(tx, sources, adapter.rightsHolderId);
      const answers = await inheritedAnswers(tx, sources);
      const { files, parts: partIds, ...content } = whole;
      const version: ArtefactVersion = {
        ...blankVersion(
          { artefactId: artefact.id, title: title || whole.title, type: whole.type, createdBy: viewer.personId },
          viewer.now,
        ),
        ...mutable(content),
        title: title || whole.title,
        licenceCode: licence.code,
        ...answers,
      };
      await tx.manager.insert(Artefact, artefact);
      await tx.manager.insert(ArtefactVersion, version);
      await replaceAuthors(tx, version.id, [{ name: viewer.person?.name ?? '', personId: viewer.personId }]);
      await writeFiles(tx, version.id, files);
      await replaceThirdParty(tx, version.id, inherited);
      await writeParts(tx, version.id, await findableParts(tx, viewer, partIds));
      await this.#writeOrigins(tx, version, { sources, parts, following: following ?? true, viewer });
      await writeCredits(tx, version.id);
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      return version.id;
    });
  }

  async #writeOrigins(
    tx: Tx,
    { id: versionId, artefactId }: ArtefactVersion,
    about: { sources: Sources; parts: readonly CombinedPart[]; following: boolean; viewer: Viewer },
  ): Promise<void> {
    const { sources, parts, following, viewer } = about;
    await tx.manager.insert(
      Adaptation,
      sources.map(({ version }) => ({
        artefactId,
        originArtefactId: version.artefact_id,
        following,
        begunBy: viewer.personId,
        begunAt: viewer.now,
      })),
    );
    await tx.manager.insert(
      VersionOrigin,
      sources.map(({ version, ways }, position) => {
        const { licenceCode, agreementId } = takenOver(ways);
        const by = { licenceCode, licenceAgreementId: agreementId };
        return { versionId, position, originVersionId: version.id, ...by };
      }),
    );
    if (parts.length === 0) return;
    await tx.manager.insert(
      VersionPartOrigin,
      parts.map(({ part, originPart, work }) => ({
        versionId,
        part,
        originVersionId: present(sources[work], 'A work that was combined').version.id,
        originPart,
      })),
    );
  }
}

type Sources = readonly [Source, ...Source[]];

async function lockSources(
  tx: Tx,
  viewer: Viewer,
  { versionIds, adapter }: { versionIds: readonly string[]; adapter: Adapter },
): Promise<Sources> {
  const held = new Map<string, LockedVersion>();
  // In one order, so that two who combine the same works never wait for each other.
  for (const versionId of [...versionIds].sort()) {
    held.set(versionId, await lockOpenToAdapt(tx, viewer, { versionId, adapter }));
  }
  if (new Set([...held.values()].map((version) => version.artefact_id)).size < held.size) {
    throw new Refusal({
      code: 'same-artefact',
      message: 'Two of these are versions of the same work: choose one of them.',
      field: 'versionIds',
    });
  }
  const wholes = await readWholes(tx, versionIds);
  const ways = await readOpenWays(tx, versionIds, { organisationId: adapter.rightsHolderId, now: viewer.now });
  const sources = versionIds.map((versionId) => ({
    version: present(held.get(versionId), 'A held version'),
    whole: present(wholes.get(versionId), 'The content of a version'),
    ways: ways.get(versionId) ?? [],
  }));
  const [first, ...others] = sources;
  return [present(first, 'A version to adapt'), ...others];
}

/** What the works list as somebody else's, each with what the adapting organisation may rely on as well. */
async function inheritedItems(tx: Tx, sources: Sources, rightsHolderId: string): Promise<readonly ThirdPartyItem[]> {
  const items: ThirdPartyItem[] = [];
  for (const { version } of sources) {
    const listed = await readThirdParty(tx, version.id);
    items.push(...inheritedBy(listed, version.rights_holder_id === rightsHolderId));
  }
  return items.slice(0, mostThirdPartyItems);
}

/** What was said of all of them holds of what is made from them, until its authors say something else. */
async function inheritedAnswers(
  tx: Tx,
  sources: Sources,
): Promise<Pick<ArtefactVersion, 'thirdParty' | 'pictureText' | 'captions'>> {
  const rows = await tx.query<Pick<ArtefactVersion, 'thirdParty' | 'pictureText' | 'captions'>>(
    `select third_party as "thirdParty", picture_text as "pictureText", captions
       from artefact_version where version_id = any($1::uuid[])`,
    [sources.map(({ version }) => version.id)],
  );
  const said = <Answer>(answers: readonly (Answer | null)[]): Answer | null =>
    new Set(answers).size === 1 ? (answers[0] ?? null) : null;
  const isListed = rows.some((row) => row.thirdParty === 'listed');
  return {
    thirdParty: isListed ? 'listed' : said(rows.map((row) => row.thirdParty)),
    pictureText: said(rows.map((row) => row.pictureText)),
    captions: said(rows.map((row) => row.captions)),
  };
}

/**
 * The licence of the first work where what is made may carry it, else the first one that goes with all of them.
 * @throws {Refusal} `cannot-combine` when there is none
 */
async function chooseLicence(
  tx: Tx,
  viewer: Viewer,
  { sources, adapter }: { sources: Sources; adapter: Adapter },
): Promise<Licence> {
  const codes = sources.map(({ ways }) => takenOver(ways).licenceCode);
  const works = await describeWorks(tx, new Map(sources.map(({ version, ways }) => [version.id, ways])), viewer);
  const possible = licencesForAdaptation(works, adapter.rightsHolderId);
  const chosen = possible.find((licence) => licence.code === codes[0]) ?? possible[0];
  if (chosen) return chosen;
  const named = works.map((work, place) => `“${work.title}” (${getLicence(codes[place] ?? '').title})`).join(' and ');
  throw new Refusal({
    code: 'cannot-combine',
    message: `No licence goes with ${named} together: what is made from them could not be released. Leave one out.`,
    field: 'versionIds',
  });
}

function requireSize(whole: VersionWhole): void {
  const isTooMuch = whole.body.length > longestBody || whole.files.length > mostFiles || whole.parts.length > 200;
  if (!isTooMuch) return;
  throw new Refusal({
    code: 'too-much',
    message: `Together they are more than one item holds (${longestBody.toLocaleString('en-GB')} characters, ${mostFiles} files, 200 parts): combine fewer.`,
    field: 'versionIds',
  });
}

/** Lists as the entity has them. */
export function mutable(content: Omit<VersionWhole, 'files' | 'parts'>) {
  const { subjects, keyStages, yearGroups, keywords, sendNeeds, ...rest } = content;
  return {
    ...rest,
    subjects: [...subjects],
    keyStages: [...keyStages],
    yearGroups: [...yearGroups],
    keywords: [...keywords],
    sendNeeds: [...sendNeeds],
  };
}

/** Puts these files under a draft, in this order, in place of those it has. */
export async function writeFiles(tx: Tx, versionId: string, files: VersionWhole['files']): Promise<void> {
  await tx.manager.delete(VersionFile, { versionId });
  if (files.length === 0) return;
  await tx.manager.insert(
    VersionFile,
    files.map((file, position) => ({ versionId, position, fileId: file.id, fileName: file.fileName })),
  );
}

/** As {@link writeFiles}, of parts. */
export async function writeParts(tx: Tx, versionId: string, partIds: readonly string[]): Promise<void> {
  await tx.manager.delete(VersionPart, { versionId });
  if (partIds.length === 0) return;
  await tx.manager.insert(
    VersionPart,
    partIds.map((partId, position) => ({ versionId, position, partId })),
  );
}

/** Those of the artefacts that the viewer may find, in the order given. */
export async function findableParts(
  tx: Tx,
  viewer: Viewer,
  artefactIds: readonly string[],
): Promise<readonly string[]> {
  if (artefactIds.length === 0) return [];
  const parameters = new SqlParameters([artefactIds]);
  const rows = await tx.query<{ id: string }>(
    `select distinct version.artefact_id as id from ${versionTables}
      where version.artefact_id = any($1::uuid[]) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}`,
    parameters.values,
  );
  const found = new Set(rows.map((row) => row.id));
  return artefactIds.filter((artefactId) => found.has(artefactId));
}
