import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '@constellation/platform/graphql';
import type { CreditRow } from '../artefact/version.row.ts';
import { changeKinds, type ChangeKind } from '../compare/comparison.reader.ts';
import type { TextChange } from '../compare/text-diff.ts';

export const ChangeKindEnum = graphqlEnum('ChangeKind', changeKinds, 'What became of something between two versions.');
export const TextChangeKindEnum = graphqlEnum(
  'TextChangeKind',
  ['same', 'added', 'removed'],
  'Whether a stretch of text stands in both texts, in the later one alone or in the earlier one alone.',
);

@ObjectType('Credit', {
  description:
    'A line of credit: a work that a version was made from, as it was when the version was released. Shown to all its readers.',
})
export class CreditType {
  row!: CreditRow;

  @Field(() => Int, { description: '1 for what it was made from, 2 for what that was made from, and so on.' })
  depth!: number;

  @Field({ description: 'The title of that work.' })
  title!: string;

  @Field(() => [String], { description: 'Who wrote it.' })
  authors!: readonly string[];

  @Field({ description: 'Who held its rights.' })
  organisation!: string;

  @Field(() => Int, { nullable: true, description: 'Which version of it.' })
  number!: number | null;

  @Field({ description: 'What was changed of it by the next in the chain, in words.' })
  changes!: string;

  @Field({ description: 'Where it is found, by those with whom it is shared.' })
  link!: string;
}

@ObjectType('Derivation', { description: 'That one work was made from another.' })
export class DerivationType {
  artefactId!: string;
  originArtefactId!: string;
}

@ObjectType('TextChange', { description: 'A stretch of text that two texts have in common, or one alone.' })
export class TextChangeType implements TextChange {
  @Field(() => TextChangeKindEnum, { description: 'Where it stands.' })
  kind!: TextChange['kind'];

  @Field({ description: 'The text, line ends included.' })
  text!: string;
}

@ObjectType('FieldChange', { description: 'A field in which two versions differ.' })
export class FieldChangeType {
  @Field({ description: 'Its name, such as `keyStages` or `details.weeks`.' })
  field!: string;

  @Field({ description: 'What people read.' })
  label!: string;

  @Field(() => ChangeKindEnum, { description: 'What became of it.' })
  kind!: ChangeKind;

  @Field(() => [TextChangeType], { description: 'From the one to the other; codes of lists stand on a line each.' })
  changes!: readonly TextChange[];
}

@ObjectType('FileChange', { description: 'A file of two versions; the same when its bytes are.' })
export class FileChangeType {
  @Field(() => ChangeKindEnum, { description: 'What became of it: CHANGED are other bytes under the same name.' })
  kind!: ChangeKind;

  @Field({ description: 'Its name.' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'The name it had, where it was renamed.' })
  fileNameBefore!: string | null;
}

@ObjectType('PartChange', { description: 'A part of two versions, to those who may find it.' })
export class PartChangeType {
  @Field(() => ChangeKindEnum, { description: 'What became of it.' })
  kind!: ChangeKind;

  @Field(() => ID, { description: 'The artefact that is the part.' })
  artefactId!: string;

  @Field({ description: 'Its title.' })
  title!: string;
}

@ObjectType('VersionComparison', { description: 'What is different between two versions that the viewer may read.' })
export class VersionComparisonType {
  fromId!: string;
  toId!: string;

  @Field(() => [FieldChangeType], { description: 'The fields that differ.' })
  fields!: readonly FieldChangeType[];

  @Field(() => [TextChangeType], { description: 'The Markdown text, from the one to the other.' })
  body!: readonly TextChange[];

  @Field(() => [FileChangeType], { description: 'All files of both.' })
  files!: readonly FileChangeType[];

  @Field(() => [PartChangeType], { description: 'All parts of both that the viewer may find.' })
  parts!: readonly PartChangeType[];
}
