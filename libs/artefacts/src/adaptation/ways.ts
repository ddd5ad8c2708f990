import {
  agreementKey,
  allows,
  organisationKey,
  Viewer,
  type AccessKey,
  type AccessSubject,
} from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { NotAllowed } from '@constellation/platform/errors';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { versionRule } from '../access/version.policy.ts';
import { agreedAgreement, agreementIsAbout, isOfParty } from '../agreement/agreement-about.ts';
import { agreedTerms, agreementHolds } from '../agreement/agreement.principal-source.ts';
import { survivingVerbs, type Survival } from '../agreement/survival.ts';
import { licencesForAdaptation } from '../licences/compatibility.ts';
import { getLicence, reaches } from '../licences/licence.ts';

/** One way in which a version is given to an organisation that adapts it. */
export interface GivenWay {
  readonly licenceCode: string;
  /** The agreement that gives it; null where its own terms, or a grant, do. */
  readonly agreement: GivingAgreement | null;
}

/** What was made under an agreement goes no further than its makers once that gives it no more. */
const licenceAfterTheEnd = 'LicenseRef-Trust-Internal';

interface GivingAgreement {
  readonly id: string;
  readonly title: string;
  /** With whom it is shared. */
  readonly keys: readonly AccessKey[];
  /** Whom what is made must be open to, beside the one who makes it. */
  readonly shareBack: readonly { readonly organisationId: string; readonly name: string }[];
}

/** By what a version was taken over, as it is on record. */
export interface TakenOver {
  readonly licenceCode: string;
  readonly agreementId: string | null;
}

/** How far what is made goes, widest first. */
const byReach = (one: GivenWay, other: GivenWay): number => reachOf(other) - reachOf(one);
const reachOf = ({ licenceCode }: GivenWay): number => {
  const { reach } = getLicence(licenceCode);
  return reach === null ? -1 : reaches.indexOf(reach);
};

/**
 * In which ways versions are open to an organisation to adapt at this instant, the widest first, by version: by their terms or
 * what it was granted, under their own licence, and by each agreement, under that one's.
 */
export async function readOpenWays(
  db: Queryable,
  versionIds: readonly string[],
  { organisationId, now }: { readonly organisationId: string; readonly now: Date },
): Promise<ReadonlyMap<string, readonly GivenWay[]>> {
  if (versionIds.length === 0) return new Map();
  const agreed = await readAgreedWays(db, versionIds, { organisationId, now });
  const rows = await db.query<AccessSubject & { readonly version_id: string; readonly licence_code: string }>(
    `select access.*, terms.licence_code
       from version_access access join release_terms terms on terms.version_id = access.version_id and terms.in_force_until is null
      where access.version_id = any($1::uuid[])`,
    [versionIds],
  );
  const held = (await keysOfOrganisations(db, [organisationId], now)).get(organisationId) ?? [];
  const keys = held.filter((key) => !key.startsWith('agreement:') && !key.startsWith('offer:'));
  const rule = versionRule(new Viewer({ now, keys }), 'adapt');
  return new Map(
    rows.map((row) => {
      const byTerms: GivenWay[] = allows(rule, row) ? [{ licenceCode: row.licence_code, agreement: null }] : [];
      return [row.version_id, [...byTerms, ...(agreed.get(row.version_id) ?? [])].sort(byReach)];
    }),
  );
}

interface AgreedRow {
  readonly version_id: string;
  readonly id: string;
  readonly title: string;
  readonly licence_code: string;
  readonly share_back: boolean;
  readonly own_licence: string;
  readonly is_adaptation: boolean;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly isMine: boolean }[];
}

