import type { Random } from './random.ts';
import {
  adjectives,
  audiences,
  coinedName,
  coinedNames,
  glue,
  nouns,
  practiceWords,
  subjectWords,
  verbs,
} from './words.ts';

/** The texts of one artefact. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly keywords: readonly string[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plain = (word: string): string => word.replaceAll('-', ' ');

/**
 * Texts on two topics. Every title ends in a name of its own and every body mentions rarer ones, so that no two are
 * alike and the vocabulary grows with the data, as it does with real texts.
 */
export function writeTexts(
  random: Random,
  about: { subject: string | null; typeLabel: string; number: number },
): Texts {
  const topics = about.subject ? (subjectWords[about.subject] ?? practiceWords) : practiceWords;
  const first = random.pick(topics);
  const second = random.pick(topics);
  const verb = random.pick(verbs);
  const name = coinedName(random.zipf(coinedNames));
  const audience = random.pick(audiences);
  const title = `${capital(verb)} ${plain(first)} and ${plain(second)} with the ${name} ${random.pick(nouns)}: ${about.typeLabel.toLowerCase()} ${about.number}`;
  return {
    title,
    summary: `${capital(random.pick(adjectives))} ${random.pick(nouns)} on ${plain(first)} for ${audience}. It moves from ${plain(second)} to a ${random.pick(adjectives)} ${random.pick(nouns)} that ${random.pick(glue)} any class can use.`,
    body: Array.from({ length: 8 + random.below(6) }, () => sentence(random, topics)).join(' '),
    keywords: [...new Set([plain(first), plain(second), plain(random.pick(topics)), name.toLowerCase()])],
  };
}

function sentence(random: Random, topics: readonly string[]): string {
  const words: string[] = [];
  const length = 7 + random.below(9);
  for (let place = 0; place < length; place++) {
    const kind = place % 4;
    if (kind === 0) words.push(random.pick(verbs));
    else if (kind === 1) words.push(random.pick(adjectives), random.pick(nouns));
    else if (kind === 2) words.push(random.pick(glue));
    else words.push(random.chance(0.15) ? coinedName(random.zipf(coinedNames)) : plain(random.pick(topics)));
  }
  return `${capital(words.join(' '))}.`;
}
