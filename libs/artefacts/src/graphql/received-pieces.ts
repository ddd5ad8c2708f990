import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/**
 * The pieces in which a request's body arrived, whose memory is given back as soon as nobody needs it.
 *
 * Node makes a buffer outside the heap for each of them, and V8 looks through the whole heap after every few dozen
 * megabytes of such buffers: in a process as large as this one, that took more than a third of the processor time of
 * large uploads, and left their memory lying until then.
 */
export class ReceivedPieces {
  /** In the order of their arrival. */
  readonly #pieces = new Set<ArrayBufferLike>();

  /** Call in the same moment as something else begins to read the request: this alone makes it flow. */
  static of(request: IncomingMessage): ReceivedPieces {
    const received = new ReceivedPieces();
    // Only what a connection delivers belongs to nobody else; requests that tests inject are their own memory.
    if (request.socket instanceof Socket) request.on('data', (piece: Buffer) => received.add(piece));
    return received;
  }

  /** Notes a piece that belongs to nobody else; parts of shared memory are left alone. */
  add(piece: Buffer): void {
    if (piece.byteLength === piece.buffer.byteLength) this.#pieces.add(piece.buffer);
  }

  /**
   * Gives back what arrived before the piece of the body in which this part of its content lies. Its own piece stays, as
   * more of the content may lie in it. What arrived before has been read through by the parser, which reads one piece
   * after the other, and its content came out before this part did.
   */
  giveBackBefore(part: Buffer): void {
    if (!this.#pieces.has(part.buffer)) return;
    for (const memory of this.#pieces) {
      if (memory === part.buffer) return;
      this.#pieces.delete(memory);
      if (memory instanceof ArrayBuffer) memory.transfer(0);
    }
  }
}
