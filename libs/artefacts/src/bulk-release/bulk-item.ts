import { Refusal, parseInput } from '@constellation/platform/errors';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { draftContentInput, newDraftInput, type DraftContent } from '../artefact/draft-input.ts';
import { changesOf } from '../artefact/draft.service.ts';
import { code, line } from '../artefact/fields.ts';
import { readinessOf } from '../artefact/readiness.ts';
import { licenceAllowsScope } from '../licences/licence-scope.ts';
import { getLicence, licenceVocabulary } from '../licences/licence.ts';
import { isTypeOf } from '../vocabulary/artefact-types.ts';

const sourceKey = line(300).refine((key) => key !== '', 'Name the record it comes from.');

const bulkItemInput = draftContentInput.extend({
  sourceKey,
  ...newDraftInput.pick({ kind: true, type: true, title: true }).shape,
  licenceCode: code(licenceVocabulary),
  // Audiences that need no further organisation named.
  scope: z.enum(['trust', 'network', 'public']),
  partKeys: z
    .array(sourceKey)
    .max(1_000, 'Name at most 1,000 parts.')
    .refine((keys) => new Set(keys).size === keys.length, 'Name each part once.')
    .default([]),
  releasedAt: z.date().nullish(),
});

/**
 * A record of another catalogue as it is to stand here, released: the fields of a draft, and
 * - `sourceKey`: names the record for ever, such as `oak/lesson/adding-fractions`
 * - `partKeys`: the source keys of its parts, in order
 * - `scope`, `licenceCode`: the terms it is released under
 * - `releasedAt`: when its source published it as it is; the time of the import when absent
 */
export type BulkItem = z.input<typeof bulkItemInput>;
/** An item that was checked. */
export type CheckedItem = z.output<typeof bulkItemInput>;

/** Said of people's own work; a record of another catalogue has no answer to them. */
const notAsked: readonly string[] = ['author', 'inclusion'];

/**
 * Checks an item by the rules that hold for people's drafts and their release.
 * @throws {Refusal} with everything that is wrong
 */
export function checkItem(item: BulkItem): CheckedItem {
  const checked = parseInput(bulkItemInput, item);
  if (!isTypeOf(checked.kind, checked.type)) {
    throw new Refusal({
      code: 'wrong-type',
      message: 'Choose a type that belongs to the kind of the artefact.',
      field: 'type',
    });
  }
  if (!licenceAllowsScope(getLicence(checked.licenceCode), checked.scope)) {
    throw new Refusal({
      code: 'licence-audience',
      message: 'This licence does not go with this audience.',
      field: 'licenceCode',
    });
  }
  // Throws for fields of another kind.
  changesOf(checked.kind, contentOf(checked));
  const open = readinessOf({
    kind: checked.kind,
    type: checked.type,
    title: checked.title,
    summary: checked.summary ?? '',
    body: checked.bodyMarkdown ?? '',
    subjects: checked.subjects ?? [],
    inclusion: checked.inclusion ?? null,
    licenceCode: checked.licenceCode,
    authorCount: checked.authors?.length ?? 0,
    partCount: checked.partKeys.length,
    possibleLicences: null,
    files: [],
    thirdParty: checked.thirdParty ?? null,
    thirdPartyItems: checked.thirdPartyItems ?? [],
    pictureText: null,
    captions: null,
  }).filter((check) => check.blocking && !check.passed && !notAsked.includes(check.code));
  if (open.length > 0) {
    throw new Refusal(
      open.map(({ field, message }) => ({ code: 'not-ready', message: message ?? '', ...(field ? { field } : {}) })),
    );
  }
  return checked;
}

/** What of an item is the content of its version. */
export function contentOf(item: CheckedItem): DraftContent {
  const { sourceKey: _key, kind: _kind, scope: _scope, partKeys: _parts, releasedAt: _at, ...content } = item;
  return content;
}

/**
 * Differs when anything of the item does that people would see.
 * @param partKeys those parts that are there: a part that came later makes a new version
 */
export function fingerprintOf(item: CheckedItem, partKeys: readonly string[]): string {
  const { sourceKey: _key, releasedAt: _at, partKeys: _wanted, thirdParty, ...content } = item;
  // What was imported before there was the question is the same as what says that nothing is somebody else's.
  const seen = thirdParty === 'none' ? content : { ...content, thirdParty };
  return createHash('sha256')
    .update(JSON.stringify([seen, partKeys]))
    .digest('hex');
}
