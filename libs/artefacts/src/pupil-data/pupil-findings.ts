/** What in a text looks as if it were about pupils. */
export const pupilFindingKinds = ['upn', 'nhs-number', 'list-with-marks', 'date-of-birth', 'named-need'] as const;
export type PupilFindingKind = (typeof pupilFindingKinds)[number];

/** One kind of thing that was found. What was found itself is kept nowhere: only how often, and in which line first. */
export interface PupilFinding {
  readonly kind: PupilFindingKind;
  readonly count: number;
  /** Counted from 1. */
  readonly firstLine: number;
}

/** Fewer lines than this with a name and a mark are an example, not a list. */
const fewestInList = 4;
/** Longer lines are running text. */
const longestListLine = 200;

/**
 * Looks through a text for data about pupils. Made for a person to look at what it finds: it would rather ask once too
 * often than miss a class list, but a check digit keeps long numbers of other kinds out.
 */
export function findPupilData(text: string): readonly PupilFinding[] {
  const found = new Map<PupilFindingKind, { count: number; firstLine: number }>();
  const note = (kind: PupilFindingKind, line: number, count: number): void => {
    if (count === 0) return;
    const known = found.get(kind);
    found.set(kind, { count: (known?.count ?? 0) + count, firstLine: known?.firstLine ?? line });
  };
  const marked: number[] = [];
  let knownNames = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    note('upn', index + 1, countValid(line, upnShape, isUpn));
    note(
      'nhs-number',
      index + 1,
      countValid(line, nhsShape, (number) => isNhsNumber(number) && !/isbn/i.test(line)),
    );
    note('date-of-birth', index + 1, birth.test(line) ? 1 : 0);
    if (line.length > longestListLine) continue;
    note('named-need', index + 1, need.test(line) && namedPupil.test(line) ? 1 : 0);
    if (!isNameWithMark(line)) continue;
    marked.push(index + 1);
    if (firstName.test(line)) knownNames += 1;
  }
  // Kings with years and players with scores are lists of names with numbers as well: some of them are first names of today.
  if (marked.length >= fewestInList && knownNames >= 2) note('list-with-marks', marked[0] ?? 1, marked.length);
  return pupilFindingKinds.flatMap((kind) => {
    const one = found.get(kind);
    return one ? [{ kind, ...one }] : [];
  });
}

function countValid(line: string, shape: RegExp, isValid: (text: string) => boolean): number {
  let count = 0;
  for (const [match] of line.matchAll(shape)) if (isValid(match)) count += 1;
  return count;
}

const upnShape = /(?<![A-Za-z0-9])[A-HJ-NP-RT-Z](?: ?\d){11} ?[0-9A-HJ-NP-RT-Z](?![A-Za-z0-9])/g;
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * The first letter of a unique pupil number is a check on the twelve characters after it: the sum of each times its place,
 * counted from 2, modulo 23. Source: DfE, "Unique pupil numbers: guidance". The last may be a letter in a temporary number.
 */
export function isUpn(text: string): boolean {
  const [check = '', ...rest] = text.replaceAll(' ', '');
  if (rest.length !== 12) return false;
  let sum = 0;
  for (const [place, character] of rest.entries()) {
    const value = /\d/.test(character) ? Number(character) : upnLetters.indexOf(character);
    if (value < 0) return false;
    sum += value * (place + 2);
  }
  return upnLetters[sum % 23] === check;
}

/** As it is written: three, three and four. Ten digits in one are too many other things. */
const nhsShape = /(?<![\d-])\d{3}([ -])\d{3}\1\d{4}(?![\d-])/g;

/** The tenth digit is a check on the nine before it (modulus 11). Source: NHS Data Dictionary, "NHS number". */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, '')].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}

const day = String.raw`(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4})`;
const birth = new RegExp(String.raw`(?:\bd\.?o\.?b\b\.?|\bdate of birth\b)[^\n]{0,40}?${day}`, 'iu');

