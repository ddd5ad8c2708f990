import { graphql } from '../../gql/index.ts';

export const MapCardFragment = graphql(`
  fragment MapCardParts on CurriculumMap {
    id
    title
    subject
    firstYear
    lastYear
    canEdit
    updatedAt
    organisation {
      id
      name
    }
  }
`);

export const MapSlotFragment = graphql(`
  fragment MapSlotParts on CurriculumMapSlot {
    id
    title
    strand
    firstYear
    lastYear
    cycle
    firstWeek
    weeks
    revision
    prerequisiteIds
    version {
      id
      title
      artefact {
        id
      }
    }
  }
`);

export const CurriculumMapsQuery = graphql(`
  query CurriculumMaps($filter: CurriculumMapFilterInput!, $after: String) {
    curriculumMaps(first: 30, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MapCardParts
      }
    }
  }
`);

export const CurriculumMapQuery = graphql(`
  query CurriculumMap($id: ID!) {
    curriculumMap(id: $id) {
      ...MapCardParts
      framework
      weeksPerYear
      canManage
      slots {
        ...MapSlotParts
      }
      gaps {
        year
        cycle
        firstWeek
        weeks
      }
      overlaps {
        year
        firstWeek
        weeks
        slotIds
      }
      prerequisiteFaults {
        kind
        slotIds
      }
      lostUnits {
        slotId
        title
        revision
      }
      editors {
        id
        name
      }
    }
  }
`);

export const MapNeighboursQuery = graphql(`
  query MapNeighbours($id: ID!, $year: String!, $firstWeek: Int!, $weeks: Int!) {
    curriculumMap(id: $id) {
      id
      followedPlaceId(year: $year, firstWeek: $firstWeek, weeks: $weeks)
      neighbours(year: $year, firstWeek: $firstWeek, weeks: $weeks) {
        ...MapSlotParts
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

export const CreateMapMutation = graphql(`
  mutation CreateCurriculumMap($input: CreateCurriculumMapInput!) {
    result: createCurriculumMap(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        map {
          id
        }
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

export const PlaceUnitMutation = graphql(`
  mutation PlaceOnCurriculumMap($input: PlaceOnCurriculumMapInput!) {
    result: placeOnCurriculumMap(input: $input) {
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

export const ChangeUnitMutation = graphql(`
  mutation ChangeCurriculumMapSlot($input: ChangeCurriculumMapSlotInput!) {
    result: changeCurriculumMapSlot(input: $input) {
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

export const RemoveUnitMutation = graphql(`
  mutation RemoveCurriculumMapSlot($input: RemoveCurriculumMapSlotInput!) {
    result: removeCurriculumMapSlot(input: $input) {
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

export const ImportUnitsMutation = graphql(`
  mutation ImportCurriculumMap($input: ImportCurriculumMapInput!) {
    result: importCurriculumMap(input: $input) {
      __typename
      ... on CurriculumMapEdited {
        count
        alreadyThere
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
