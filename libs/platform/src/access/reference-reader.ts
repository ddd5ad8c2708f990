import { Injectable } from '@nestjs/common';
import type { Viewer } from './viewer.ts';

/** Something that can be pointed at from another context: shown with its own access rule. */
export interface Reference {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** The owning organisation, when there is one. */
  readonly organisationId?: string;
  /** What it is part of, where it has no page of its own. */
  readonly within?: Reference;
  /** Whether it waits for this viewer to decide; absent for what nobody decides about. */
  readonly waits?: boolean;
}

/** How one context shows its things to others. Ids the viewer may not see are simply absent from the answer. */
export interface ReferenceReader {
  /** The GraphQL type it stands for, such as `Artefact`. */
  readonly kind: string;
  readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>>;
}

/** Kind → reader; filled by the contexts when their modules start. */
@Injectable()
export class ReferenceReaders {
  readonly #readers = new Map<string, ReferenceReader>();

  register(reader: ReferenceReader): void {
    if (this.#readers.has(reader.kind)) throw new Error(`The reference reader of ${reader.kind} is registered twice.`);
    this.#readers.set(reader.kind, reader);
  }

  all(): readonly ReferenceReader[] {
    return [...this.#readers.values()];
  }
}
