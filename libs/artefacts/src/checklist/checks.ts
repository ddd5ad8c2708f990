import { findBarriers, type AccessAnswer, type LookedAtFile } from './accessibility.ts';
import { namesOf, type ThirdPartyAnswer, type ThirdPartyItem } from './third-party.ts';

/** What the checklist looks at. */
export interface ChecklistFacts {
  readonly body: string;
  readonly files: readonly LookedAtFile[];
  readonly thirdParty: ThirdPartyAnswer | null;
  readonly thirdPartyItems: readonly ThirdPartyItem[];
  readonly pictureText: AccessAnswer | null;
  readonly captions: AccessAnswer | null;
}

/** A line of the checklist before it has the shape of a check. */
export interface ChecklistLine {
  readonly code: string;
  readonly label: string;
  readonly field: string;
  readonly isBlocking: boolean;
  /** What to do; null where it is in order. */
  readonly message: string | null;
}

/**
 * Content of others and accessibility. What can be seen in text and files is said and is advice; what cannot be seen is
 * asked, where there is anything to ask about, and "not yet" is an answer: whoever decides about the release reads it.
 * @param isLinkOnly what is only pointed to is neither copied nor shown here
 */
export function checklistOf(facts: ChecklistFacts, isLinkOnly: boolean): readonly ChecklistLine[] {
  return isLinkOnly ? [] : [...linesOfThirdParty(facts), ...linesOfAccess(facts)];
}

function linesOfThirdParty({ thirdParty, thirdPartyItems: items }: ChecklistFacts): ChecklistLine[] {
  const answer = line('third-party', 'What is somebody else’s', 'thirdParty', true);
  if (thirdParty === null) {
    return [
      answer(
        'Say whether anything in it is somebody else’s: pictures, texts, music, film. “All of it is our own” is an answer.',
      ),
    ];
  }
  if (thirdParty === 'none') return [answer(null)];
  if (items.length === 0) {
    return [answer('Name what in it is somebody else’s, or say that all of it is your own.')];
  }
  const unsourced = items.filter((item) => item.source === '');
  const unpermitted = items.filter((item) => item.permission === null);
  const ownOnly = items.filter((item) => item.permission === 'own-licence');
  const permission = line('third-party-permission', 'Permission for each of them', 'thirdPartyItems', true);
  return [
    answer(unsourced.length === 0 ? null : `Say where ${namesOf(unsourced)} ${isOrAre(unsourced)} from.`),
    permission(
      unpermitted.length === 0
        ? null
        : `Nothing says that ${namesOf(unpermitted)} may be used: say what ${itOrThey(unpermitted)} on, or take ${unpermitted.length === 1 ? 'it' : 'them'} out of the work.`,
    ),
    ...(ownOnly.length === 0
      ? []
      : [
          line(
            'third-party-reach',
            'How far it may go',
            'thirdPartyItems',
            false,
          )(
            `It can be released to your own school or trust, and no further: ${namesOf(ownOnly)} ${ownOnly.length === 1 ? 'rests' : 'rest'} on a licence for your own people.`,
          ),
        ]),
  ];
}

function linesOfAccess(facts: ChecklistFacts): ChecklistLine[] {
  const found = findBarriers(facts);
  const lines = [
    line(
      'headings',
      'Headings to find one’s way',
      'bodyMarkdown',
      false,
    )(
      found.withoutHeadings.length === 0
        ? null
        : `Without headings or titles: ${found.withoutHeadings.join('; ')}. A screen reader goes from heading to heading.`,
    ),
    line(
      'picture-descriptions',
      'Pictures that have a description',
      'files',
      false,
    )(
      found.undescribed.length === 0
        ? null
        : `No description: ${found.undescribed.join('; ')}. In Word and PowerPoint: right click, “View alt text”.`,
    ),
  ];
  const named = (files: readonly string[]): string => files.map((name) => `“${name}”`).join(', ');
  if (found.unseen.length > 0) {
    lines.push(
      asked('picture-text', 'Pictures nobody could look into', 'pictureText', {
        answer: facts.pictureText,
        question: `Say whether there are words for the pictures in ${named(found.unseen)}; “not yet” is an answer.`,
        notYet: `The pictures in ${named(found.unseen)} have no words for those who cannot see them yet.`,
      }),
    );
  }
  if (found.spoken.length > 0) {
    lines.push(
      asked('captions', 'Captions or a transcript', 'captions', {
        answer: facts.captions,
        question: `Say whether what is spoken in ${named(found.spoken)} can be read as well; “not yet” is an answer.`,
        notYet: `What is spoken in ${named(found.spoken)} cannot be read yet by those who do not hear it.`,
      }),
    );
  }
  return lines;
}

/** A question stands in the way until it is answered; its answer does not. */
function asked(
  code: string,
  label: string,
  field: string,
  { answer, question, notYet }: { answer: AccessAnswer | null; question: string; notYet: string },
): ChecklistLine {
  if (answer === null) return line(code, label, field, true)(question);
  return line(code, label, field, false)(answer === 'not-yet' ? notYet : null);
}

const line =
  (code: string, label: string, field: string, isBlocking: boolean) =>
  (message: string | null): ChecklistLine => ({ code, label, field, isBlocking, message });

const isOrAre = (items: readonly unknown[]): string => (items.length === 1 ? 'is' : 'are');
const itOrThey = (items: readonly unknown[]): string => (items.length === 1 ? 'it rests' : 'they rest');
