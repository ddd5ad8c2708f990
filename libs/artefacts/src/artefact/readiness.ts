import { checklistOf, type ChecklistFacts } from '../checklist/checks.ts';
import type { LookedAtFile } from '../checklist/accessibility.ts';
import { findLicence, getLicence } from '../licences/licence.ts';
import { findPupilData, type PupilFinding, type PupilFindingKind } from '../pupil-data/pupil-findings.ts';
import { isTypeOf, type ArtefactKind } from '../vocabulary/artefact-types.ts';

/** What the check before release looks at. */
export interface ReadinessFacts extends Omit<ChecklistFacts, 'files'> {
  readonly kind: ArtefactKind;
  readonly type: string;
  readonly title: string;
  readonly summary: string;
  readonly subjects: readonly string[];
  readonly inclusion: string | null;
  readonly licenceCode: string | null;
  readonly authorCount: number;
  readonly partCount: number;
  /** The licences it may carry, by what it was made from; null where it was made from nothing else. */
  readonly possibleLicences: readonly string[] | null;
  readonly files: readonly (LookedAtFile & {
    /** Whether it was recalled with a version that held it. */
    readonly isRecalled: boolean;
    readonly pupilFindings: readonly PupilFinding[];
  })[];
}

/** One line of the check page. */
export interface ReadinessCheck {
  readonly code: string;
  readonly label: string;
  readonly passed: boolean;
  /** Whether it stands in the way of release; what does not is advice. */
  readonly blocking: boolean;
  /** Whether who releases may look at it themselves and confirm that it is in order after all. */
  readonly confirmable: boolean;
  readonly field: string | null;
  /** What to do; null when it passed. */
  readonly message: string | null;
}

export const shortestSummary = 40;

/** Whether a draft is ready to be released, check by check. */
export function readinessOf(facts: ReadinessFacts): readonly ReadinessCheck[] {
  const licence = facts.licenceCode === null ? null : findLicence(facts.licenceCode);
  const unreadable = facts.files.filter((file) => file.textState === 'unreadable');
  const unread = facts.files.filter((file) => file.textState === 'pending');
  const recalled = facts.files.filter((file) => file.isRecalled);
  const found = pupilDataIn(facts);
  const named = (files: readonly { readonly fileName: string }[]): string =>
    files.map((file) => `“${file.fileName}”`).join(', ');
  const check = (
    code: string,
    label: string,
    passed: boolean,
    trouble: { field?: string; message: string; blocking?: false; confirmable?: true },
  ): ReadinessCheck => ({
    code,
    label,
    passed,
    blocking: trouble.blocking ?? true,
    confirmable: trouble.confirmable ?? false,
    field: trouble.field ?? null,
    message: passed ? null : trouble.message,
  });
  return [
    check('title', 'Title', facts.title.trim() !== '', { field: 'title', message: 'Give it a title.' }),
    check('summary', 'Summary', facts.summary.trim().length >= shortestSummary, {
      field: 'summary',
      message: `Say in at least ${shortestSummary} characters what it is and for whom.`,
    }),
    check('type', 'Type', isTypeOf(facts.kind, facts.type), {
      field: 'type',
      message: 'Choose what type of thing it is.',
    }),
    check('subject', 'Subject', facts.subjects.length > 0, {
      field: 'subjects',
      message: 'Choose at least one subject or theme.',
    }),
    check('author', 'Author', facts.authorCount > 0, { field: 'authors', message: 'Name at least one author.' }),
    check('licence', 'Licence', licence !== null, {
      field: 'licenceCode',
      message: 'Choose what others may do with it.',
    }),
    check('inclusion', 'Inclusion statement', facts.inclusion !== null, {
      field: 'inclusion',
      message:
        'Say whether pupils with SEND and disadvantaged pupils were thought of; “not considered yet” is an answer.',
    }),
    check('content', 'Content', facts.body.trim() !== '' || facts.files.length > 0 || facts.partCount > 0, {
      field: 'bodyMarkdown',
      message: 'Write its text, add a file or name its parts.',
    }),
    check(
      'no-stored-files',
      'Files fit the licence',
      licence === null || licence.storesFiles || facts.files.length === 0,
      {
        field: 'files',
        message: 'A link-only item stores no file: remove the files or choose another licence.',
      },
    ),
    ...(facts.possibleLicences
      ? [
          check(
            'origin-licence',
            'Licence goes with what it was made from',
            licence === null || facts.possibleLicences.includes(licence.code),
            {
              field: 'licenceCode',
              message: `What it was made from allows: ${facts.possibleLicences.map((code) => `“${getLicence(code).title}”`).join(', ') || 'no licence at all'}. Choose one of these.`,
            },
          ),
        ]
      : []),
    check('no-recalled-files', 'No file was recalled', recalled.length === 0, {
      field: 'files',
      message: `${named(recalled)} ${recalled.length === 1 ? 'was' : 'were'} recalled with a version that held ${recalled.length === 1 ? 'it' : 'them'}, and nobody can open ${recalled.length === 1 ? 'it' : 'them'} any more: remove ${recalled.length === 1 ? 'it, or put another file in its place' : 'them, or put other files in their place'}.`,
    }),
    check('pupil-data', 'No data about pupils', found.length === 0, {
      field: 'bodyMarkdown',
      confirmable: true,
      message: `It looks as if there were data about pupils: ${found.join('; ')}. Take them out; if there are none, whoever releases it looks and confirms that.`,
    }),
    ...checklistOf(facts, licence?.storesFiles === false).map((line) =>
      check(line.code, line.label, line.message === null, {
        field: line.field,
        message: line.message ?? '',
        ...(line.isBlocking ? {} : { blocking: false as const }),
      }),
    ),
    check('files-read', 'Files have been read', unread.length === 0, {
      field: 'files',
      blocking: false,
      message: `${named(unread)} ${unread.length === 1 ? 'is' : 'are'} still being read: until then nobody has looked there for data about pupils, and search finds nothing in ${unread.length === 1 ? 'it' : 'them'}.`,
    }),
    check('readable-files', 'Files can be read', unreadable.length === 0, {
      field: 'files',
      blocking: false,
      message: `Search will not find words inside ${named(unreadable)}, as the text could not be read.`,
    }),
  ];
}

const findingInWords: Readonly<Record<PupilFindingKind, (count: number) => string>> = {
  upn: (count) => (count === 1 ? 'a unique pupil number' : `${count} unique pupil numbers`),
  'nhs-number': (count) => (count === 1 ? 'an NHS number' : `${count} NHS numbers`),
  'list-with-marks': (count) => `a list of ${count} names with marks`,
  'date-of-birth': (count) => (count === 1 ? 'a date of birth' : `${count} dates of birth`),
  'named-need': (count) => (count === 1 ? 'a name beside a need' : `${count} names beside needs`),
};

/** What looks like data about pupils and where, each in a few words; never the data themselves. */
export function pupilDataIn({ title, summary, body, files }: ReadinessFacts): readonly string[] {
  const told = (findings: readonly PupilFinding[], place: (line: number) => string): readonly string[] =>
    findings.map(({ kind, count, firstLine }) => `${findingInWords[kind](count)} (${place(firstLine)})`);
  return [
    ...told(findPupilData(`${title}\n${summary}`), () => 'title or summary'),
    ...told(findPupilData(body), (line) => `text, line ${line}`),
    ...files.flatMap(({ fileName, pupilFindings }) => told(pupilFindings, () => `“${fileName}”`)),
  ];
}
