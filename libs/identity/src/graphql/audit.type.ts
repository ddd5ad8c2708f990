import { connectionOf } from '@constellation/platform/graphql';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { AuditRow } from '../audit/audit.reader.ts';

@ObjectType('AuditedThing', { description: 'Something that an entry of an audit log names.' })
export class AuditedThingType {
  @Field({
    description:
      'What it is in the entry: `artefact`, `version`, `person`, `organisation`, `school`, `trust`, `partnership` or `agreement`.',
  })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'UUID; null, as is the title, where it was erased or the viewer may not see it.',
  })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called today.' })
  title!: string | null;
}

@ObjectType('AuditEntry', {
  description: 'A decision or a change of access, as the audit log of an organisation keeps it. It is never changed.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => Float, { description: 'Place in the log of the organisation, from 1 without gaps.' })
  number!: number;

  @Field({ description: 'When it was written down.' })
  recordedAt!: Date;

  @Field({ description: '`<topic>.<what was done>`, such as `release.released` or `staff.post-ended`.' })
  action!: string;

  @Field(() => [String], {
    description: 'Codes that belong to it: a reason, an audience and a licence, verbs, roles, a day.',
  })
  codes!: readonly string[];

  @Field({ description: 'Whether somebody did it; else it came about by a day that had been set, or by an import.' })
  byPerson!: boolean;

  @Field({ description: 'SHA-256 over the hash of the entry before and all of this one, in hexadecimal digits.' })
  hash!: string;

  row!: AuditRow;
}

export const AuditEntryConnection = connectionOf(AuditEntryType, 'AuditEntry');

export function toAuditEntryType(row: AuditRow): AuditEntryType {
  const { id, number, recordedAt, action, codes, hash, actorId } = row;
  return Object.assign(new AuditEntryType(), {
    ...{ id, number, recordedAt, action, codes, hash, row },
    byPerson: actorId !== null,
  });
}
