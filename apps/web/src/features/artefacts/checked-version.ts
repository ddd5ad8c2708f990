import type { CheckQuery } from '../../gql/graphql.ts';

/** The draft that is looked through before it is submitted or released. */
export type CheckedVersion = NonNullable<CheckQuery['artefactVersion']>;
