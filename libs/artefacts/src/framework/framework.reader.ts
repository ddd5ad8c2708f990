import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';

/** A version of a framework. */
export interface FrameworkRow {
  readonly code: string;
  readonly title: string;
  /** Who publishes it. */
  readonly source: string;
  /** The version it replaces. */
  readonly replaces: string | null;
}

/** Reads the versions of frameworks that are here. What they ask is published: everyone may read it. */
@Injectable()
export class FrameworkReader {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(): Promise<readonly FrameworkRow[]> {
    return this.database.query<FrameworkRow>(
      'select framework_code as code, title, source, replaces from framework order by imported_at desc, framework_code desc',
    );
  }
}
