import { OrganisationReader, PersonReader } from '@constellation/identity';
import { PartnershipReader } from '@constellation/identity/access';
import {
  OrganisationType,
  PartnershipType,
  PersonType,
  toOrganisationType,
  toPartnershipType,
  toPersonType,
} from '@constellation/identity/graphql';
import { Settings } from '@constellation/platform/config';
import { present } from '@constellation/platform/errors';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CpdDetails, CurriculumDetails, ResearchDetails, VersionDetails } from '../artefact/details.ts';
import {
  AuthorsReader,
  NewerVersionReader,
  ReadinessReader,
  VersionContentReader,
} from '../artefact/version-content.reader.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { isWhole, type VersionCard, type VersionRow } from '../artefact/version.row.ts';
import { isDelegate, mayDecideFor } from '../access/version.policy.ts';
import { isOwnSubmission } from '../release/own-submission.ts';
import { attributionOf, citationOf, permanentLink, type Cited } from '../citation/citation.ts';
import { creditedChain } from '../citation/credited-chain.ts';
import { ThirdPartyReader } from '../checklist/third-party.reader.ts';
import { FilesReader } from '../files/file.reader.ts';
import { getLicence } from '../licences/licence.ts';
import { PartsReader } from '../parts/part.reader.ts';
import { isFresh } from '../release/undo-window.ts';
import { ReleaseOpenings } from '../release/release-openings.ts';
import {
  audienceInWords,
  organisationsNamed,
  partnershipsNamed,
  whyVisible,
  type OrganisationNames,
} from '../release/audience-words.ts';
import { UsageCounter } from '../usage/usage-counter.ts';
import {
  ArtefactFileType,
  artefactOf,
  ArtefactType,
  ArtefactVersionType,
  AuthorType,
  ReadinessCheckType,
  ReleaseAnswersType,
  ReleaseTermsType,
  ThirdPartyItemType,
  toArtefactType,
  toFileType,
  toVersionType,
  VersionAccessType,
} from './artefact.type.ts';
import {
  CpdDetailsType,
  CurriculumDetailsType,
  ResearchDetailsType,
  toCpdDetails,
  toCurriculumDetails,
  toResearchDetails,
} from './details.type.ts';
import { toLicenceType } from './vocabulary.resolver.ts';
import { LicenceType } from './vocabulary.type.ts';

@Resolver(() => ArtefactVersionType)
export class VersionContentResolver {
  constructor(
    private readonly contents: VersionContentReader,
    private readonly authorsReader: AuthorsReader,
    private readonly filesReader: FilesReader,
    private readonly partsReader: PartsReader,
    private readonly thirdParty: ThirdPartyReader,
    private readonly openings: ReleaseOpenings,
    private readonly usage: UsageCounter,
  ) {}

  @ResolveField(() => ArtefactType, { description: 'What it is a version of.' })
  artefact(@Parent() { row }: ArtefactVersionType): ArtefactType {
    return artefactOf(row);
  }

  @ResolveField(() => String, { description: 'Its text in Markdown, up to 100,000 characters.' })
  async bodyMarkdown(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    return this.#open(row, loaders);
  }

