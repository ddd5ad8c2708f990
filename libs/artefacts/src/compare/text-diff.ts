import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

/** A stretch of text that two texts have in common, or one alone. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What takes longer than this is shown line by line, or as one text in place of the other; in milliseconds. */
const patience = { lines: 400, words: 100 };
/** Above this, words are not looked for: a passage that long was written anew. */
const longestPassage = 4_000;

/**
 * What changed from one text to another: lines that differ are compared word by word where they were only reworded. Both
 * texts can be put together again from it.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const lines = diffLines(before, after, { timeout: patience.lines });
  if (!lines) return whole(before, after);
  const changes: TextChange[] = [];
  for (let place = 0; place < lines.length; place++) {
    const [one, next] = [lines[place], lines[place + 1]];
    if (one?.removed && next?.added) {
      changes.push(...reworded(one.value, next.value));
      place++;
    } else if (one) {
      changes.push(toChange(one));
    }
  }
  return changes;
}

function reworded(before: string, after: string): readonly TextChange[] {
  if (before.length + after.length > longestPassage) return whole(before, after);
  const words = diffWordsWithSpace(before, after, { timeout: patience.words });
  if (!words) return whole(before, after);
  const kept = words.filter((one) => !one.added && !one.removed).reduce((sum, one) => sum + one.value.trim().length, 0);
  // With little in common, single words that happen to stay make it harder to read.
  return kept * 3 < Math.min(before.length, after.length) ? whole(before, after) : words.map(toChange);
}

const whole = (before: string, after: string): readonly TextChange[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter((change) => change.text !== '');

const toChange = ({ added, removed, value }: ChangeObject<string>): TextChange => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value,
});
