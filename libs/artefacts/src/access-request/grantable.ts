import { organisationKey, type Verb } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { readAudienceFacts } from '../access/version-access.ts';
import { faultsOfAdaptedTerms } from '../adaptation/origins.ts';
import type { LockedVersion } from '../artefact/locked-version.ts';
import { readThirdParty } from '../checklist/listed-third-party.ts';
import { heldBack, namesOf } from '../checklist/third-party.ts';
import { licenceAllowsScope } from '../licences/licence-scope.ts';
import { getLicence } from '../licences/licence.ts';

/**
 * Whether an organisation may be given a version under the licence it has: a grant widens its audience, and goes through what every
 * wider audience goes through. Inside the rights holder's own trust every licence allows it.
 * @throws {Refusal} `licence-audience`, `licence-adapt`, or as an adaptation's terms are refused; field `organisationId` or `verbs`
 */
export async function requireMayReach(
  tx: Tx,
  version: LockedVersion,
  about: { readonly organisationId: string; readonly given: readonly Verb[]; readonly now: Date },
): Promise<void> {
  const { organisationId, given, now } = about;
  const facts = (await readAudienceFacts(tx, [version.id], now)).get(version.id);
  if (!facts?.terms) throw new Error(`The version ${version.id} has no terms in force.`);
  const licence = getLicence(facts.terms.licenceCode);
  if (given.includes('adapt') && !licence.permits.adapt) {
    throw new Refusal({
      code: 'licence-adapt',
      message: `The licence “${licence.title}” does not permit changing it: leave that out.`,
      field: 'verbs',
    });
  }
  const keys = (await keysOfOrganisations(tx, [organisationId], now)).get(organisationId) ?? [];
  const home = [facts.rightsHolderId, ...facts.trustIds].map(organisationKey);
  const isOutside = !home.some((key) => keys.includes(key));
  if (isOutside && !licenceAllowsScope(licence, 'partners')) {
    throw new Refusal({
      code: 'licence-audience',
      message: `The licence “${licence.title}” is not for other organisations: release it under another first.`,
      field: 'organisationId',
    });
  }
  const held = isOutside ? heldBack(await readThirdParty(tx, version.id), 'partners') : [];
  if (held.length > 0) {
    throw new Refusal({
      code: 'third-party-reach',
      message: `It holds what rests on a licence for your own school or trust: ${namesOf(held)}. Have that replaced in a new version.`,
      field: 'organisationId',
    });
  }
  const faults = await faultsOfAdaptedTerms(
    tx,
    version,
    { ...facts.terms, scope: 'partners', partnerIds: [organisationId], partnershipIds: [] },
    { now, isMore: true },
  );
  const wider = faults.filter((fault) => fault.about === 'audience');
  if (wider.length > 0) {
    throw new Refusal(wider.map(({ code, message }) => ({ code, message, field: 'organisationId' })));
  }
}
