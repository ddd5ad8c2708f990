import type { ArtefactQuery, VersionPagePartsFragment } from '../../gql/graphql.ts';

/** The artefact whose page is shown. */
export type PageArtefact = NonNullable<ArtefactQuery['artefact']>;
/** The version of it that is shown. */
export type PageVersion = VersionPagePartsFragment;
