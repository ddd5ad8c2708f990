export { ArtefactsGraphqlModule } from './artefacts-graphql.module.ts';
export { ArtefactType, ArtefactVersionType, artefactOf, toArtefactType, toVersionType } from './artefact.type.ts';
export { CollectionType } from './collection.type.ts';
export { toCollectionType } from './collection.mapper.ts';
export { CurriculumMapType, MapPlaceArgs } from './curriculum-map.type.ts';
export { ArtefactKindEnum } from './vocabulary.type.ts';
export { LicenceType, VocabularyTermType, VocabularyType } from './vocabulary.type.ts';
