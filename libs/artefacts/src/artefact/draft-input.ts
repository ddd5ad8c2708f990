import { keyStages, phases, subjects, yearGroups } from '@constellation/identity/vocabulary';
import { z } from 'zod';
import { licenceVocabulary } from '../licences/licence.ts';
import { artefactKinds, artefactTypes } from '../vocabulary/artefact-types.ts';
import { inclusionStatements, sendNeeds } from '../vocabulary/inclusion.ts';
import { accessAnswers } from '../checklist/accessibility.ts';
import { thirdPartyAnswers, thirdPartyItemsInput } from '../checklist/third-party.ts';
import { cpdDetails, curriculumDetails, researchDetails } from './details.ts';
import { code, codes, id, line, paragraph } from './fields.ts';

export const longestTitle = 200;
export const longestSummary = 600;
export const longestBody = 100_000;

export const newDraftInput = z.object({
  kind: z.enum(artefactKinds),
  type: code(artefactTypes),
  title: line(longestTitle).refine((title) => title !== '', 'Give it a title.'),
  postId: id('a post'),
  rightsHolderId: id('an organisation').nullish(),
});
export type NewDraftInput = z.input<typeof newDraftInput>;

/** A field that may be left out, and that null empties. */
const emptiedBy = <Schema extends z.ZodType>(schema: Schema, empty: z.output<Schema>) =>
  schema.nullish().transform((given) => (given === null ? empty : given));

/**
 * Everything an author may change. What is absent stays as it is; null empties what may be empty: all but the title and
 * the type.
 */
export const draftContentInput = z.object({
  type: code(artefactTypes).optional(),
  title: line(longestTitle).optional(),
  summary: emptiedBy(paragraph(longestSummary), ''),
  bodyMarkdown: emptiedBy(
    z.string().max(longestBody, `Keep the text to ${longestBody.toLocaleString('en-GB')} characters.`),
    '',
  ),
  subjects: emptiedBy(codes(subjects, 8), []),
  phase: code(phases).nullish(),
  keyStages: emptiedBy(codes(keyStages, 6), []),
  yearGroups: emptiedBy(codes(yearGroups, 20), []),
  keywords: emptiedBy(
    z
      .array(line(60))
      .transform((given) => [...new Set(given.filter((keyword) => keyword !== ''))])
      .refine((given) => given.length <= 20, 'Give at most 20 keywords.'),
    [],
  ),
  inclusion: z.enum(inclusionStatements).nullish(),
  inclusionNote: paragraph(1_000).nullish(),
  sendNeeds: emptiedBy(codes(sendNeeds, 12), []),
  thirdParty: z.enum(thirdPartyAnswers).nullish(),
  thirdPartyItems: emptiedBy(thirdPartyItemsInput, []),
  pictureText: z.enum(accessAnswers).nullish(),
  captions: z.enum(accessAnswers).nullish(),
  licenceCode: code(licenceVocabulary).nullish(),
  authors: emptiedBy(
    z
      .array(
        z.object({
          name: line(120).refine((name) => name !== '', 'Give the author’s name.'),
          personId: id('a person').nullish(),
        }),
      )
      .max(50, 'Name at most 50 authors.'),
    [],
  ),
  curriculum: curriculumDetails.nullish(),
  cpd: cpdDetails.nullish(),
  research: researchDetails.nullish(),
});
/** As it comes in: null for title or type is a problem with its name, and no fault of ours. */
type Nullable<Input extends { title?: unknown; type?: unknown }> = Omit<Input, 'title' | 'type'> & {
  title?: string | null | undefined;
  type?: string | null | undefined;
};
export type DraftContentInput = Nullable<z.input<typeof draftContentInput>>;
export type DraftContent = z.output<typeof draftContentInput>;

export const draftChangeInput = draftContentInput.extend({
  versionId: id('a draft'),
  expectedRevision: z.int().min(1),
});
export type DraftChangeInput = Nullable<z.input<typeof draftChangeInput>>;
