import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ProblemsError } from '../../client/problems.ts';
import { DraftSaver, type Keep, type ServerDraft } from './draft-saver.ts';
import type { DraftValues } from './draft-values.ts';

const blank: DraftValues = {
  title: 'Tides',
  summary: '',
  bodyMarkdown: '',
  type: 'lesson-plan',
  subjects: [],
  phase: null,
  keyStages: [],
  yearGroups: [],
  keywords: [],
  inclusion: null,
  inclusionNote: null,
  sendNeeds: [],
  thirdParty: null,
  thirdPartyItems: [],
  pictureText: null,
  captions: null,
  licenceCode: null,
  authors: [],
  curriculum: null,
  cpd: null,
  research: null,
};

/** The server's side of one draft: revisions that only go up, and what it refuses. */
class Server {
  revision = 1;
  values = { ...blank };
  down = false;
  refuses: { field: string; message: string } | null = null;
  received: Partial<DraftValues>[] = [];

  draft = (): ServerDraft => ({ revision: this.revision, values: this.values });

  send = async (patch: Partial<DraftValues>, expectedRevision: number): Promise<{ revision: number }> => {
    this.received.push(patch);
    if (this.down) throw new Error('no network');
    if (expectedRevision !== this.revision) {
      throw new ProblemsError([{ code: 'draft-changed', message: 'Somebody else changed it first.' }]);
    }
    const { refuses } = this;
    if (refuses && refuses.field.split('.')[0]! in patch) throw new ProblemsError([{ code: 'wrong', ...refuses }]);
    this.elsewhere(patch);
    return { revision: this.revision };
  };

  /** A change by another window. */
  elsewhere(patch: Partial<DraftValues>): void {
    this.values = { ...this.values, ...patch };
    this.revision += 1;
  }
}

function memory(): Keep & { size: () => number } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    size: () => items.size,
  };
}

let server: Server;
let keep: ReturnType<typeof memory>;

const open = (): DraftSaver =>
  new DraftSaver('one', server.draft(), { send: server.send, load: async () => server.draft(), keep });

beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
  keep = memory();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('what is typed', () => {
  it('is saved by itself after a pause, once, with only what changed', async () => {
    const saver = open();
    saver.change({ title: 'Tides a' });
    saver.change({ title: 'Tides and the moon' });
    expect(saver.snapshot().status.is).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.received).toEqual([{ title: 'Tides and the moon' }]);
    expect(saver.snapshot().status.is).toBe('saved');
    expect(keep.size()).toBe(0);
  });

  it('while a save is under way goes with the next one, on the new revision', async () => {
    const saver = open();
    saver.change({ title: 'First' });
    const flushing = saver.flush();
    saver.change({ summary: 'Typed meanwhile' });
    await flushing;
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.values).toMatchObject({ title: 'First', summary: 'Typed meanwhile' });
    expect(saver.snapshot().status.is).toBe('saved');
  });

  it('survives a reload before it was saved', async () => {
    open().change({ bodyMarkdown: 'Half a sentence' });
    const reopened = open();
    expect(reopened.snapshot()).toMatchObject({ restored: true, values: { bodyMarkdown: 'Half a sentence' } });
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.values.bodyMarkdown).toBe('Half a sentence');
    expect(keep.size()).toBe(0);
  });

  it('is kept and sent again when the network fails', async () => {
    const saver = open();
    server.down = true;
    saver.change({ title: 'Through a tunnel' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(saver.snapshot().status).toMatchObject({ is: 'retrying', message: 'no network' });
    expect(keep.size()).toBe(1);
    server.down = false;
    await jest.advanceTimersByTimeAsync(5000);
    expect(server.values.title).toBe('Through a tunnel');
    expect(saver.snapshot().status.is).toBe('saved');
  });
});

