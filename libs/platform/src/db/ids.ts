import { v7, validate } from 'uuid';

/** A new identifier: UUID version 7, so that ids of one table sort by the time they were made. */
export function newId(): string {
  return v7();
}

/**
 * Whether a text has the form of a UUID as the database writes it, in lower case: anything else names no row, and is answered
 * as "no such thing". Were other spellings let through, a row would be found and then missed under the id it came with.
 */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
