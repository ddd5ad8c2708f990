import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person keeps an artefact for later. Theirs alone: nobody else reads it, whatever their role. */
@Entity('shelf_item')
export class ShelfItem {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  artefactId!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz')
  savedAt!: Date;
}
