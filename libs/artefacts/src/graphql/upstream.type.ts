import { connectionOf, graphqlEnum } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { TombstoneReason } from '../artefact/version-state.ts';
import type { TextChange } from '../compare/text-diff.ts';
import { upstreamChangeKinds, type UpstreamChangeKind } from '../upstream/upstream-change.entity.ts';
import type { UpstreamChangeRow } from '../upstream/upstream-change.reader.ts';
import { TextChangeType } from './adaptation.type.ts';
import { TombstoneReasonEnum } from './vocabulary.type.ts';

export const UpstreamChangeKindEnum = graphqlEnum(
  'UpstreamChangeKind',
  upstreamChangeKinds,
  'A new version to decide about, or a change of rights that is told: other terms, withdrawn, recalled; or that an adaptation of one’s own is held back since an agreement ended.',
);

@ObjectType('UpstreamChange', {
  description: 'Something that happened to a work that an organisation of the viewer adapted or adopted.',
})
export class UpstreamChangeType {
  row!: UpstreamChangeRow;

  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => UpstreamChangeKindEnum, { description: 'What happened.' })
  kind!: UpstreamChangeKind;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When everything was decided about, or it was put aside; null while it waits.',
  })
  settledAt!: Date | null;

  @Field({ description: 'The title of the version it is about.' })
  title!: string;

  @Field(() => TombstoneReasonEnum, { nullable: true, description: 'Why it was withdrawn or recalled.' })
  reason!: TombstoneReason | null;

  @Field(() => String, { nullable: true, description: 'In the words of the one who ended it.' })
  note!: string | null;
}

@ObjectType('UpstreamPart', {
  description:
    'A part that a new version changed and that nobody decided about here: theirs, yours, and where both come from.',
})
export class UpstreamPartType {
  @Field({ description: 'Its name in the origin, to be given back.' })
  part!: string;

  @Field({ description: 'What people read.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As it was; null where it was not there or that version is not shared.',
  })
  base!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is in the new version; null where it was taken away.' })
  theirs!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is in the adaptation; null where it is not there.' })
  yours!: string | null;

  @Field({ description: 'Whether it was edited in the adaptation as well: accepting theirs replaces that.' })
  editedHere!: boolean;

  @Field(() => [TextChangeType], {
    description: 'From yours to theirs. Of files, which are compared by their bytes, empty.',
  })
  changes!: readonly TextChange[];
}

@ObjectType('DeclinedChange', {
  description: 'That an organisation that made something of a work does not take over a change of it, and why.',
})
export class DeclinedChangeType {
  versionId!: string;
  organisationId!: string;

  @Field({ description: 'The part, as people read it.' })
  part!: string;

  @Field({ description: 'Why, in their words.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  declinedAt!: Date;
}

export const UpstreamChangeConnection = connectionOf(UpstreamChangeType, 'UpstreamChange');

export function toUpstreamChangeType(row: UpstreamChangeRow): UpstreamChangeType {
  return Object.assign(new UpstreamChangeType(), {
    row,
    id: row.id,
    kind: row.kind,
    madeAt: row.made_at,
    settledAt: row.settled_at,
    title: row.title,
    reason: row.reason,
    note: row.note,
  });
}
