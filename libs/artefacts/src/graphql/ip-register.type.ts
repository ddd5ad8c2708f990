import { connectionOf } from '@constellation/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { VersionState } from '../artefact/version-state.ts';
import type { IpRegisterRow, ReleaseFacts, SettingCount } from '../ip-register/ip-register.reader.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { ArtefactKindEnum, AudienceScopeEnum, VersionStateEnum } from './vocabulary.type.ts';

@ObjectType('SettingCount', { description: 'In how many organisations of a setting something is used.' })
export class SettingCountType {
  @Field({ description: 'A code of the scheme `phase`, or the kind of an organisation that has none.' })
  setting!: string;

  @Field(() => Int, { description: 'How many organisations.' })
  count!: number;
}

@ObjectType('RegisteredRelease', {
  description: 'To whom something was released, under which licence, and who decided so.',
})
export class RegisteredReleaseType {
  @Field(() => AudienceScopeEnum, { description: 'Its audience.' })
  scope!: ReleaseScope;

  @Field({ description: 'SPDX identifier of the licence, or `LicenseRef-…`.' })
  licenceCode!: string;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it is available.' })
  availableFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it is not available any more.' })
  availableUntil!: Date | null;

  @Field({ description: 'When these terms were put in force.' })
  decidedAt!: Date;

  facts!: ReleaseFacts;
}

@ObjectType('IpRegisterEntry', {
  description: 'Something an organisation holds, by its newest released version, and what came of it.',
})
export class IpRegisterEntryType {
  @Field(() => ID, { description: 'UUID of the artefact.' })
  id!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => ArtefactKindEnum, { description: 'What it is for.' })
  kind!: ArtefactKind;

  @Field({ description: 'Code of its type.' })
  type!: string;

  @Field(() => Int, { description: 'Number of the version.' })
  number!: number;

  @Field(() => VersionStateEnum, { description: 'State of the version.' })
  state!: VersionState;

  @Field({ description: 'When the version was released.' })
  releasedAt!: Date;

  @Field(() => RegisteredReleaseType, {
    nullable: true,
    description: 'How it was released; null to those who neither read it nor decide about its releases.',
  })
  release!: RegisteredReleaseType | null;

  @Field(() => Int, { description: 'How many organisations use it.' })
  adopterCount!: number;

  @Field(() => Float, { nullable: true, description: 'Hours saved, as its adopters state them; null where none does.' })
  hoursSaved!: number | null;

  @Field(() => Int, { description: 'How many released works were made from it, as far as the viewer may find them.' })
  adaptationCount!: number;

  @Field(() => [SettingCountType], { description: 'Where it is used or was adapted, the most frequent setting first.' })
  settings!: readonly SettingCount[];

  row!: IpRegisterRow;
}

export const IpRegisterConnection = connectionOf(IpRegisterEntryType, 'IpRegisterEntry');

export function toIpRegisterEntryType(row: IpRegisterRow): IpRegisterEntryType {
  const { id, title, kind, type, number, state, settings, release } = row;
  return Object.assign(new IpRegisterEntryType(), {
    ...{ id, title, kind, type, number, state, settings, row },
    releasedAt: row.released_at,
    release: release && toReleaseType(release),
    adopterCount: row.adopter_count,
    hoursSaved: row.hours_saved,
    adaptationCount: row.adaptation_count,
  });
}

function toReleaseType(facts: ReleaseFacts): RegisteredReleaseType {
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return Object.assign(new RegisteredReleaseType(), {
    ...{ scope: facts.scope, licenceCode: facts.licenceCode, facts },
    availableFrom: instant(facts.availableFrom),
    availableUntil: instant(facts.availableUntil),
    decidedAt: new Date(facts.decidedAt),
  });
}
