import { Organisation, Person } from '@constellation/identity';
import type { BulkReleaser } from '@constellation/artefacts/bulk-release';
import { UnitOfWork } from '@constellation/platform/db';
import type { INestApplicationContext } from '@nestjs/common';

/**
 * Whom records of other catalogues name as having released them. Nobody: there is no account of this name, and `.invalid`
 * (RFC 2606) has no post box to which a way of signing in could be sent.
 */
const importer = {
  id: '01980000-0000-7000-8000-000000000001',
  name: 'Import',
  email: 'import@constellation.invalid',
  about: 'Brings in the catalogues of others. Not a person, and nobody can sign in as it.',
};

/** An organisation whose published catalogue is imported. Nobody here has a post in it until an operator says so. */
export interface ImportedOrganisation {
  /** The same in every installation, so that importing again finds it. */
  readonly id: string;
  /** As the licence's attribution names it. */
  readonly name: string;
  readonly website: string;
  readonly about: string;
}

/**
 * Makes sure that the rights holder of an imported catalogue is here, verified, and answers for whom the import releases.
 * What people changed about the organisation since stays.
 */
export async function asImportOf(
  app: INestApplicationContext,
  organisation: ImportedOrganisation,
  now: Date,
): Promise<BulkReleaser> {
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Organisation)
      .values({ ...organisation, kind: 'other-partner', source: 'import', verification: 'verified', createdAt: now })
      .orIgnore()
      .execute();
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Person)
      .values({ ...importer, isDemo: false, isPlatformOperator: false, createdAt: now })
      .orIgnore()
      .execute();
  });
  return { personId: importer.id, organisationId: organisation.id, now };
}
