import { StatementNames } from './statement-names.ts';

describe('StatementNames', () => {
  it('names a statement by its text, the same in every process', () => {
    const name = new StatementNames().of('select 1');
    expect(name).toBe(new StatementNames().of('select 1'));
    expect(name).not.toBe(new StatementNames().of('select 2'));
    // PostgreSQL cuts names off at 63 bytes: two statements would become one.
    expect(name?.length).toBeLessThan(63);
  });

  it('stops naming when the texts are no fixed set, and keeps the names it gave', () => {
    const names = new StatementNames();
    const first = names.of('select 0');
    for (let number = 1; number < 1_000; number++) names.of(`select ${number}`);
    expect(names.of('select 999')).toBeUndefined();
    expect(names.of('select 0')).toBe(first);
  });
});
