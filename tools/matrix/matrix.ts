import { Client, type Answer, type Data, at, listAt } from './client.ts';
import { markersIn } from './markers.ts';
import { mayMeet } from './may-meet.ts';
import { Model } from './model.ts';
import { Random } from './random.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { ArtefactFacts, VersionFacts } from './facts/works.ts';
import { allVersions, type Marker, type World } from './world.ts';

/** What is wrong with one answer. */
export interface Finding {
  readonly kind: 'leak' | 'false denial';
  readonly surface: string;
  readonly viewer: string;
  readonly subject: string;
  readonly detail: string;
  /** Whether the product broke down, rather than saying too much or too little. */
  readonly isFailure: boolean;
  /** The seed of its world, to make it again. */
  readonly seed: number;
}

/** One question put to the product: by whom, where, about what. */
export interface Probe {
  readonly surface: string;
  readonly viewer: ViewerFacts;
  readonly subject: string;
  readonly run: (judge: Judge) => Promise<void>;
}

/** One read path, or one mutation that might tell what it should not. A new path is one more entry in `surfaces.ts`. */
export interface Surface {
  readonly name: string;
  /** Draws some probes: whoever may not see a subject, and beside them whoever may. */
  readonly draw: (matrix: Matrix) => readonly Probe[];
}

/** A built world with everything a surface asks for. */
export class Matrix {
  readonly model: Model;
  readonly client: Client;
  readonly random: Random;
  readonly versions: readonly VersionFacts[];

  constructor(
    readonly world: World,
    readonly api: ConstructorParameters<typeof Client>[0],
    seed: number,
  ) {
    this.model = new Model(world);
    this.client = new Client(api);
    // Another chance than that which made the world: its words must not come again.
    this.random = new Random(Math.imul(seed + 1, 0x9e3779b1));
    this.versions = allVersions(world);
  }

  /** The word by which a place is found out; undefined where nothing was marked there. */
  wordOf(where: string): string | undefined {
    return [...this.world.markers.values()].find((marker) => marker.where === where)?.word;
  }

  /** What an artefact or a version is called in reports. */
  nameOf(thing: ArtefactFacts | VersionFacts): string {
    const artefact = 'artefact' in thing ? thing.artefact : thing;
    const number = this.world.artefacts.indexOf(artefact) + 1;
    if (!('artefact' in thing)) return `artefact ${number}`;
    const { terms, state } = thing;
    const dates = terms?.from || terms?.until ? `, ${terms.from ?? '…'} to ${terms.until ?? '…'}` : '';
    const place = artefact.versions.indexOf(thing) + 1;
    return `artefact ${number} version ${place} (${state}${terms ? `, ${terms.scope}` : ''}${dates})`;
  }

  /** Somebody who sees the subject and somebody who does not, as far as there are any. */
  bothSides(sees: (viewer: ViewerFacts) => boolean): readonly ViewerFacts[] {
    const { viewers } = this.world;
    const may = viewers.filter(sees);
    const mayNot = viewers.filter((viewer) => !sees(viewer));
    return [this.random.pickOrNone(may), this.random.pickOrNone(mayNot)].filter((viewer) => viewer !== undefined);
  }

  anyViewer(): ViewerFacts {
    return this.random.pick(this.world.viewers);
  }

  somebody(): ViewerFacts {
    return this.random.pick(this.world.viewers.filter((viewer) => viewer.person));
  }
}

/** Judges what comes back to one viewer at one place, and writes down what is wrong with it. */
export class Judge {
  readonly findings: Finding[] = [];

  constructor(
    readonly matrix: Matrix,
    readonly probe: Probe,
  ) {}

  leak(detail: string): void {
    this.#find('leak', detail);
  }

  denial(detail: string): void {
    this.#find('false denial', detail);
  }

  /** It broke down: who may have an answer is denied it. */
  failure(detail: string): void {
    this.#find('false denial', `the product failed: ${detail}`, true);
  }

  /** What must and what must not be there; one sentence for either side. */
  expect(actual: boolean, expected: boolean, what: string): void {
    if (actual && !expected) this.leak(`${what}, and should not`);
    if (!actual && expected) this.denial(`not so: ${what}`);
  }

  /** Exactly these: one more is a leak, one less a denial. */
  exactly(actual: readonly string[], expected: readonly string[], what: string): void {
    for (const one of new Set(actual)) if (!expected.includes(one)) this.leak(`${what}: there is ${this.#tell(one)}`);
    for (const one of new Set(expected))
      if (!actual.includes(one)) this.denial(`${what}: missing is ${this.#tell(one)}`);
    if (actual.length !== new Set(actual).size) this.leak(`${what}: something is there twice`);
  }

