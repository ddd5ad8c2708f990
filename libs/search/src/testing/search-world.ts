import { OrganisationReader } from '@constellation/identity';
import { publicKey, Viewer, type AccessKey } from '@constellation/platform/access';
import { createDataSource, Database, newId, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase, type TestDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import type { SearchEngine } from '../engine/search-engine.ts';
import { PostgresSearchEngine } from '../engine/postgres/postgres-search-engine.ts';
import { EngineUpkeep } from '../projection/engine-upkeep.ts';
import { SearchProjection } from '../projection/search-projection.ts';
import { SearchRebuild } from '../projection/search-rebuild.ts';
import { SearchReindex } from '../projection/search-reindex.ts';
import { SearchVerifier } from '../projection/search-verifier.ts';
import { SearchVocabulary } from '../projection/search-vocabulary.ts';
import { CandidateFinder } from '../retrieve/candidates.ts';
import { FoundVersionsReader } from '../retrieve/found-versions.reader.ts';
import { StandingReader } from '../retrieve/standing.reader.ts';
import { HitJudge } from '../query/hit-judge.ts';
import { HitPresenter } from '../query/hit-presenter.ts';
import { OtherSearches } from '../query/other-searches.ts';
import type { SearchRequest } from '../query/search-request.ts';
import { SearchService, type SearchAnswer } from '../query/search.service.ts';
import { VocabularyReader } from '../understand/vocabulary.reader.ts';

/** What a version is made of; the rest is filled in. */
export interface VersionRecipe {
  readonly artefactId: string;
  readonly number: number;
  readonly state: 'draft' | 'in-review' | 'released' | 'superseded' | 'withdrawn' | 'recalled';
  readonly kind: string;
  readonly type: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly phase: string | null;
  readonly keyStages: readonly string[];
  readonly yearGroups: readonly string[];
  readonly details: object;
  readonly find: readonly AccessKey[];
  /** Without it, the same as `find`. */
  readonly read: readonly AccessKey[];
  readonly availableFrom: Date | null;
  readonly availableUntil: Date | null;
  readonly releasedAt: Date;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** The instant at which these tests take place. */
export const testNow = new Date('2026-11-22T12:00:00Z');

/** The artefact tables of this Jest worker with search over them, rows written straight into the tables. */
export class SearchWorld {
  readonly organisationId: string;
  readonly personId: string;
  readonly projection: SearchProjection;
  readonly reindex: SearchReindex;
  readonly rebuild: SearchRebuild;
  readonly upkeep: EngineUpkeep;
  readonly verifier: SearchVerifier;
  readonly vocabulary: SearchVocabulary;
  readonly service: SearchService;

  private constructor(
    private readonly testDatabase: TestDatabase,
    private readonly dataSource: DataSource,
    readonly database: Database,
    readonly unitOfWork: UnitOfWork,
    readonly engine: SearchEngine,
    private readonly ids: () => string,
  ) {
    this.organisationId = ids();
    this.personId = ids();
    this.upkeep = new EngineUpkeep(unitOfWork, null, null);
    const found = new FoundVersionsReader(database);
    this.projection = new SearchProjection(unitOfWork, database, engine);
    this.reindex = new SearchReindex(unitOfWork, database, null);
    this.rebuild = new SearchRebuild(unitOfWork, database, this.projection, this.reindex);
    this.verifier = new SearchVerifier(database);
    this.vocabulary = new SearchVocabulary(unitOfWork, database);
    const standing = new StandingReader(database);
    const candidates = new CandidateFinder(engine, standing);
    const judge = new HitJudge(found);
    this.service = new SearchService(
      new VocabularyReader(database),
      candidates,
      judge,
      standing,
      new OtherSearches(candidates, judge),
      new HitPresenter(found),
      new OrganisationReader(database),
    );
  }

  /**
   * @param makeEngine the engine the world searches with
   * @param ids makes ids; the same every time where what is sent to an engine is recorded
   */
  static async open(
    makeEngine = (database: Database, _unitOfWork: UnitOfWork): SearchEngine => new PostgresSearchEngine(database),
    ids: () => string = newId,
  ): Promise<SearchWorld> {
    const place = await testDatabase();
    const dataSource = createDataSource({ url: place.url, pool: 6, entities: [], applicationName: 'search-world' });
    await dataSource.initialize();
    const database = new Database(dataSource);
    const unitOfWork = new UnitOfWork(dataSource);
    return new SearchWorld(place, dataSource, database, unitOfWork, makeEngine(database, unitOfWork), ids);
  }

  /** Empties the tables and the index. */
  async clear(): Promise<void> {
    const rows = await this.database.query<{ artefact_id: string }>('select artefact_id from artefact');
    await cleanDatabase(this.testDatabase);
    await this.engine.refresh(rows.map((row) => row.artefact_id));
    await this.database.query(
      `insert into organisation (organisation_id, kind, name, source, verification) values ($1, 'multi-academy-trust', 'Harbourside', 'demo', 'verified')`,
      [this.organisationId],
    );
    await this.database.query(
      `insert into person (person_id, name, email) values ($1, 'Maya Okafor', 'maya@example.org')`,
      [this.personId],
    );
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  /** Writes a version into the artefact tables, without telling the index. Returns its ids. */
  async write(recipe: Partial<VersionRecipe>): Promise<{ artefactId: string; versionId: string }> {
    const find = recipe.find ?? [publicKey];
    const version: VersionRecipe = {
      artefactId: this.ids(),
      number: 1,
      state: 'released',
      kind: 'curriculum',
      type: 'lesson-plan',
      title: 'Untitled',
      summary: '',
      body: '',
      keywords: [],
      subjects: [],
      phase: null,
      keyStages: [],
      yearGroups: [],
      details: {},
      read: find,
      availableFrom: null,
      availableUntil: null,
      releasedAt: new Date('2026-01-10T09:00:00Z'),
      files: [],
      ...recipe,
      find,
    };
    const versionId = this.ids();
    await this.database.query(
      `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       values ($1, $2, $3, $3, $4) on conflict do nothing`,
      [version.artefactId, version.kind, this.organisationId, this.personId],
    );
    await this.#writeVersion(versionId, version);
    return { artefactId: version.artefactId, versionId };
  }

  /** Writes a version and brings the index level with it. */
  async release(recipe: Partial<VersionRecipe>): Promise<{ artefactId: string; versionId: string }> {
    const ids = await this.write(recipe);
    await this.projection.refresh(ids.artefactId);
    return ids;
  }

  /** Titles found by somebody who holds these keys, best first. */
  async titles(
    query: string,
    keys: readonly AccessKey[] = [],
    filters: SearchRequest['filters'] = {},
  ): Promise<readonly string[]> {
    return titlesOf(await this.search(query, { viewer: viewerWith(keys), filters }));
  }

  async search(
    query: string,
    about: Partial<Omit<SearchRequest, 'query'>> & { readonly viewer?: Viewer } = {},
  ): Promise<SearchAnswer> {
    const { viewer = viewerWith([]), ...request } = about;
    return this.service.search(viewer, { filters: {}, first: 20, ...request, query });
  }

  async #writeVersion(versionId: string, version: VersionRecipe): Promise<void> {
    const isDraft = ['draft', 'in-review'].includes(version.state);
    await this.database.query(
      `insert into artefact_version (version_id, artefact_id, state, title, summary, body, type, subjects, phase, key_stages,
         year_groups, keywords, details, created_by)
       values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        versionId,
        version.artefactId,
        version.title,
        version.summary,
        version.body,
        version.type,
        version.subjects,
        version.phase,
        version.keyStages,
        version.yearGroups,
        version.keywords,
        JSON.stringify(version.details),
        this.personId,
      ],
    );
    for (const [position, file] of version.files.entries()) await this.#writeFile(versionId, position, file);
    await this.database.query(
      `update artefact_version set state = $2, number = $3, released_at = $4, released_by = $5 where version_id = $1`,
      [
        versionId,
        version.state,
        isDraft ? null : version.number,
        isDraft ? null : version.releasedAt,
        isDraft ? null : this.personId,
      ],
    );
    await this.database.query(
      `insert into version_access (version_id, find_keys, read_keys, available_from, available_until) values ($1, $2, $3, $4, $5)`,
      [versionId, version.find, version.read, version.availableFrom, version.availableUntil],
    );
  }

  async #writeFile(
    versionId: string,
    position: number,
    file: { readonly name: string; readonly text: string },
  ): Promise<void> {
    const fileId = this.ids();
    await this.database.query(
      `insert into stored_file (file_id, blob_key, sha256, byte_count, media_type, uploaded_by, uploaded_name, text_state)
       values ($1, 'none', 'none', 1, 'text/plain', $2, $3, 'extracted')`,
      [fileId, this.personId, file.name],
    );
    await this.database.query('insert into file_text (file_id, content) values ($1, $2)', [fileId, file.text]);
    await this.database.query(
      'insert into version_file (version_id, position, file_id, file_name) values ($1, $2, $3, $4)',
      [versionId, position, fileId, file.name],
    );
  }
}

/** Somebody signed in who holds these keys; nobody signed in when there are none. */
export function viewerWith(keys: readonly AccessKey[], now: Date = testNow): Viewer {
  return keys.length === 0
    ? Viewer.signedOut(now)
    : new Viewer({ now, keys, person: { id: '0190a000-0000-7000-8000-0000000000ff', name: 'A teacher' } });
}

export function titlesOf(answer: SearchAnswer): readonly string[] {
  return answer.hits.map((hit) => hit.title.map((part) => part.text).join(''));
}
