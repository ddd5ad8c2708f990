import { compareDocuments } from './meilisearch-verifier.ts';
import { payloads, toDocument, type DocumentRow } from './meilisearch-documents.ts';
import { engineFingerprint, indexSettings, wordsPerAttribute } from './meilisearch-settings.ts';

const row: DocumentRow = {
  version_id: '0190a000-0000-7000-8000-000000000001',
  artefact_id: '0190a000-0000-7000-8000-000000000002',
  title: 'river',
  keywords: '',
  summary: '',
  labels: '',
  words: ['river'],
  facets: ['evidence-strength:L1'],
  find_keys: ['public'],
  read_keys: ['public'],
  available_from: null,
  available_until: null,
  released_at: 1_767_000_000_000,
  fingerprint: 'abc',
};

it('a text longer than an attribute goes on in the next, and no attribute passes the 65,535 positions', () => {
  const words = Array.from({ length: 130_000 }, (_, place) => `w${place}`);
  const document = toDocument({ ...row, words });
  const parts = ['words', 'words_2', 'words_3', 'words_4'].map((name) =>
    String(document[name]).split(' ').filter(Boolean),
  );
  expect(parts.map((part) => part.length)).toEqual([wordsPerAttribute, wordsPerAttribute, 10_000, 0]);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(65_535);
});

it('requests carry as many documents as fit', () => {
  const documents = Array.from({ length: 10 }, () => toDocument(row));
  const size = Buffer.byteLength(JSON.stringify(documents[0]));
  expect(payloads(documents, size * 4).map((batch) => batch.length)).toEqual([4, 4, 2]);
  expect(payloads(documents, 1).map((batch) => batch.length)).toEqual(Array(10).fill(1));
  expect(payloads([])).toEqual([]);
});

it('compares rows with documents by kind of difference', () => {
  const document = JSON.parse(JSON.stringify(toDocument(row))) as Record<string, unknown>;
  const held = (...documents: Record<string, unknown>[]) => new Map(documents.map((one) => [String(one['id']), one]));
  expect(compareDocuments([row], held(document))).toEqual([]);
  expect(compareDocuments([row], held())).toMatchObject([{ kind: 'missing' }]);
  expect(compareDocuments([], held(document))).toMatchObject([{ kind: 'extra', versionId: row.version_id }]);
  expect(compareDocuments([row], held({ ...document, find_keys: [], fingerprint: 'old' }))).toMatchObject([
    { kind: 'stale', columns: ['find_keys', 'fingerprint'] },
  ]);
});

it('what decides how an index looks decides its fingerprint', () => {
  expect(engineFingerprint).toMatch(/^[0-9a-f]{64}$/);
  const filterable = indexSettings.filterableAttributes.flatMap(({ attributePatterns }) => attributePatterns);
  expect(filterable).toEqual(
    expect.arrayContaining(['find_keys', 'read_keys', 'available_from', 'available_until', 'facets', 'artefact_id']),
  );
});