const word = String.raw`\p{Lu}\p{L}*(?:['’\-]\p{L}+)*`;
/** “Amelia Stone”, “STONE, Amelia”, “Amelia S.” */
const person = String.raw`${word}(?:,\s*|\s+)(?:${word}\.?)(?:\s+${word}\.?)?`;
const need = /\b(?:EHCP|SEN support|SEND register|pupil premium|FSM|looked[- ]after|safeguarding concern|exclusion)\b/i;

const mark = String.raw`(?:\d{1,3}(?:\.\d+)?\s?%|\d{1,3}\s?/\s?\d{1,3}|\d{1,3}|[A-GU][+\-*]?|[1-9][+\-=]?|WTS|EXS|GDS)`;
const nameWithMark = new RegExp(
  String.raw`^[\s|"•\-*]*(?:\d{1,3}[.)|,;\t ]+\s*)?"?${person}"?\s*(?:[|,;:\t]|\s{2,}|\s[–-]\s|\s(?=\d))(?:[^\n]*?[|,;:\t\s])?${mark}[\s|",;]*$`,
  'u',
);
const isNameWithMark = (line: string): boolean => nameWithMark.test(line);

/** First names many pupils have now. Source: the Office for National Statistics' lists of names given to babies. */
const firstNames = [
  'Aaliyah|Aaron|Abdullah|Abigail|Adam|Ahmed|Aisha|Albie|Albert|Aleksander|Alexander|Alfie|Ali|Alice|Amber|Amelia|Amelie|Amir|Amy|Anna|Annabelle|Archie|Aria|Arlo|Arthur|Ava|Ayaan|Ayesha',
  'Bella|Ben|Benjamin|Beth|Bethany|Bobby|Brandon|Caleb|Callum|Cameron|Charlie|Charlotte|Chloe|Connor|Daisy|Daniel|Darcey|David|Dylan|Eden|Edward|Eleanor|Eliza|Elizabeth|Ella|Ellie|Elijah|Elliot|Elsie|Emilia|Emily|Emma|Erin|Esme|Ethan|Eva|Evelyn|Evie',
  'Fatima|Felix|Finley|Florence|Francesca|Frankie|Freddie|Freya|Gabriel|George|Georgia|Grace|Gracie|Hamza|Hannah|Harley|Harper|Harriet|Harris|Harrison|Harry|Harvey|Hassan|Heidi|Henry|Holly|Hugo|Hunter|Ibrahim|Imogen|Isaac|Isabella|Isabelle|Isla|Ivy',
  'Jack|Jackson|Jacob|Jake|James|Jamie|Jasmine|Jason|Jayden|Jenson|Jessica|Joseph|Joshua|Jude|Julia|Kai|Kayla|Khadija|Kian|Lacey|Layla|Leah|Leo|Leon|Lewis|Liam|Lily|Lola|Louie|Louis|Luca|Lucas|Lucy|Luke|Luna|Lydia',
  'Maisie|Maria|Martha|Maryam|Mason|Matilda|Matthew|Max|Maya|Megan|Mia|Michael|Millie|Mohamed|Mohammad|Mohammed|Molly|Muhammad|Mustafa|Nancy|Nathan|Nicole|Niamh|Noah|Oliver|Olivia|Ollie|Omar|Orla|Oscar|Owen',
  'Penelope|Phoebe|Poppy|Priya|Ralph|Reggie|Reuben|Riley|Robert|Robyn|Roman|Ronnie|Rory|Rosie|Ruby|Ryan|Sam|Samuel|Sara|Sarah|Scarlett|Sebastian|Seth|Sienna|Skye|Sofia|Sonny|Sophia|Sophie|Stanley|Summer|Syed',
  'Teddy|Theo|Theodore|Thomas|Toby|Tom|Tommy|Tyler|Victoria|Violet|William|Willow|Yusuf|Zac|Zachary|Zahra|Zainab|Zara|Zoe',
].join('|');
const firstName = new RegExp(String.raw`(?<!\p{L})(?:${firstNames})(?!\p{L})`, 'u');
const namedPupil = new RegExp(String.raw`(?<!\p{L})(?:${firstNames})\s+${word}`, 'u');
