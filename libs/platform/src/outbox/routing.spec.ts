import { z } from 'zod';
import { defineEvent, defineJob, subscribe } from './definitions.ts';
import { route, Undeliverable } from './routing.ts';

const retry = { attempts: 2, backoffMs: 50 };
const read = defineJob({ name: 'spec.read', queue: 'worker', payload: z.object({ id: z.string() }), retry });
const index = defineJob({ name: 'spec.index', queue: 'indexer', payload: z.object({ version: z.string() }), retry });
const released = defineEvent('spec.released', z.object({ id: z.string() }));
const routes = {
  jobs: [read, index],
  subscriptions: [
    subscribe(released, read, (event) => event),
    subscribe(released, index, ({ id }) => ({ version: id })),
  ],
};

describe('the route of an outbox message', () => {
  it('of a job is its queue, under an id that follows from the row', () => {
    expect(route(routes, { id: 'r1', kind: 'job', name: 'spec.read', payload: { id: 'a' }, jobKey: null })).toEqual([
      { queue: 'worker', id: 'outbox-r1', name: 'spec.read', payload: { id: 'a' }, retry },
    ]);
  });

  it('of a job with a key has an id that follows from the key alone', () => {
    const ask = (id: string) => ({ id, kind: 'job', name: 'spec.read', payload: { id: 'a' }, jobKey: 'a' }) as const;
    for (const id of ['r1', 'r2']) expect(route(routes, ask(id))).toMatchObject([{ id: 'spec.read-a' }]);
  });

  it('of an event is every subscription, each with an id and a payload of its own', () => {
    expect(
      route(routes, { id: 'r1', kind: 'event', name: 'spec.released', payload: { id: 'a' }, jobKey: null }),
    ).toEqual([
      { queue: 'worker', id: 'outbox-r1-spec.read', name: 'spec.read', payload: { id: 'a' }, retry },
      { queue: 'indexer', id: 'outbox-r1-spec.index', name: 'spec.index', payload: { version: 'a' }, retry },
    ]);
  });

  it('of an event without subscribers is nowhere', () => {
    expect(route(routes, { id: 'r1', kind: 'event', name: 'spec.unheard', payload: {}, jobKey: null })).toEqual([]);
  });

  it('of an unknown job, or of a payload that does not fit, is a fault', () => {
    expect(() => route(routes, { id: 'r1', kind: 'job', name: 'spec.gone', payload: {}, jobKey: null })).toThrow(
      new Undeliverable('No job is named spec.gone.'),
    );
    expect(() => route(routes, { id: 'r1', kind: 'job', name: 'spec.read', payload: { id: 3 }, jobKey: null })).toThrow(
      Undeliverable,
    );
    expect(() => route(routes, { id: 'r1', kind: 'event', name: 'spec.released', payload: {}, jobKey: null })).toThrow(
      Undeliverable,
    );
  });
});
