import { oversees } from '@constellation/identity/access';
import type { Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { delegationHolds, delegationTables, rightsHolders } from './delegation-holds.ts';

/** A delegation as those who answer for the organisation, and who holds it, see it. */
export interface DelegationRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly delegate_post_id: string;
  readonly delegate_id: string;
  readonly delegate_organisation_id: string;
  readonly kinds: readonly ArtefactKind[];
  readonly scopes: readonly ReleaseScope[];
  readonly includes_own: boolean;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly given_by: string;
  readonly given_at: Date;
  readonly ended_at: Date | null;
  readonly in_force: boolean;
}

/** Over `$1`, the instant. */
const selected = `select delegation.standing_delegation_id as id, delegation.organisation_id, delegation.delegate_post_id,
         delegate.person_id as delegate_id, delegate.organisation_id as delegate_organisation_id,
         delegation.kinds, delegation.scopes, delegation.includes_own, delegation.starts_at, delegation.ends_at,
         delegation.given_by, delegation.given_at, delegation.ended_at, (${delegationHolds}) as in_force
    from ${delegationTables}`;

/** Reads standing delegations: those of organisations one answers for, and one's own. */
@Injectable()
export class DelegationReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, delegationId: string): Promise<DelegationRow | null> {
    const [row] = await this.database.query<DelegationRow>(`${selected} where delegation.standing_delegation_id = $2`, [
      viewer.now,
      isId(delegationId) ? delegationId : null,
    ]);
    const may = row && (oversees(viewer, row.organisation_id) || row.delegate_id === viewer.person?.id);
    return may ? row : null;
  }

  /** All that were ever named, newest first; empty to those who do not answer for the organisation. */
  async listOfOrganisation(viewer: Viewer, organisationId: string, page: PageRequest): Promise<Page<DelegationRow>> {
    if (!isId(organisationId) || !oversees(viewer, organisationId)) {
      return pageOf<DelegationRow>([], page, () => []);
    }
    const rows = await this.database.query<DelegationRow>(
      `${selected}
        where delegation.organisation_id = $2 and ($3::uuid is null or delegation.standing_delegation_id < $3::uuid)
        order by delegation.standing_delegation_id desc limit $4`,
      [viewer.now, organisationId, askedId(page), page.size + 1],
    );
    return pageOf(rows, page, (row) => [row.id]);
  }

  /** Those that hold now and stand in the viewer's name; a person has few. */
  async listOwn(viewer: Viewer): Promise<readonly DelegationRow[]> {
    return this.database.query<DelegationRow>(
      `${selected} where delegate.person_id = $2 and ${delegationHolds} order by delegation.standing_delegation_id limit 100`,
      [viewer.now, viewer.person?.id ?? null],
    );
  }
}

/** On which standing delegations the viewer may decide about versions that were submitted, by version. */
@Injectable()
export class OwnDelegationsReader implements BatchSource<readonly DelegationRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly DelegationRow[]>> {
    const rows = await this.database.query<DelegationRow & { version_id: string }>(
      `select version.version_id, found.*
         from artefact_version version join artefact using (artefact_id)
        cross join lateral (${selected}
          where delegate.person_id = $2 and artefact.kind = any(delegation.kinds)
            and artefact.rights_holder_id in (${rightsHolders}) and ${delegationHolds}) as found
        where version.version_id = any($3::uuid[]) and version.state = 'in-review'
        order by found.id`,
      [viewer.now, viewer.person?.id ?? null, versionIds.filter(isId)],
    );
    const found = new Map<string, DelegationRow[]>();
    for (const { version_id: versionId, ...row } of rows) found.set(versionId, [...(found.get(versionId) ?? []), row]);
    return found;
  }
}

/** Who gave the delegations on which versions' terms in force were decided, by version. The caller decides who may know. */
@Injectable()
export class ResponsibleReader implements BatchSource<string> {
  constructor(private readonly database: Database) {}

  async readBatch(_viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; person: string }>(
      `select terms.version_id as id, delegation.given_by as person
         from release_terms terms join standing_delegation delegation using (standing_delegation_id)
        where terms.version_id = any($1::uuid[]) and terms.in_force_until is null`,
      [versionIds.filter(isId)],
    );
    return new Map(rows.map(({ id, person }) => [id, person]));
  }
}
