import { PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
import { Public } from '@constellation/platform/auth';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { countsOf, coverageOf, realignmentsOf, strandsOf } from '../curriculum-map/coverage.ts';
import { MapAlignmentReader } from '../curriculum-map/map-alignment.reader.ts';
import { MapSlotReader } from '../curriculum-map/map-slot.reader.ts';
import { MapStatementReader, type AskedVersion } from '../curriculum-map/map-statement.reader.ts';
import { FrameworkReader } from '../framework/framework.reader.ts';
import {
  CoveredStatementType,
  CurriculumMapAlignmentType,
  CurriculumMapCoverageType,
  CurriculumMapRealignmentType,
  FrameworkStatementType,
  FrameworkType,
  toAlignmentType,
  toFrameworkType,
  toRealignmentType,
  toStatementType,
  toStrandType,
} from './coverage.type.ts';
import { CurriculumMapSlotType, CurriculumMapType } from './curriculum-map.type.ts';

/** Some hundreds of statements at once, whatever is asked of each. */
const wholeFramework = ({ childComplexity }: { childComplexity: number }): number => 300 + childComplexity;

const yearsOf = ({ row }: CurriculumMapType) => ({ firstYear: row.first_year, lastYear: row.last_year });

/** How far a map teaches what its framework asks, and what is to be aligned again to a newer version. */
@Resolver(() => CurriculumMapType)
export class CurriculumMapCoverageResolver {
  constructor(
    private readonly frameworkReader: FrameworkReader,
    private readonly statements: MapStatementReader,
    private readonly alignments: MapAlignmentReader,
    private readonly slots: MapSlotReader,
  ) {}

  @Query(() => [FrameworkType], {
    name: 'frameworks',
    description: 'The versions of frameworks whose statements are here, the newest first.',
  })
  @Public()
  async listFrameworks(): Promise<FrameworkType[]> {
    return (await this.frameworkReader.list()).map(toFrameworkType);
  }

  @ResolveField(() => CurriculumMapCoverageType, {
    nullable: true,
    description: 'How far its framework is taught; null where no statement for its subject and years is here.',
    complexity: wholeFramework,
  })
  async coverage(
    @Parent() map: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapCoverageType | null> {
    const { asked, alignments, slots } = await this.#load(map, loaders);
    const covered = coverageOf(asked?.current?.statements ?? [], alignments, yearsOf(map));
    if (!asked?.current || covered.length === 0) return null;
    const statements = covered.map(({ statement }) => statement);
    return Object.assign(new CurriculumMapCoverageType(), {
      ...countsOf(covered),
      framework: toFrameworkType(asked.current),
      strands: strandsOf(statements, alignments, slots, yearsOf(map)).map(toStrandType),
      statements: covered.map(({ statement, state, slotIds }) =>
        Object.assign(new CoveredStatementType(), { statement: toStatementType(statement), state, slotIds }),
      ),
    });
  }

  @ResolveField(() => FrameworkType, {
    nullable: true,
    description: 'The version that has replaced its framework since; null where none has.',
  })
  async newerFramework(
    @Parent() map: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FrameworkType | null> {
    const newer = await this.#newer(map, loaders);
    return newer && toFrameworkType(newer);
  }

  @ResolveField(() => [FrameworkStatementType], {
    description: 'What the newer version asks of its subject that its framework did not.',
    complexity: wholeFramework,
  })
  async newStatements(
    @Parent() map: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FrameworkStatementType[]> {
    const newer = await this.#newer(map, loaders);
    const asked = await loaders.load(this.statements, map.id);
    const known = new Set(asked?.current?.statements.map(({ key }) => key));
    const fresh = (newer?.statements ?? []).filter(({ key }) => !known.has(key));
    return coverageOf(fresh, [], yearsOf(map)).map(({ statement }) => toStatementType(statement));
  }

  @ResolveField(() => [CurriculumMapRealignmentType], {
    description: 'Units whose statements are others in the newest version of the framework, or gone from it.',
    complexity: wholeFramework,
  })
  async realignments(
    @Parent() map: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapRealignmentType[]> {
    const { asked, alignments, slots } = await this.#load(map, loaders);
    if (!asked?.newest || asked.newest.statements.length === 0) return [];
    return realignmentsOf(asked.newest.statements, alignments, slots).map(toRealignmentType);
  }

  async #newer(map: CurriculumMapType, loaders: RequestLoaders): Promise<AskedVersion | null> {
    const asked = await loaders.load(this.statements, map.id);
    return asked?.newest && asked.newest.code !== map.row.framework ? asked.newest : null;
  }

  async #load({ id }: CurriculumMapType, loaders: RequestLoaders) {
    const [asked, alignments, slots] = await Promise.all([
      loaders.load(this.statements, id),
      loaders.load(this.alignments, id),
      loaders.load(this.slots, id),
    ]);
    return { asked, alignments: alignments ?? [], slots: slots ?? [] };
  }
}

@Resolver(() => CurriculumMapSlotType)
export class CurriculumMapSlotAlignmentResolver {
  constructor(private readonly alignmentReader: MapAlignmentReader) {}

  @ResolveField(() => [CurriculumMapAlignmentType], { description: 'The statements it teaches.' })
  async alignments(
    @Parent() { row }: CurriculumMapSlotType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapAlignmentType[]> {
    const all = (await loaders.load(this.alignmentReader, row.mapId)) ?? [];
    return all.filter(({ slotId }) => slotId === row.id).map(toAlignmentType);
  }
}

@Resolver(() => CurriculumMapAlignmentType)
export class CurriculumMapAlignmentResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => PersonType, { nullable: true })
  async alignedBy(
    @Parent() { row }: CurriculumMapAlignmentType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = row.alignedBy === null ? null : await loaders.load(this.people, row.alignedBy);
    return person && toPersonType(person);
  }
}
