import { z } from 'zod';
import { parseInput } from './parse-input.ts';
import { Refusal } from './problem.ts';

const schema = z.object({
  title: z.string().min(2, 'Give it a title.').optional(),
  note: z.string().nullish(),
  authors: z.array(z.object({ name: z.string() })).optional(),
  weeks: z.int('Give whole weeks.').optional(),
});

const problemsOf = (input: unknown): unknown => {
  try {
    return parseInput(schema, input);
  } catch (error) {
    return error instanceof Refusal ? error.problems : error;
  }
};

describe('parseInput', () => {
  it('answers a null where none may be with one sentence that names the field', () => {
    expect(problemsOf({ title: null, note: null, authors: [{ name: null }] })).toEqual([
      {
        code: 'invalid',
        field: 'title',
        message: '“title” cannot be null: give it a value, or leave it out to keep it as it is.',
      },
      {
        code: 'invalid',
        field: 'authors.0.name',
        message: '“authors.0.name” cannot be null: give it a value, or leave it out to keep it as it is.',
      },
    ]);
  });

  it('leaves to the schema what it says itself', () => {
    expect(problemsOf({ title: 'x', weeks: null })).toMatchObject([
      { message: 'Give it a title.' },
      { message: 'Give whole weeks.' },
    ]);
    expect(problemsOf({ note: null })).toEqual({ note: null });
  });
});
