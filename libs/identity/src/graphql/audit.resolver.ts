import { References, type Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditReader, thingsIn } from '../audit/audit.reader.ts';
import { PersonReader } from '../person/person.reader.ts';
import { AuditedThingType, AuditEntryConnection, AuditEntryType, toAuditEntryType } from './audit.type.ts';
import { PersonType, toPersonType } from './person.type.ts';

@ArgsType()
class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation; one is its admin or release authority.' })
  organisationId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only of this topic: `release`, `access`, `agreement`, `partnership`, `staff`, `organisation`, or another first part of an action.',
  })
  topic?: string | null;
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly entries: AuditReader,
    private readonly people: PersonReader,
    private readonly things: References,
  ) {}

  @Query(() => AuditEntryConnection, {
    description:
      'The audit log of an organisation, newest first: every decision and change of access. Empty for those who are neither its admin nor its release authority.',
  })
  @Can('person')
  async auditEntries(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AuditEntriesArgs,
  ): Promise<ConnectionShape<AuditEntryType>> {
    return toConnection(await this.entries.list(viewer, args, pageRequest(args)), toAuditEntryType);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who did it; null where nobody did, or their name was erased.',
  })
  async actor(@Parent() { row }: AuditEntryType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = row.actorId === null ? null : await loaders.load(this.people, row.actorId);
    return person && toPersonType(person);
  }

  @ResolveField(() => [AuditedThingType], { description: 'What it is about, each as the viewer may see it today.' })
  async about(@Parent() { row }: AuditEntryType, @Loaders() loaders: RequestLoaders): Promise<AuditedThingType[]> {
    return Promise.all(
      thingsIn(row).map(async ({ role, key }) => {
        const found = await loaders.load(this.things, key);
        return Object.assign(new AuditedThingType(), { role, id: found?.id ?? null, title: found?.title ?? null });
      }),
    );
  }
}