  // A long text full of tables takes a second to turn into HTML, during which nobody else is served.
  @ResolveField(() => String, {
    description: 'Its text as HTML that is safe to put into a page; of up to nine versions in one operation.',
    complexity: 5_000,
  })
  async bodyHtml(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    return toSafeHtml(await this.#open(row, loaders));
  }

  @ResolveField(() => [AuthorType], { description: 'Who wrote it, in the order named.' })
  async authors(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<AuthorType[]> {
    const authors = (await loaders.load(this.authorsReader, row.id)) ?? [];
    return authors.map(({ name, person_id }) => Object.assign(new AuthorType(), { name, personId: person_id }));
  }

  @ResolveField(() => CurriculumDetailsType, { nullable: true, description: 'Of the kind curriculum only.' })
  async curriculum(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumDetailsType | null> {
    const details = await this.#details<CurriculumDetails>(version, 'curriculum', loaders);
    return details && toCurriculumDetails(details);
  }

  @ResolveField(() => CpdDetailsType, { nullable: true, description: 'Of the kind professional development only.' })
  async cpd(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CpdDetailsType | null> {
    const details = await this.#details<CpdDetails>(version, 'cpd', loaders);
    return details && toCpdDetails(details);
  }

  @ResolveField(() => ResearchDetailsType, { nullable: true, description: 'Of the kind research only.' })
  async research(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ResearchDetailsType | null> {
    const details = await this.#details<ResearchDetails>(version, 'research', loaders);
    return details && toResearchDetails(details);
  }

  @ResolveField(() => [ThirdPartyItemType], {
    description: 'What in it is somebody else’s, with where it is from and what its use rests on; to its readers.',
  })
  async thirdPartyItems(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly ThirdPartyItemType[]> {
    return (await loaders.load(this.thirdParty, row.id)) ?? [];
  }

  @ResolveField(() => ReleaseAnswersType, {
    description: 'What its authors answered before its release; to its readers.',
  })
  async answers(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ReleaseAnswersType> {
    const content = await loaders.load(this.contents, row.id);
    return {
      thirdParty: content?.third_party ?? null,
      pictureText: content?.picture_text ?? null,
      captions: content?.captions ?? null,
    };
  }

  @ResolveField(() => [ArtefactFileType], { description: 'Its files, in order.' })
  async files(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<ArtefactFileType[]> {
    return ((await loaders.load(this.filesReader, row.id)) ?? []).map(toFileType);
  }

  @ResolveField(() => [ArtefactType], {
    description: 'What it consists of, in order, as far as the viewer may find it.',
  })
  async parts(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<ArtefactType[]> {
    return ((await loaders.load(this.partsReader, row.id)) ?? []).map(toArtefactType);
  }

  /** Its text, in Markdown. What is handed out of a fresh release cannot be taken back; what is handed out is counted. */
  async #open(row: VersionCard, loaders: RequestLoaders): Promise<string> {
    if (isFresh(row.released_at, loaders.viewer.now)) await loaders.load(this.openings, row.id);
    const content = await loaders.load(this.contents, row.id);
    if (!content) return '';
    if (row.number !== null) this.usage.note(loaders.viewer, row.id);
    return content.body;
  }

  async #details<Details extends VersionDetails>(
    { row }: ArtefactVersionType,
    kind: string,
    loaders: RequestLoaders,
  ): Promise<Details | null> {
    if (row.kind !== kind) return null;
    return ((await loaders.load(this.contents, row.id))?.details as Details | undefined) ?? null;
  }
}

@Resolver(() => ArtefactVersionType)
export class VersionTermsResolver {
  constructor(
    private readonly settings: Settings,
    private readonly versions: VersionReader,
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
    private readonly people: PersonReader,
    private readonly newer: NewerVersionReader,
    private readonly readinessReader: ReadinessReader,
  ) {}

  @ResolveField(() => LicenceType, {
    nullable: true,
    description: 'What others may do with it; of a draft, the one proposed.',
  })
  async licence(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<LicenceType | null> {
    const row = await this.#whole(version, loaders);
    return row.licence_code === null ? null : toLicenceType(getLicence(row.licence_code));
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who signed its release; shown to people of the network.',
  })
  async releasedBy(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = row.released_by && (await loaders.load(this.people, row.released_by));
    return person ? toPersonType(person) : null;
  }

  @ResolveField(() => String, { description: 'How to cite it.' })
  async citation(@Parent() version: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    return citationOf(this.#cited(await this.#whole(version, loaders)));
  }

  @ResolveField(() => String, {
    description: 'The line that goes with it wherever it is used, along the whole chain of what it was made from.',
  })
  async attribution(@Parent() version: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    const row = await this.#whole(version, loaders);
    return attributionOf(this.#cited(row), creditedChain(row.credits, this.settings.http.publicUrl));
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The newest version the viewer may find, when it is newer than this one.',
  })
  async newerVersion(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const newer = await loaders.load(this.newer, row.id);
    return newer && toVersionType(newer);
  }

  @ResolveField(() => ReleaseTermsType, {
    nullable: true,
    description: 'The terms in force, to its readers; null before release.',
  })
  async terms(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ReleaseTermsType | null> {
    const row = await this.#whole(version, loaders);
    if (row.scope === null || row.in_force_from === null) return null;
    return Object.assign(new ReleaseTermsType(), {
      row,
      scope: row.scope,
      availableFrom: row.available_from,
      availableUntil: row.available_until,
      inForceFrom: row.in_force_from,
      heldSince: row.is_author || mayDecideFor(loaders.viewer, row.rights_holder_id) ? row.held_since : null,
    });
  }

  @ResolveField(() => [String], { description: 'Who can see it, in sentences; empty to those who may not read it.' })
  async audienceInWords(
    @Parent() version: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly string[]> {
    const row = await this.#whole(version, loaders);
    return row.can_read ? audienceInWords(row, await this.#names(row, loaders)) : [];
  }

  @ResolveField(() => String, { description: 'Why the viewer can see it, in one sentence.' })
  async whyVisible(@Parent() version: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    const row = await this.#whole(version, loaders);
    return whyVisible(loaders.viewer, row, await this.#names(row, loaders));
  }

  @ResolveField(() => VersionAccessType, { description: 'What the viewer may do with it.' })
  async access(@Parent() version: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<VersionAccessType> {
    const row = await this.#whole(version, loaders);
    const { viewer } = loaders;
    const decides = mayDecideFor(viewer, row.rights_holder_id);
    return {
      canRead: row.can_read,
      canDownload: row.can_download,
      canAdopt: row.can_adopt,
      canAdapt: row.can_adapt,
      canEdit: row.can_edit,
      canRenew: viewer.posts.length > 0 && (row.is_author || decides) && ['released', 'superseded'].includes(row.state),
      canRelease:
        (decides && ['in-review', 'released', 'superseded'].includes(row.state)) ||
        (row.state === 'in-review' && isDelegate(viewer, { rightsHolderId: row.rights_holder_id, kind: row.kind })),
      isOwnSubmission: isOwnSubmission(viewer, row),
      canWithdraw: decides && ['released', 'superseded', 'withdrawn'].includes(row.state),
    };
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where it is downloaded as one ZIP with its files, all its parts and what has to be said about them; null to those who may not download it.',
  })
  async archiveUrl(@Parent() version: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<string | null> {
    const row = await this.#whole(version, loaders);
    return row.can_read && row.can_download ? `/archives/${row.id}` : null;
  }

  @ResolveField(() => [ReadinessCheckType], {
    description: 'The check before release; of open drafts only, else empty.',
  })
  async readiness(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly ReadinessCheckType[]> {
    return (await loaders.load(this.readinessReader, row.id)) ?? [];
  }

  /** Lists read what their lines show; where they were asked for more, it is there already. */
  async #whole({ row }: ArtefactVersionType, loaders: RequestLoaders): Promise<VersionRow> {
    return isWhole(row) ? row : present(await loaders.load(this.versions, row.id), 'The version of a list');
  }

  #cited(row: VersionRow): Cited {
    return {
      title: row.title,
      authors: row.author_names,
      organisation: row.rights_holder_name,
      number: row.number,
      releasedAt: row.released_at,
      licence: row.licence_code === null ? null : getLicence(row.licence_code),
      link: permanentLink(this.settings.http.publicUrl, row.artefact_id, row.id),
    };
  }

  async #names(row: VersionRow, loaders: RequestLoaders): Promise<OrganisationNames> {
    const rows = await Promise.all([
      ...organisationsNamed(row).map((id) => loaders.load(this.organisations, id)),
      ...partnershipsNamed(row).map((id) => loaders.load(this.partnerships, id)),
    ]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  }
}

@Resolver(() => AuthorType)
export class AuthorResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'The person, where they are one of the network; shown to its people.',
  })
  async person(@Parent() author: AuthorType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = author.personId && (await loaders.load(this.people, author.personId));
    return person ? toPersonType(person) : null;
  }
}

@Resolver(() => ReleaseTermsType)
export class ReleaseTermsResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly partnershipReader: PartnershipReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => [OrganisationType], { description: 'Partner organisations it is shared with.' })
  async partners(@Parent() { row }: ReleaseTermsType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType[]> {
    const partners = await Promise.all(row.partner_ids.map((id) => loaders.load(this.organisations, id)));
    return partners.flatMap((partner) => (partner ? [toOrganisationType(partner)] : []));
  }

  @ResolveField(() => [PartnershipType], {
    description: 'Partnerships it is shared with, as far as the viewer has a part in them.',
  })
  async partnerships(
    @Parent() { row }: ReleaseTermsType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PartnershipType[]> {
    const found = await Promise.all(row.partnership_ids.map((id) => loaders.load(this.partnershipReader, id)));
    return found.flatMap((partnership) => (partnership ? [toPartnershipType(partnership)] : []));
  }

  @ResolveField(() => LicenceType, { description: 'The licence.' })
  licence(@Parent() { row }: ReleaseTermsType): LicenceType {
    return toLicenceType(getLicence(row.licence_code ?? ''));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who decided them; shown to people of the network.' })
  async decidedBy(@Parent() { row }: ReleaseTermsType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = row.decided_by && (await loaders.load(this.people, row.decided_by));
    return person ? toPersonType(person) : null;
  }
}
