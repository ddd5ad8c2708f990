import type { ViewerAuthenticator } from '@constellation/identity';
import type { Viewer } from '@constellation/platform/access';
import { present } from '@constellation/platform/errors';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoIds } from './load-people.ts';

/** What is there already when communities, collections and maps of the demo content are loaded, by the keys of the content. */
export class DemoWorld {
  constructor(
    readonly app: INestApplicationContext,
    private readonly viewers: ViewerAuthenticator,
    private readonly ids: DemoIds,
    private readonly artefactIds: ReadonlyMap<string, string>,
  ) {}

  /** Somebody as they were on a day (`YYYY-MM-DD`), today unless given: what they belong to may have changed since they were asked for last. */
  async viewer(key: string, on?: string): Promise<Viewer> {
    return this.viewers.viewerOfPerson(this.person(key), on ? new Date(`${on}T16:30:00Z`) : new Date());
  }

  person(key: string): string {
    return present(this.ids.people.get(key), `The person ${key}`);
  }

  organisation(key: string): string {
    return present(this.ids.organisations.get(key), `The organisation ${key}`);
  }

  artefact(key: string): string {
    return present(this.artefactIds.get(key), `The artefact ${key}`);
  }
}
