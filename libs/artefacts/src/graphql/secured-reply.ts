import type { FastifyReply } from 'fastify';

/** What every answer with files says: it is what it says it is, and nobody keeps it, as the next request decides anew. */
export function secured(reply: FastifyReply): FastifyReply {
  return reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
}
