import { ReceivedPieces } from './received-pieces.ts';

/** As large as what a connection delivers, in memory of its own. */
const piece = (): Buffer<ArrayBuffer> => Buffer.from(new ArrayBuffer(64 * 1024));
const isGivenBack = (one: Buffer<ArrayBuffer>): boolean => one.buffer.detached;

describe('pieces of a request', () => {
  it('are given back when the content has come beyond them, and not before', () => {
    const received = new ReceivedPieces();
    const pieces = [piece(), piece(), piece()] as const;
    for (const one of pieces) received.add(one);
    received.giveBackBefore(pieces[0].subarray(100));
    expect(pieces.map(isGivenBack)).toEqual([false, false, false]);
    received.giveBackBefore(pieces[2].subarray(0, 10));
    received.giveBackBefore(pieces[2].subarray(10));
    expect(pieces.map(isGivenBack)).toEqual([true, true, false]);
  });

  it('stay for a part of something else, such as the few bytes that the parser held back', () => {
    const received = new ReceivedPieces();
    const own = piece();
    received.add(own);
    received.giveBackBefore(Buffer.from('\r\n--'));
    expect(isGivenBack(own)).toBe(false);
  });

  it('are left alone when they share their memory', () => {
    const received = new ReceivedPieces();
    const [shared, last] = [piece(), piece()];
    received.add(shared.subarray(0, 1_000));
    received.add(last);
    received.giveBackBefore(last);
    expect(isGivenBack(shared)).toBe(false);
  });
});
