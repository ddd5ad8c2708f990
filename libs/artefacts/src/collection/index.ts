export { CollectionItemService } from './collection-item.service.ts';
export { CollectionSectionService } from './collection-section.service.ts';
export { CollectionVersionService } from './collection-version.service.ts';
export { CollectionService } from './collection.service.ts';
