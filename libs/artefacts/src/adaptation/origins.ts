import { networkKey, organisationKey, type AccessKey } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { readAudienceFacts } from '../access/version-access.ts';
import type { LockedVersion } from '../artefact/locked-version.ts';
import { faultsOfAdaptation, type AdaptationFault, type AdaptedWork } from '../licences/compatibility.ts';
import type { DecidedTerms } from '../release/terms.ts';
import { keysInside, keysOfEveryone, sharedKeys, termsKeys } from './parties.ts';
import { waysOf, type GivenWay, type TakenOver } from './ways.ts';

/** A version that something was taken from, and by what. */
export interface Origin extends TakenOver {
  readonly versionId: string;
}

/** The keys that everyone hold whom an audience reaches, by its keys; of an audience that is not known yet, none. */
type Audience = ReadonlyMap<AccessKey, readonly AccessKey[]>;

/** What the rules of licences ask of works, each with the ways in which it is given, in the order of the ways. */
export async function describeWorks(
  db: Queryable,
  waysOfVersions: ReadonlyMap<string, readonly GivenWay[]>,
  { now, audience = new Map() }: { readonly now: Date; readonly audience?: Audience },
): Promise<readonly AdaptedWork[]> {
  if (waysOfVersions.size === 0) return [];
  const ids = [...waysOfVersions.keys()];
  const rows = await db.query<{ id: string; title: string }>(
    `select version_id as id, title from artefact_version where version_id = any($1::uuid[])`,
    [ids],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const facts = await readAudienceFacts(db, ids, now);
  return [...waysOfVersions].flatMap(([versionId, ways]) => {
    const about = facts.get(versionId);
    if (!about) return [];
    const home = [about.rightsHolderId, ...about.trustIds].map(organisationKey);
    return [
      {
        title: titles.get(versionId) ?? '',
        rightsHolderId: about.rightsHolderId,
        home: keysInside(audience, home),
        ways: ways.map(({ licenceCode, agreement }) => ({
          licenceCode,
          parties: keysInside(audience, agreement?.keys ?? sharedKeys(about)),
          agreement: agreement && {
            title: agreement.title,
            shareBack: agreement.shareBack.map((party) => ({
              key: organisationKey(party.organisationId),
              name: party.name,
            })),
          },
        })),
      },
    ];
  });
}

/** The versions whose licences bind another one, with its own ones in between left out by `licences/compatibility.ts`. */
async function readBindingOrigins(
  db: Queryable,
  versionId: string,
  rightsHolderId: string,
): Promise<readonly Origin[]> {
  return db.query<Origin>(
    `with recursive binding as (
       select origin_version_id, licence_code, licence_agreement_id from version_origin where version_id = $1
       union
       select further.origin_version_id, further.licence_code, further.licence_agreement_id
         from binding
         join artefact_version own on own.version_id = binding.origin_version_id
         join artefact on artefact.artefact_id = own.artefact_id and artefact.rights_holder_id = $2
         join version_origin further on further.version_id = own.version_id
     )
     select origin_version_id as "versionId", licence_code as "licenceCode", licence_agreement_id as "agreementId"
       from binding order by 1, 2, 3`,
    [versionId, rightsHolderId],
  );
}

/**
 * The works whose licences bind a version: what it was made from, and where its own rights holder holds the rights of that
 * as well, what that was made from.
 */
export async function readBindingWorks(
  db: Queryable,
  version: { readonly id: string; readonly rightsHolderId: string },
  now: Date,
): Promise<readonly AdaptedWork[]> {
  const origins = await readBindingOrigins(db, version.id, version.rightsHolderId);
  const ways = await waysOf(db, origins, { organisationId: version.rightsHolderId, now });
  return describeWorks(db, ways, { now });
}

/**
 * Every reason why terms do not go with what a version was made from; none where it was made from nothing.
 * @param about `isMore`: they come to terms that are in force, so that nobody has it any less
 */
export async function faultsOfAdaptedTerms(
  db: Queryable,
  version: Pick<LockedVersion, 'id' | 'rights_holder_id' | 'acting_organisation_id'>,
  terms: DecidedTerms,
  { now, isMore = false }: { readonly now: Date; readonly isMore?: boolean },
): Promise<readonly AdaptationFault[]> {
  const origins = await readBindingOrigins(db, version.id, version.rights_holder_id);
  if (origins.length === 0) return [];
  const facts = (await readAudienceFacts(db, [version.id], now)).get(version.id);
  if (!facts) throw new Error(`There is no version ${version.id}.`);
  const keys = termsKeys({ ...facts, terms: { ...terms, offered: false } });
  const audience = await keysOfEveryone(db, keys, now);
  const ways = await waysOf(db, origins, { organisationId: version.rights_holder_id, now });
  const own = [version.rights_holder_id, version.acting_organisation_id].map(organisationKey);
  // Only organisations of the network join a partnership.
  const partnerships = keys.filter((key) => key.startsWith('partnership:'));
  const [file] = await db.query(`select from version_file where version_id = $1 limit 1`, [version.id]);
  return faultsOfAdaptation(await describeWorks(db, ways, { now, audience }), {
    licenceCode: terms.licenceCode,
    rightsHolderId: version.rights_holder_id,
    own: keysInside(audience, own),
    audience: keys,
    inNetwork: new Set([...keysInside(audience, [networkKey]), ...partnerships]),
    openTo: isMore ? null : await partiesWith(db, ways, keys, now),
    hasFiles: file !== undefined,
  });
}

/** The parties of agreements that ask to share back, to whom an audience is open. */
async function partiesWith(
  db: Queryable,
  ways: ReadonlyMap<string, readonly GivenWay[]>,
  audience: readonly AccessKey[],
  now: Date,
): Promise<ReadonlySet<AccessKey>> {
  const parties = [...ways.values()].flat().flatMap(({ agreement }) => agreement?.shareBack ?? []);
  const keys = await keysOfOrganisations(
    db,
    parties.map(({ organisationId }) => organisationId),
    now,
  );
  const open = [...keys].filter(([, held]) => held.some((key) => audience.includes(key)));
  return new Set(open.map(([id]) => organisationKey(id)));
}
