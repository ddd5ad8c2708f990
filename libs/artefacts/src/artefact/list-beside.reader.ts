import { OrganisationReader } from '@constellation/identity';
import { Injectable } from '@nestjs/common';
import { AdoptionCountReader } from '../adoption/adoption.reader.ts';
import type { Beside } from './newest-released.ts';
import type { ReadAhead } from './page.reader.ts';

/** What a list of artefacts asks of each of them. */
export interface BesideAsked {
  readonly rightsHolder: boolean;
  readonly adoptionCount: boolean;
  /** More of the version than a line of a list shows. */
  readonly wholeVersion: boolean;
}

/**
 * What every line of a list shows beside the version, read with the list and by the rules of its own readers, and put where
 * the fields of the request will look for it.
 */
@Injectable()
export class ListBesideReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly adoptionCounts: AdoptionCountReader,
  ) {}

  readBeside(loaders: ReadAhead, asked: BesideAsked): Beside {
    const put: (() => void)[] = [];
    return {
      isWhole: asked.wholeVersion,
      add: (reads, { artefactIds, rightsHolderIds }) => {
        if (asked.rightsHolder) {
          const found = reads.from(this.organisations, rightsHolderIds);
          put.push(() => found().forEach((row, id) => loaders.prime(this.organisations, id, row)));
        }
        if (asked.adoptionCount) {
          const found = reads.from(this.adoptionCounts, artefactIds);
          put.push(() => found().forEach((total, id) => loaders.prime(this.adoptionCounts, id, total)));
        }
      },
      done: () => put.forEach((one) => one()),
    };
  }
}