  /** None but these; some of them may be missing. */
  within(actual: readonly string[], allowed: readonly string[], what: string): void {
    this.exactly(actual, actual, what);
    for (const one of actual) if (!allowed.includes(one)) this.leak(`${what}: there is ${this.#tell(one)}`);
  }

  /** A count that says more than the viewer may see is a leak. */
  counts(actual: unknown, expected: number, what: string): void {
    if (typeof actual !== 'number' || actual < expected)
      this.denial(`${what} is ${String(actual)} and not ${expected}`);
    else if (actual > expected) this.leak(`${what} is ${actual} and not ${expected}`);
  }

  /** Asks over GraphQL and looks through everything that comes back. An operation that is refused as such is a failure. */
  async ask(query: string, variables: object = {}): Promise<Answer> {
    const answer = await this.askBadly(query, variables);
    if (answer.status >= 400) this.failure(answer.text.slice(0, 300));
    return answer;
  }

  /** The same for what is wrong in itself and may be refused, as long as the product does not break. */
  async askBadly(query: string, variables: object = {}): Promise<Answer> {
    const answer = await this.matrix.client.ask(this.probe.viewer, query, variables);
    this.look(answer, JSON.stringify(variables));
    if (answer.status >= 500 || answer.text.includes('INTERNAL_SERVER_ERROR')) this.failure(answer.text.slice(0, 300));
    return answer;
  }

  async send(request: Parameters<Client['send']>[1]): Promise<Answer> {
    const answer = await this.matrix.client.send(this.probe.viewer, request);
    this.look(answer, request.url);
    if (answer.status >= 500) this.failure(answer.text.slice(0, 300));
    return answer;
  }

  /** Every byte is looked through for words and ids that this viewer may meet nowhere. What they sent themselves may come back. */
  look(answer: Answer, sent: string): void {
    const { world, model } = this.matrix;
    const text = `${answer.text}\n${Object.values(answer.headers).join('\n')}`;
    for (const marker of markersIn(world, text)) {
      if (mayMeet(model, this.probe.viewer, marker)) continue;
      if (world.ids.has(marker.word) && sent.includes(marker.word)) continue;
      this.leak(`${marker.where} (${marker.word})`);
    }
  }

  /** The words that a viewer who may must find in the answer. */
  holds(answer: Answer, words: readonly (string | undefined)[]): void {
    const found = new Set([...markersIn(this.matrix.world, answer.text)].map((marker) => marker.word));
    for (const word of words) if (word !== undefined && !found.has(word)) this.denial(`${this.#tell(word)} is missing`);
  }

  lacks(answer: Answer, words: readonly (string | undefined)[]): void {
    const found = new Set([...markersIn(this.matrix.world, answer.text)].map((marker) => marker.word));
    for (const word of words) if (word !== undefined && found.has(word)) this.leak(`${this.#tell(word)} is there`);
  }

  /** Forbidden looks like missing: the same status, headers and body as for an id that names nothing. */
  alike(forbidden: Answer, missing: Answer): void {
    const shape = ({ status, text, headers }: Answer): string => {
      const { 'x-request-id': _id, date: _date, ...rest } = headers;
      return JSON.stringify([status, text, rest]);
    };
    const [one, other] = [shape(forbidden), shape(missing)];
    if (one === other) return;
    const start = Math.max(0, [...one].findIndex((letter, place) => letter !== other[place]) - 60);
    const part = (text: string): string => text.slice(start, start + 160);
    this.leak(`it answers otherwise than for an id that names nothing: …${part(one)}… / …${part(other)}…`);
  }

  /** All items of a connection, page by page to the end. */
  async list(query: string, path: string, variables: object = {}): Promise<{ nodes: readonly Data[]; total: unknown }> {
    const nodes: Data[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 60; pages++) {
      const answer = await this.ask(query, { ...variables, first: 7 + this.matrix.random.below(20), after });
      nodes.push(...(listAt(answer.data, `${path}.nodes`) as readonly Data[]));
      after = at(answer.data, `${path}.pageInfo.endCursor`) as string | null;
      const more = at(answer.data, `${path}.pageInfo.hasNextPage`) === true;
      if (!more || !after) return { nodes, total: at(answer.data, `${path}.totalCount`) };
    }
    throw new Error('A list does not end.');
  }

  #find(kind: Finding['kind'], detail: string, isFailure = false): void {
    const { surface, viewer, subject } = this.probe;
    const { seed } = this.matrix.world;
    this.findings.push({ kind, surface, viewer: viewer.label, subject, detail, isFailure, seed });
  }

  #tell(word: string): string {
    const { ids, markers } = this.matrix.world;
    const marker: Marker | undefined = ids.get(word) ?? [...markers.values()].find((one) => one.word === word);
    return marker ? `${marker.where} (${word})` : word;
  }
}
