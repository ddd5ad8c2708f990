import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { unpacked } from './unpacked.ts';
import type { ViewerFacts } from './facts/people.ts';

/** What the product answered, whole. */
export interface Answer {
  readonly status: number;
  /** As text, with the values of cursors written out behind it, so that nothing hides in them. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** The `data` of a GraphQL answer; an empty object where there is none. */
  readonly data: Data;
}

/** Answers over GraphQL are judged by looking, not by the compiler. */
export interface Data {
  readonly [name: string]: Json;
}
export type Json = string | number | boolean | null | readonly Json[] | Data;

export interface HttpRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends requests of viewers to the product, inside this process. */
export class Client {
  constructor(private readonly api: NestFastifyApplication) {}

  /** One GraphQL operation. */
  async ask(viewer: ViewerFacts, query: string, variables: object = {}): Promise<Answer> {
    return this.send(viewer, {
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  }

  async send(viewer: ViewerFacts, request: HttpRequest): Promise<Answer> {
    const response = await this.api.inject({
      method: request.method ?? 'GET',
      url: request.url,
      headers: { ...viewer.headers, ...request.headers },
      ...(request.body === undefined ? {} : { payload: request.body }),
    });
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join('\n')]),
    );
    const isZip = headers['content-type'] === 'application/zip' && response.rawPayload.length > 0;
    const isJson = response.body !== '' && (headers['content-type']?.includes('json') ?? false);
    const parsed = isJson ? (JSON.parse(response.body) as { data?: Data | null }) : {};
    return {
      status: response.statusCode,
      text: isZip ? await unpacked(response.rawPayload) : response.body + writtenOut(response.body),
      headers,
      bytes: response.rawPayload.length,
      data: parsed.data ?? {},
    };
  }
}

function writtenOut(body: string): string {
  const cursors = body.matchAll(/"(?:cursor|startCursor|endCursor)":"([^"]+)"/g);
  return [...cursors].map(([, cursor]) => `\n${Buffer.from(cursor ?? '', 'base64url').toString()}`).join('');
}

/** The value at a dotted path; numbers are places in lists. Null when the path ends early. */
export function at(data: Json | undefined, path: string): Json {
  let value: Json | undefined = data;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, Json>)[step];
  }
  return value ?? null;
}

/** The text at a dotted path; empty when there is none. */
export function textAt(data: Json | undefined, path: string): string {
  const value = at(data, path);
  return typeof value === 'string' ? value : '';
}

/** The list at a dotted path; empty when there is none. */
export function listAt(data: Json | undefined, path: string): readonly Json[] {
  const value = at(data, path);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The texts at a dotted path below each item of a list. */
export function textsAt(data: Json | undefined, list: string, path: string): string[] {
  return listAt(data, list)
    .map((item) => at(item, path))
    .filter((value): value is string => typeof value === 'string');
}
