import { OrganisationReader, PersonReader, ViewerAuthenticator } from '@constellation/identity';
import { membershipHolds, organisationsReached, PartnershipReader } from '@constellation/identity/access';
import { Viewer, type Verb } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { isCollected } from '../agreement/agreement-about.ts';
import { agreedTerms, agreementEnd } from '../agreement/agreement.principal-source.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import {
  explainAccess,
  explainAudience,
  type AccessExplanation,
  type AudienceReason,
  type ExplainedFacts,
} from './explain.ts';
import { keysOfOrganisations } from './organisation-keys.ts';
import { readAudienceFacts } from './version-access.ts';
import { mayDecideFor } from './version.policy.ts';

interface AgreementRow {
  id: string;
  is_named: boolean;
  is_collected: boolean;
  verbs: Verb[];
  receiving_ids: string[];
  starts_at: Date;
  ends_at: Date | null;
}

/** Explains who can see a version, to those who manage it: its authors, and who decides about its releases. */
@Injectable()
export class ExplainReader {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionReader,
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
    private readonly people: PersonReader,
    private readonly viewers: ViewerAuthenticator,
  ) {}

  /** Who can see it, and why; null when it is not the viewer's to manage. */
  async audience(viewer: Viewer, versionId: string): Promise<readonly AudienceReason[] | null> {
    const facts = await this.#facts(viewer, versionId);
    return facts && explainAudience(facts, viewer.now);
  }

  /** Why an organisation can see it or not; null when either is not the viewer's to ask about. */
  async ofOrganisation(viewer: Viewer, versionId: string, organisationId: string): Promise<AccessExplanation | null> {
    const facts = await this.#facts(viewer, versionId);
    const organisation = facts && (await this.organisations.find(viewer, organisationId));
    if (!facts || !organisation) return null;
    const keys = (await keysOfOrganisations(this.database, [organisation.id], viewer.now)).get(organisation.id) ?? [];
    const { id, name } = organisation;
    // An organisation asks through its people, who have a post.
    const post = {
      id,
      organisationId: id,
      organisationName: name,
      verified: true,
      title: '',
      roles: [],
      actsFor: [id],
    };
    const holder = new Viewer({ now: viewer.now, keys, posts: [post] });
    return explainAccess(facts, { viewer: holder, name, organisationIds: await this.#reach(viewer, [id]) });
  }

  /** Why a person can see it or not; null when either is not the viewer's to ask about. */
  async ofPerson(viewer: Viewer, versionId: string, personId: string): Promise<AccessExplanation | null> {
    const facts = await this.#facts(viewer, versionId);
    const person = facts && (await this.people.readBatch(viewer, [personId])).get(personId);
    if (!facts || !person) return null;
    const holder = await this.viewers.viewerOfPerson(person.id, viewer.now);
    const own = holder.posts.map((post) => post.organisationId);
    return explainAccess(facts, {
      viewer: holder,
      name: person.name,
      organisationIds: await this.#reach(viewer, own),
    });
  }

  async #reach(viewer: Viewer, organisationIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select organisation_id as id from (${organisationsReached('select unnest($2::uuid[]) as organisation_id')}) as reached`,
      [viewer.now, organisationIds],
    );
    return rows.map(({ id }) => id);
  }

  async #facts(viewer: Viewer, versionId: string): Promise<ExplainedFacts | null> {
    const row = isId(versionId) ? (await this.versions.readBatch(viewer, [versionId])).get(versionId) : undefined;
    if (!row || !(row.is_author || mayDecideFor(viewer, row.rights_holder_id))) return null;
    const facts = await readAudienceFacts(this.database, [row.id], viewer.now);
    const audience = present(facts.get(row.id), 'The version');
    const agreements = await this.#agreements(viewer, row);
    const grants = await this.database.query<{
      id: string;
      organisationId: string;
      endsAt: Date | null;
      isRequested: boolean;
    }>(
      `select access_grant_id as id, organisation_id as "organisationId", ends_at as "endsAt", access_request_id is not null as "isRequested"
         from access_grant where version_id = $1 and ended_at is null`,
      [row.id],
    );
    const { partnerIds = [], partnershipIds = [] } = audience.terms ?? {};
    const members = await this.#members(viewer, partnershipIds);
    const named = [
      ...[audience.rightsHolderId, audience.actingOrganisationId, ...audience.trustIds, ...partnerIds],
      ...agreements.flatMap((one) => one.receivingIds),
      ...grants.map((one) => one.organisationId),
    ];
    const organisations = await this.organisations.readBatch(viewer, [...new Set(named)]);
    const partnerships = await this.partnerships.readBatch(viewer, partnershipIds);
    const names = new Map([...organisations, ...partnerships].map(([id, { name }]) => [id, name]));
    return { audience, names, members, agreements, grants };
  }

  async #agreements(
    viewer: Viewer,
    version: { readonly artefact_id: string; readonly rights_holder_id: string; readonly kind: string },
  ): Promise<ExplainedFacts['agreements']> {
    const rows = await this.database.query<AgreementRow>(
      `select agreement.licence_agreement_id as id, named.is_named, named.is_collected, terms.verbs, terms.starts_at,
              ${agreementEnd('agreement', 'terms')} as ends_at,
              array(select organisation_id from agreement_party party
                     where party.licence_agreement_id = agreement.licence_agreement_id and party.side = 'receiving') as receiving_ids
         from licence_agreement agreement ${agreedTerms}
        cross join lateral (
          select exists (select from agreement_item item
                          where item.licence_agreement_id = agreement.licence_agreement_id and item.artefact_id = $1 and item.removed_at is null) as is_named,
                 ${isCollected('agreement.licence_agreement_id', '$1')} as is_collected
        ) as named
        where agreement.offering_id = $2 and (named.is_named or named.is_collected or $3 = any(terms.kinds))
        order by agreement.licence_agreement_id`,
      [version.artefact_id, version.rights_holder_id, version.kind],
    );
    return rows.map((row) => ({
      ...{
        id: row.id,
        by: row.is_named ? 'name' : row.is_collected ? 'collection' : 'kind',
        verbs: row.verbs,
        receivingIds: row.receiving_ids,
      },
      ...{ startsAt: row.starts_at, endsAt: row.ends_at },
    }));
  }

  async #members(viewer: Viewer, partnershipIds: readonly string[]): Promise<ExplainedFacts['members']> {
    const rows = await this.database.query<{ id: string; kind: string; count: number }>(
      `select membership.partnership_id as id, organisation.kind, count(*)::int as count
         from partnership_membership membership join organisation using (organisation_id)
        where membership.partnership_id = any($2::uuid[]) and ${membershipHolds('membership', '$1::timestamptz')}
        group by 1, 2`,
      [viewer.now, partnershipIds],
    );
    return Map.groupBy(rows, ({ id }) => id);
  }
}
