import { z } from 'zod';
import { audienceInput } from '../access/chosen-audience.ts';
import { id, line, paragraph } from '../artefact/fields.ts';
import { collectionScopes } from './collection.entity.ts';

const title = (what: string) =>
  line(200).refine((text) => text.length >= 3, `Give ${what} a title of at least 3 characters.`);
const note = paragraph(2_000);

/** To whom a collection is to be shown. */
export const collectionAudienceInput = audienceInput.extend({ scope: z.enum(collectionScopes) });
export type CollectionAudienceInput = z.input<typeof collectionAudienceInput>;

export const newCollectionInput = z.object({
  title: title('the collection'),
  description: paragraph(10_000)
    .nullish()
    .transform((text) => text ?? ''),
  organisationId: id('an organisation').nullish(),
  communityId: id('a community').nullish(),
  audience: collectionAudienceInput
    .nullish()
    .transform((given) => given ?? { scope: 'private' as const, partnerIds: [], partnershipIds: [] }),
});
export type NewCollectionInput = z.input<typeof newCollectionInput> & { readonly postId: string };

export const collectionDetailsInput = z.object({
  title: title('the collection').optional(),
  description: paragraph(10_000).optional(),
});
export type CollectionDetailsInput = z.input<typeof collectionDetailsInput>;

export const newItemsInput = z.object({
  artefactIds: z
    .array(id('an artefact'))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length > 0, 'Name at least one artefact.')
    .refine((given) => given.length <= 100, 'Name at most 100 artefacts at a time.'),
  versionId: id('a version').nullish(),
  sectionId: id('a section').nullish(),
  note: note.nullish().transform((text) => text ?? ''),
});
export type NewItemsInput = z.input<typeof newItemsInput>;

/** Where something is put: into a section (none: before the first), behind something there (none: first). */
export const placeInput = z.object({
  sectionId: id('a section').nullish(),
  afterId: id('what it goes behind').nullish(),
});
export type PlaceInput = z.input<typeof placeInput>;

export const itemChangeInput = z.object({
  note: note.optional(),
  versionId: id('a version').nullable().optional(),
});
export type ItemChangeInput = z.input<typeof itemChangeInput>;

export const sectionInput = z.object({
  title: title('the section'),
  note: note.nullish().transform((text) => text ?? ''),
});
export type SectionInput = z.input<typeof sectionInput>;

export const sectionChangeInput = z.object({ title: title('the section').optional(), note: note.optional() });
export type SectionChangeInput = z.input<typeof sectionChangeInput>;

export const curatorsInput = z.object({
  addIds: z
    .array(id('a person'))
    .nullish()
    .transform((given) => [...new Set(given ?? [])])
    .refine((given) => given.length <= 50, 'Name at most 50 people at a time.'),
  removeIds: z
    .array(id('a person'))
    .nullish()
    .transform((given) => [...new Set(given ?? [])]),
});
export type CuratorsInput = z.input<typeof curatorsInput>;
