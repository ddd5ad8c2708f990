import { graphql } from '../../gql/index.ts';

/** What a card in a list needs of a version. */
export const CardFragment = graphql(`
  fragment CardParts on ArtefactVersion {
    id
    number
    state
    title
    summary
    type
    subjects
    phase
    keyStages
    yearGroups
    releasedAt
    updatedAt
    licence {
      code
      title
      open
    }
    files {
      id
    }
    artefact {
      id
      kind
      rightsHolder {
        id
        name
      }
    }
  }
`);