describe('a field that the API refuses', () => {
  it('is held back with its message while the others are saved', async () => {
    const saver = open();
    server.refuses = { field: 'summary', message: 'Too long.' };
    saver.change({ title: 'Fine', summary: 'much too long' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.values).toMatchObject({ title: 'Fine', summary: '' });
    expect(saver.snapshot()).toMatchObject({ status: { is: 'refused' }, errors: { summary: 'Too long.' } });
  });

  it('is tried again once it has been changed', async () => {
    const saver = open();
    server.refuses = { field: 'summary', message: 'Too long.' };
    saver.change({ summary: 'much too long' });
    await jest.advanceTimersByTimeAsync(1000);
    server.refuses = null;
    saver.change({ summary: 'short' });
    expect(saver.snapshot().errors).toEqual({});
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.values.summary).toBe('short');
    expect(saver.snapshot().status.is).toBe('saved');
  });
});

describe('a draft that was changed elsewhere', () => {
  it('is brought together when the fields differ', async () => {
    const saver = open();
    server.elsewhere({ summary: 'Theirs' });
    saver.change({ title: 'Mine' });
    await jest.advanceTimersByTimeAsync(3000);
    expect(server.values).toMatchObject({ title: 'Mine', summary: 'Theirs' });
    expect(saver.snapshot()).toMatchObject({ status: { is: 'saved' }, values: { title: 'Mine', summary: 'Theirs' } });
  });

  it('asks when both changed the same field, and loses neither until it is told', async () => {
    const saver = open();
    server.elsewhere({ title: 'Theirs', summary: 'Also theirs' });
    saver.change({ title: 'Mine' });
    await jest.advanceTimersByTimeAsync(3000);
    expect(saver.snapshot()).toMatchObject({
      status: { is: 'conflict', keys: ['title'] },
      values: { title: 'Mine', summary: 'Also theirs' },
    });
    expect(server.values.title).toBe('Theirs');
    saver.keepMine();
    await jest.advanceTimersByTimeAsync(3000);
    expect(server.values).toMatchObject({ title: 'Mine', summary: 'Also theirs' });
  });

  it('takes theirs when told to', async () => {
    const saver = open();
    server.elsewhere({ title: 'Theirs' });
    saver.change({ title: 'Mine', summary: 'Mine too' });
    await jest.advanceTimersByTimeAsync(3000);
    saver.takeTheirs();
    await jest.advanceTimersByTimeAsync(3000);
    expect(server.values).toMatchObject({ title: 'Theirs', summary: 'Mine too' });
    expect(saver.snapshot().status.is).toBe('saved');
  });

  it('merges what this browser had kept with what the server has now', async () => {
    open().change({ title: 'Kept', summary: 'Kept too' });
    server.elsewhere({ summary: 'Theirs' });
    const reopened = open();
    expect(reopened.snapshot()).toMatchObject({
      status: { is: 'conflict', keys: ['summary'] },
      values: { title: 'Kept', summary: 'Kept too' },
    });
  });
});

describe('a change of files or parts', () => {
  it('waits for the words to be saved and acts on the revision that then holds', async () => {
    const saver = open();
    saver.change({ title: 'Before the file' });
    const seen: number[] = [];
    const attaching = saver.exclusively(async (revision) => {
      seen.push(revision);
      server.elsewhere({});
      return { revision: server.revision };
    });
    await jest.advanceTimersByTimeAsync(10);
    await attaching;
    expect(server.values.title).toBe('Before the file');
    expect(seen).toEqual([2]);
    saver.change({ title: 'After the file' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(saver.snapshot().status.is).toBe('saved');
    expect(server.values.title).toBe('After the file');
  });

  it('is tried once more when only its revision was old', async () => {
    const saver = open();
    server.elsewhere({ summary: 'Theirs' });
    const attaching = saver.exclusively(async (revision) => {
      if (revision !== server.revision) throw new ProblemsError([{ code: 'draft-changed', message: 'Changed.' }]);
      server.elsewhere({});
      return { revision: server.revision };
    });
    await jest.advanceTimersByTimeAsync(10);
    await expect(attaching).resolves.toEqual({ revision: 3 });
    expect(saver.snapshot().values.summary).toBe('Theirs');
  });
});
