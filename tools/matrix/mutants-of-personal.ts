import { one, type Mutant } from './mutant.ts';

const shelf = 'libs/artefacts/src/shelf/shelf.reader.ts';

/** The filters of what people keep for themselves, taken out. */
export const personalMutants: readonly Mutant[] = [
  one(
    'ShelfReader: whose it is',
    {
      file: shelf,
      after: 'const onShelf',
      find: 'where person_id = ${person}',
      replace: 'where ${person}::uuid is not null',
    },
    ['shelf'],
  ),
  one(
    'ShelfReader: what is hidden meanwhile is kept all the same',
    {
      file: shelf,
      after: 'async readBatch',
      find: 'and ${isShown(viewer, parameters)}',
      replace: '',
    },
    ['shelf: whether it is kept'],
  ),
  one(
    'ShelfService: what may be put there',
    {
      file: 'libs/artefacts/src/shelf/shelf.service.ts',
      after: 'async save',
      find: 'await this.#requireShown(tx, viewer, artefactId);',
      replace: '',
    },
    ['shelf: what may be put there'],
  ),
];
