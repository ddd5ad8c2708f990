import { longestQuery } from '../understand/parse-query.ts';
import { mayBePupilData } from './pupil-data.ts';

/** Longer ones are pasted texts and not what others would ask. */
const longestAsked = 80;

/** A query in the form in which equal ones are counted; null for what is not kept: nothing, too much, or what may be about a pupil. */
export function askedForm(text: string): string | null {
  const query = text.slice(0, longestQuery).normalize('NFC');
  if (mayBePupilData(query)) return null;
  const form = query.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return form.length > longestAsked || !/\p{L}{2}/u.test(form) || /\p{Cc}/u.test(form) ? null : form;
}
