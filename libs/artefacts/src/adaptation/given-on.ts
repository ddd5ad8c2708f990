import type { Queryable, Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { agreedAgreement } from '../agreement/agreement-about.ts';
import { agreedTerms, agreementEnd } from '../agreement/agreement.principal-source.ts';
import type { AdaptationFault } from '../licences/compatibility.ts';
import type { DecidedTerms } from '../release/terms.ts';
import { faultsOfAdaptedTerms } from './origins.ts';

/** A version whose makers give it to others. */
export interface GivenOn {
  readonly id: string;
  readonly artefact_id: string;
  readonly rights_holder_id: string;
  readonly acting_organisation_id: string;
}

/** What an agreement of its makers would give. */
interface Giving {
  readonly licenceCode: string;
  readonly partyIds: readonly string[];
}

/** Parties of an agreement have a version as named partners would, under the licence of the agreement. */
const asTerms = ({ licenceCode, partyIds }: Giving): DecidedTerms => ({
  ...{ scope: 'partners', partnerIds: [...partyIds], partnershipIds: [], licenceCode },
  ...{ availableFrom: null, availableUntil: null },
});

/**
 * What stands against the agreements that name a version, which reach further than its terms: what its makers took from
 * others is not theirs to give to anybody they like.
 */
export async function faultsOfNaming(
  db: Queryable,
  version: GivenOn,
  now: Date,
): Promise<readonly (AdaptationFault & { readonly agreement: string })[]> {
  const rows = await db.query<Giving & { readonly title: string }>(
    `select agreement.title, terms.licence_code as "licenceCode",
            array(select organisation_id from agreement_party party where party.licence_agreement_id = ${agreedAgreement.id}) as "partyIds"
       from agreement_item item
       join licence_agreement agreement using (licence_agreement_id)
       ${agreedTerms}
      where item.artefact_id = $2 and item.removed_at is null
        and (${agreementEnd('agreement', 'terms')} is null or ${agreementEnd('agreement', 'terms')} > $1)
      order by agreement.licence_agreement_id`,
    [now, version.artefact_id],
  );
  const faults: (AdaptationFault & { readonly agreement: string })[] = [];
  for (const giving of rows) {
    const found = await faultsOfAdaptedTerms(db, version, asTerms(giving), { now, isMore: true });
    faults.push(...found.map((fault) => ({ ...fault, agreement: giving.title })));
  }
  return faults;
}

/**
 * Whether an agreement may name these artefacts under such terms.
 * @throws {Refusal} with every reason why not: the codes of `AdaptationFaultCode`, under the field given
 */
export async function requireGivable(
  tx: Tx,
  artefactIds: readonly string[],
  giving: Giving & { readonly field: string; readonly now: Date },
): Promise<void> {
  const versions = await tx.query<GivenOn>(
    `select version.version_id as id, version.artefact_id, artefact.rights_holder_id, artefact.acting_organisation_id
       from artefact_version version join artefact using (artefact_id)
      where version.artefact_id = any($1::uuid[]) and version.state in ('released', 'superseded')
        and exists (select from version_origin where version_origin.version_id = version.version_id)
      order by version.version_id`,
    [artefactIds],
  );
  const faults: AdaptationFault[] = [];
  for (const version of versions) {
    faults.push(...(await faultsOfAdaptedTerms(tx, version, asTerms(giving), { now: giving.now, isMore: true })));
  }
  const once = new Map(faults.map((fault) => [fault.message, fault]));
  if (once.size === 0) return;
  throw new Refusal([...once.values()].map(({ code, message }) => ({ code, message, field: giving.field })));
}

/**
 * Whether terms go with what a version was made from, and the agreements that name it with it.
 * @returns `isOffered`: whether agreements of its makers over everything of its kind may reach it: their parties are of the network,
 *   so they may where the network may have it. What goes no further than some is given on by name.
 * @throws {Refusal} with every reason why not: the codes of `AdaptationFaultCode`, fields under `terms.`
 */
export async function requireAdaptable(
  db: Queryable,
  version: GivenOn,
  terms: DecidedTerms,
  now: Date,
): Promise<{ readonly isOffered: boolean }> {
  const [origin] = await db.query(`select from version_origin where version_id = $1 limit 1`, [version.id]);
  if (!origin) return { isOffered: true };
  const faults = await faultsOfAdaptedTerms(db, version, terms, { now });
  const naming = (await faultsOfNaming(db, version, now)).map((fault) => ({
    ...fault,
    message: `${fault.message} Your agreement “${fault.agreement}” names it: take it out of that first.`,
  }));
  const all = [...faults, ...naming];
  if (all.length > 0) {
    throw new Refusal(
      all.map(({ code, message, about }) => ({
        code,
        message,
        field: about === 'licence' ? 'terms.licenceCode' : 'terms.scope',
      })),
    );
  }
  const everyParty: DecidedTerms = { ...terms, scope: 'network', partnerIds: [], partnershipIds: [] };
  const beyond = await faultsOfAdaptedTerms(db, version, everyParty, { now, isMore: true });
  return { isOffered: beyond.length === 0 };
}
