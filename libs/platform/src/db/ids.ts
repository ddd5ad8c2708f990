import { v7, validate } from 'uuid';

/** A new identifier: UUID version 7, so that ids of one table sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** Whether a text has the form of a UUID: anything else cannot name a row, and is answered as "no such thing". */
export function isId(text: string): boolean {
  return validate(text);
}
