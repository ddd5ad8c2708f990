import { postRoles, type PostRole } from '@constellation/platform/access';
import { connectionOf, Day, graphqlEnum, NodeType, PageArgs } from '@constellation/platform/graphql';
import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import type { PersonRow } from '../person/person.reader.ts';
import type { PostRow } from '../post/post.reader.ts';

export const PostRoleEnum = graphqlEnum(
  'PostRole',
  postRoles,
  'What a post carries beyond membership: running the organisation here, or signing its releases.',
);

@ObjectType('Person', {
  implements: NodeType,
  description: 'Somebody in the network. Their e-mail address is never shown.',
})
export class PersonType implements NodeType {
  id!: string;

  @Field({ description: 'Name as they write it.' })
  name!: string;

  /** Undefined while it has not been read. */
  about?: string | null;
}

@ObjectType('Post', { implements: NodeType, description: 'A person’s place in an organisation, dated.' })
export class PostType implements NodeType {
  id!: string;

  personId!: string;

  organisationId!: string;

  @Field({ description: 'Role title, such as “Head of history”.' })
  title!: string;

  @Field(() => [String], { description: 'Codes of the scheme `subject`.' })
  subjects!: readonly string[];

  @Field(() => [String], { description: 'Codes of the scheme `phase`.' })
  phases!: readonly string[];

  @Field(() => Day, { description: 'First day.' })
  startedOn!: string;

  @Field(() => Day, { nullable: true, description: 'First day on which it no longer counts; null while it is open.' })
  endedOn!: string | null;

  @Field(() => [PostRoleEnum], { description: 'What the post carries beyond membership.' })
  roles!: readonly PostRole[];
}

export const PostConnection = connectionOf(PostType, 'Post');

export function toPersonType(row: PersonRow): PersonType {
  return Object.assign(new PersonType(), { id: row.id, name: row.name, about: row.about });
}

export function toPostType(row: PostRow): PostType {
  return Object.assign(new PostType(), {
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    title: row.title,
    subjects: row.subjects,
    phases: row.phases,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    roles: row.roles,
  });
}

@ArgsType()
export class PostsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only of people in whose name each of these words stands, up to 400 characters.',
  })
  name?: string | null;
}
