import { ArtefactsModule } from '@constellation/artefacts';
import { BulkReleaseService } from '@constellation/artefacts/bulk-release';
import { FrameworkImportService } from '@constellation/artefacts/frameworks';
import { CommunitiesModule } from '@constellation/communities';
import { IdentityModule } from '@constellation/identity';
import { AccessModule } from '@constellation/platform/access';
import { BlobsModule } from '@constellation/platform/blobs';
import { SettingsModule, type Settings } from '@constellation/platform/config';
import { DatabaseModule } from '@constellation/platform/db';
import { SearchModule } from '@constellation/search';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** The services that commands use: no entrance and no job handler. */
@Module({})
export class ImportModule {
  static forRoot(settings: Settings, dataSource: DataSource): DynamicModule {
    return {
      module: ImportModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        BlobsModule.forRoot(settings),
        IdentityModule,
        CommunitiesModule,
        ArtefactsModule,
        SearchModule,
      ],
      // Here and nowhere else: no process that answers requests can release without review, or say what the national curriculum is.
      providers: [BulkReleaseService, FrameworkImportService],
    };
  }
}
