import { checkRows, type InvitationRow } from './invitation-rows.ts';

const row = (about: Partial<InvitationRow> = {}): InvitationRow => ({
  email: 'ada@fen.example',
  name: 'Ada',
  title: 'Teacher',
  roles: [],
  ...about,
});

describe('the rows of a pasted list', () => {
  it('are trimmed, with every role once', () => {
    const { good } = checkRows([row({ name: ' Ada ', roles: ['release-authority', 'release-authority'] })], new Set());
    expect(good).toEqual([{ ...row({ roles: ['release-authority'] }), line: 1 }]);
  });

  it('count the first of two with one address, also when one before it was wrong', () => {
    const { good, rejected } = checkRows([row({ title: '' }), row({ email: 'ADA@fen.example' }), row()], new Set());
    expect(good.map(({ line }) => line)).toEqual([2]);
    expect(rejected).toMatchObject([
      { line: 1, problem: { field: 'title' } },
      { line: 3, problem: { code: 'duplicate', message: 'This address stands in line 2 already.' } },
    ]);
  });

  it('leave out who has a post already', () => {
    const { good, rejected } = checkRows([row({ email: 'ADA@fen.example' })], new Set(['ada@fen.example']));
    expect([good, rejected]).toMatchObject([[], [{ line: 1, problem: { code: 'already-here' } }]]);
  });
});
