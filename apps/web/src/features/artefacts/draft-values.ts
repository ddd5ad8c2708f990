import type {
  AccessAnswer,
  DraftPartsFragment,
  InclusionStatement,
  ThirdPartyAnswer,
  ThirdPartyPermission,
  UpdateDraftInput,
} from '../../gql/graphql.ts';

export interface CurriculumValues {
  examBoard: string | null;
  tier: string | null;
  weeks: number | null;
  priorKnowledge: string[];
  misconceptions: { misconception: string; response: string }[];
}

export interface CpdValues {
  intendedRoles: string[];
  durationMinutes: number | null;
  delivery: string | null;
  mechanisms: string[];
  practiceTasks: string[];
}

export interface ResearchValues {
  question: string | null;
  method: string | null;
  setting: string | null;
  sample: string | null;
  evidenceStrength: string | null;
  result: string | null;
  evidenceLinks: { title: string; url: string; relation: string }[];
}

export interface ThirdPartyValues {
  what: string;
  source: string;
  permission: ThirdPartyPermission | null;
  note: string | null;
}

/** Everything of a draft that is saved as one types. A key is the smallest thing that is saved, merged or in conflict. */
export interface DraftValues {
  title: string;
  summary: string;
  bodyMarkdown: string;
  type: string;
  subjects: string[];
  phase: string | null;
  keyStages: string[];
  yearGroups: string[];
  keywords: string[];
  inclusion: InclusionStatement | null;
  inclusionNote: string | null;
  sendNeeds: string[];
  thirdParty: ThirdPartyAnswer | null;
  thirdPartyItems: ThirdPartyValues[];
  pictureText: AccessAnswer | null;
  captions: AccessAnswer | null;
  licenceCode: string | null;
  authors: { name: string; personId: string | null }[];
  curriculum: CurriculumValues | null;
  cpd: CpdValues | null;
  research: ResearchValues | null;
}

export type DraftKey = keyof DraftValues;

/** What the fields are called, for messages about them. */
export const draftLabels: Record<DraftKey, string> = {
  title: 'Title',
  summary: 'Summary',
  bodyMarkdown: 'Text',
  type: 'Type',
  subjects: 'Subjects',
  phase: 'Phase',
  keyStages: 'Key stages',
  yearGroups: 'Year groups',
  keywords: 'Keywords',
  inclusion: 'Inclusion',
  inclusionNote: 'Note on inclusion',
  sendNeeds: 'SEND needs',
  thirdParty: 'Whether anything is somebody else’s',
  thirdPartyItems: 'What is somebody else’s',
  pictureText: 'Words for pictures',
  captions: 'Captions',
  licenceCode: 'Licence',
  authors: 'Authors',
  curriculum: 'In the curriculum',
  cpd: 'As professional development',
  research: 'The enquiry',
};

export function valuesOf(version: DraftPartsFragment): DraftValues {
  const { kind } = version.artefact;
  const { curriculum, cpd, research } = version;
  return {
    title: version.title,
    summary: version.summary,
    bodyMarkdown: version.bodyMarkdown,
    type: version.type,
    subjects: version.subjects,
    phase: version.phase ?? null,
    keyStages: version.keyStages,
    yearGroups: version.yearGroups,
    keywords: version.keywords,
    inclusion: version.inclusion ?? null,
    inclusionNote: version.inclusionNote ?? null,
    sendNeeds: version.sendNeeds,
    thirdParty: version.answers.thirdParty ?? null,
    thirdPartyItems: version.thirdPartyItems.map(({ what, source, permission, note }) => ({
      what,
      source,
      permission: permission ?? null,
      note: note ?? null,
    })),
    pictureText: version.answers.pictureText ?? null,
    captions: version.answers.captions ?? null,
    licenceCode: version.licence?.code ?? null,
    authors: version.authors.map((author) => ({ name: author.name, personId: author.person?.id ?? null })),
    curriculum:
      kind === 'CURRICULUM'
        ? {
            examBoard: curriculum?.examBoard ?? null,
            tier: curriculum?.tier ?? null,
            weeks: curriculum?.weeks ?? null,
            priorKnowledge: curriculum?.priorKnowledge ?? [],
            misconceptions: curriculum?.misconceptions ?? [],
          }
        : null,
    cpd:
      kind === 'CPD'
        ? {
            intendedRoles: cpd?.intendedRoles ?? [],
            durationMinutes: cpd?.durationMinutes ?? null,
            delivery: cpd?.delivery ?? null,
            mechanisms: cpd?.mechanisms ?? [],
            practiceTasks: cpd?.practiceTasks ?? [],
          }
        : null,
    research:
      kind === 'RESEARCH'
        ? {
            question: research?.question ?? null,
            method: research?.method ?? null,
            setting: research?.setting ?? null,
            sample: research?.sample ?? null,
            evidenceStrength: research?.evidenceStrength ?? null,
            result: research?.result ?? null,
            evidenceLinks: research?.evidenceLinks ?? [],
          }
        : null,
  };
}

/** The changed values as the API takes them. Rows that are still empty stay in the form and are not sent. */
export function inputOf(patch: Partial<DraftValues>): Omit<UpdateDraftInput, 'versionId' | 'expectedRevision'> {
  const { curriculum, research, thirdPartyItems, ...rest } = patch;
  return {
    ...rest,
    ...(thirdPartyItems ? { thirdPartyItems: thirdPartyItems.filter((row) => row.what.trim()) } : {}),
    ...(curriculum
      ? {
          curriculum: {
            ...curriculum,
            misconceptions: curriculum.misconceptions.filter((row) => row.misconception.trim() && row.response.trim()),
          },
        }
      : {}),
    ...(research
      ? {
          research: {
            ...research,
            evidenceLinks: research.evidenceLinks.filter((row) => row.title.trim() && row.url.trim() && row.relation),
          },
        }
      : {}),
  };
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The keys whose values differ. */
export function differences(a: DraftValues, b: DraftValues): DraftKey[] {
  return (Object.keys(draftLabels) as DraftKey[]).filter((key) => !same(a[key], b[key]));
}

export function pick(values: DraftValues, keys: readonly DraftKey[]): Partial<DraftValues> {
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}
