import { connectionOf, PageArgs, resultUnion } from '@constellation/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { KeptRow, ShelfItemRow } from '../shelf/shelf.reader.ts';
import { artefactOf, ArtefactType, ArtefactVersionType, DoneType, toVersionType } from './artefact.type.ts';

@ObjectType('KeptForLater', { description: 'That the viewer keeps an artefact for later; shown to nobody else.' })
export class KeptForLaterType {
  @Field({ description: 'What they noted for themselves, up to 2,000 characters; empty where they noted nothing.' })
  note!: string;

  @Field(() => GraphQLISODateTime, { description: 'When they saved it.' })
  savedAt!: Date;
}

@ObjectType('ShelfItem', { description: 'Something on the viewer’s shelf; shown to nobody else.' })
export class ShelfItemType extends KeptForLaterType {
  @Field(() => ArtefactType, { description: 'The artefact.' })
  artefact!: ArtefactType;

  @Field(() => ArtefactVersionType, { description: 'Its newest released version that the viewer may find.' })
  version!: ArtefactVersionType;
}

export const ShelfItemConnection = connectionOf(ShelfItemType, 'ShelfItem');
export const SaveForLaterResult = resultUnion('SaveForLaterResult', ArtefactType);
export const TakeOffShelfResult = resultUnion('TakeOffShelfResult', DoneType);

export const toKeptForLater = (row: KeptRow): KeptForLaterType =>
  Object.assign(new KeptForLaterType(), { note: row.note, savedAt: row.saved_at });

export const toShelfItem = (row: ShelfItemRow): ShelfItemType =>
  Object.assign(new ShelfItemType(), {
    note: row.note,
    savedAt: row.saved_at,
    artefact: artefactOf(row.version),
    version: toVersionType(row.version),
  });

@ArgsType()
export class ShelfArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that have to stand in the title or the note, each of them; everything when absent.',
  })
  query?: string | null;
}

@InputType({ description: 'An artefact to keep for later.' })
export class SaveForLaterInput {
  @Field(() => ID, { description: 'A released artefact that the viewer may find.' })
  artefactId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A note for oneself, up to 2,000 characters, in place of the one before; absent, that one stays.',
  })
  note?: string | null;
}

@InputType({ description: 'An artefact to keep no longer.' })
export class TakeOffShelfInput {
  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;
}
