import { graphql } from '../../gql/index.ts';

export const StatementFragment = graphql(`
  fragment StatementParts on FrameworkStatement {
    id
    framework
    strand
    substrand
    text
    firstYear
    lastYear
  }
`);

export const MapCoverageQuery = graphql(`
  query MapCoverage($id: ID!) {
    curriculumMap(id: $id) {
      id
      coverage {
        framework {
          code
          title
          source
        }
        covered
        partly
        notCovered
        strands {
          strand
          covered
          partly
          notCovered
          years {
            year
            covered
            partly
            notCovered
          }
        }
        statements {
          state
          slotIds
          statement {
            ...StatementParts
          }
        }
      }
      newerFramework {
        code
        title
      }
      newStatements {
        ...StatementParts
      }
      realignments {
        slotId
        extent
        change
        statement {
          ...StatementParts
        }
        replacement {
          ...StatementParts
        }
      }
    }
  }
`);

export const MapAlignmentsQuery = graphql(`
  query MapAlignments($id: ID!) {
    curriculumMap(id: $id) {
      id
      slots {
        id
        alignments {
          extent
          alignedAt
          alignedBy {
            id
            name
          }
          statement {
            ...StatementParts
          }
        }
      }
    }
  }
`);

export const MapPlacesQuery = graphql(`
  query MapPlaces($id: ID!) {
    artefact(id: $id) {
      id
      mapPlaces {
        id
        firstYear
        lastYear
        cycle
        firstWeek
        weeks
        map {
          id
          title
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const FrameworksQuery = graphql(`
  query Frameworks {
    frameworks {
      code
      title
    }
  }
`);

export const AlignUnitMutation = graphql(`
  mutation AlignCurriculumMapSlot($input: AlignCurriculumMapSlotInput!) {
    result: alignCurriculumMapSlot(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        slotIds
      }
      ... on Problems {
        problems {
          code
          message
          field
        }
      }
    }
  }
`);

export const SetPrerequisitesMutation = graphql(`
  mutation SetCurriculumMapPrerequisites($input: SetCurriculumMapPrerequisitesInput!) {
    result: setCurriculumMapPrerequisites(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        slotIds
      }
      ... on Problems {
        problems {
          code
          message
          field
        }
      }
    }
  }
`);

export const SetEditorsMutation = graphql(`
  mutation SetCurriculumMapEditors($input: SetCurriculumMapEditorsInput!) {
    result: setCurriculumMapEditors(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        slotIds
      }
      ... on Problems {
        problems {
          code
          message
          field
        }
      }
    }
  }
`);

export const UpdateMapMutation = graphql(`
  mutation UpdateCurriculumMap($input: UpdateCurriculumMapInput!) {
    result: updateCurriculumMap(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        slotIds
      }
      ... on Problems {
        problems {
          code
          message
          field
        }
      }
    }
  }
`);
