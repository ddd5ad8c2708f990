import { anOrganisation, aPerson, aPost, aSession } from '@constellation/identity/testing';
import type { PostRole } from '@constellation/platform/access';
import type { DataSource } from 'typeorm';

/** Somebody with a post and a browser. */
export interface Actor {
  readonly personId: string;
  readonly postId: string;
  readonly organisationId: string;
  readonly session: string;
}

/** A trust whose people write, release and invite, and the neighbour that adopts what it releases. */
export interface Team {
  readonly author: Actor;
  readonly decider: Actor;
  readonly admin: Actor;
  readonly adopter: Actor;
}

/** Writes a team straight into the database. */
export async function makeTeam(dataSource: DataSource): Promise<Team> {
  const trust = (await anOrganisation(dataSource, { kind: 'multi-academy-trust' })).id;
  const neighbour = (await anOrganisation(dataSource, { kind: 'multi-academy-trust' })).id;
  const actor = async (organisationId: string, roles: PostRole[] = []): Promise<Actor> => {
    const { id: personId } = await aPerson(dataSource);
    const { id: postId } = await aPost(dataSource, { personId, organisationId, roles });
    const { token } = await aSession(dataSource, { personId });
    return { personId, postId, organisationId, session: token };
  };
  return {
    author: await actor(trust),
    decider: await actor(trust, ['release-authority']),
    admin: await actor(trust, ['organisation-admin']),
    adopter: await actor(neighbour),
  };
}
