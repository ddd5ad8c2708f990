import { OrganisationReader } from '@constellation/identity';
import { OrganisationType, toOrganisationType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mostTrusts, ReuseLedgerReader } from '../reuse-ledger/reuse-ledger.reader.ts';
import { ReuseLedgerType, toReuseLedgerType } from './reuse-ledger.type.ts';

@Resolver(() => ReuseLedgerType)
export class ReuseLedgerResolver {
  constructor(
    private readonly ledgers: ReuseLedgerReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => ReuseLedgerType, {
    nullable: true,
    description:
      'What came of what an organisation holds, as far as the viewer may find it; null to those who are neither its admin nor its release authority.',
  })
  @Can('person')
  async reuseLedger(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string,
  ): Promise<ReuseLedgerType | null> {
    const ledger = await this.ledgers.find(viewer, organisationId);
    return ledger && toReuseLedgerType(ledger);
  }

  @ResolveField(() => [OrganisationType], {
    description: `The other trusts, and organisations of none, that use its works: by name, the first ${mostTrusts}.`,
  })
  async trusts(@Parent() ledger: ReuseLedgerType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType[]> {
    const rows = await Promise.all(ledger.trustIds.map((id) => loaders.load(this.organisations, id)));
    return rows.flatMap((row) => (row ? [toOrganisationType(row)] : []));
  }
}