/** Those of {@link readOpenWays} that agreements in force give, of versions that were released, whatever became of them since. */
async function readAgreedWays(
  db: Queryable,
  versionIds: readonly string[],
  { organisationId, now }: { readonly organisationId: string; readonly now: Date },
): Promise<ReadonlyMap<string, readonly GivenWay[]>> {
  const rows = await db.query<AgreedRow>(
    `select version.version_id, agreement.licence_agreement_id as id, agreement.title, terms.licence_code, terms.share_back,
            release.licence_code as own_licence,
            exists (select from version_origin where version_origin.version_id = version.version_id) as is_adaptation,
            (select jsonb_agg(jsonb_build_object('id', party.organisation_id, 'name', organisation.name) order by organisation.name)
               from agreement_party party join organisation using (organisation_id)
              where party.licence_agreement_id = agreement.licence_agreement_id) as parties
       from artefact_version version
       join artefact on artefact.artefact_id = version.artefact_id
       join release_terms release on release.version_id = version.version_id and release.in_force_until is null
       join licence_agreement agreement on true
       ${agreedTerms}
      where version.version_id = any($2::uuid[]) and ${agreementHolds('agreement', 'terms', '$1::timestamptz')}
        and 'adapt' = any(terms.verbs)
        and ${agreementIsAbout(agreedAgreement)}
        and ${isOfParty(agreedAgreement.id, '$3::uuid')}
      order by agreement.licence_agreement_id`,
    [now, versionIds, organisationId],
  );
  const given = rows.filter(mayGive).map((row): readonly [string, GivenWay] => [
    row.version_id,
    {
      licenceCode: row.licence_code,
      agreement: {
        id: row.id,
        title: row.title,
        keys: [agreementKey(row.id), ...row.parties.map(({ id }) => organisationKey(id))],
        shareBack: row.share_back
          ? row.parties.filter(({ id }) => id !== organisationId).map(({ id, name }) => ({ organisationId: id, name }))
          : [],
      },
    },
  ]);
  return new Map(
    [...Map.groupBy(given, ([versionId]) => versionId)].map(([id, found]) => [id, found.map(([, way]) => way)]),
  );
}

/** What was made from the works of others is given on under no wider licence than it carries itself, which was judged by theirs. */
function mayGive({ is_adaptation, own_licence, licence_code }: AgreedRow): boolean {
  if (!is_adaptation || own_licence === licence_code) return true;
  const way = { licenceCode: own_licence, parties: new Set<AccessKey>(), agreement: null };
  const possible = licencesForAdaptation([{ title: '', rightsHolderId: '', home: new Set(), ways: [way] }], 'anybody');
  return possible.some(({ code }) => code === licence_code);
}

/**
 * In which ways something that was taken over may be shared now, the widest first: by the licence of the terms it was taken
 * under, which stays, by what is open to its maker today, and, where it was an agreement's that gives it no more, inside the
 * organisation of its makers, unless all stopped.
 */
export async function waysOf(
  db: Queryable,
  origins: readonly (TakenOver & { readonly versionId: string })[],
  asked: { readonly organisationId: string; readonly now: Date },
): Promise<ReadonlyMap<string, readonly GivenWay[]>> {
  const open = await readOpenWays(
    db,
    origins.map(({ versionId }) => versionId),
    asked,
  );
  const agreementIds = origins.flatMap(({ agreementId }) => agreementId ?? []);
  const left = agreementIds.length === 0 ? new Set<string>() : await leavingSomething(db, agreementIds);
  return new Map(
    [...Map.groupBy(origins, ({ versionId }) => versionId)].map(([versionId, taken]) => {
      const now = open.get(versionId) ?? [];
      const isGiven = (id: string): boolean => now.some(({ agreement }) => agreement?.id === id);
      const kept = taken.flatMap(({ licenceCode, agreementId }): GivenWay[] => {
        if (agreementId === null) return [{ licenceCode, agreement: null }];
        if (isGiven(agreementId) || !left.has(agreementId)) return [];
        return [{ licenceCode: licenceAfterTheEnd, agreement: null }];
      });
      return [versionId, [...kept, ...now].sort(byReach)];
    }),
  );
}

/** Those of the agreements whose clause leaves something to adopters when they end. */
async function leavingSomething(db: Queryable, agreementIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string; survival: Survival }>(
    `select agreement.licence_agreement_id as id, terms.survival from licence_agreement agreement ${agreedTerms}
      where agreement.licence_agreement_id = any($1::uuid[])`,
    [agreementIds],
  );
  return new Set(rows.filter(({ survival }) => survivingVerbs(survival).length > 0).map(({ id }) => id));
}

/**
 * By what an organisation takes a version over that is open to it: by its terms where they give it, as that lasts.
 * @throws {NotAllowed} `not-open-to-adapt` when no way is lawful
 */
export function takenOver(ways: readonly GivenWay[]): TakenOver {
  const way = ways.find(({ agreement }) => agreement === null) ?? ways[0];
  if (way) return { licenceCode: way.licenceCode, agreementId: way.agreement?.id ?? null };
  throw new NotAllowed(
    'The agreement that gives this would let you change it under a wider licence than its holder has themselves: ask them for a narrower one.',
    'not-open-to-adapt',
  );
}
