import { ArtefactsGraphqlModule } from '@constellation/artefacts/graphql';
import { CommunitiesGraphqlModule } from '@constellation/communities/graphql';
import { IdentityModule } from '@constellation/identity';
import { IdentityGraphqlModule } from '@constellation/identity/graphql';
import { NotificationsGraphqlModule } from '@constellation/notifications/graphql';
import { AccessModule } from '@constellation/platform/access';
import { AuthModule } from '@constellation/platform/auth';
import { BlobsModule } from '@constellation/platform/blobs';
import { SettingsModule, type Settings } from '@constellation/platform/config';
import { DatabaseModule } from '@constellation/platform/db';
import { DayScalar, graphqlModule } from '@constellation/platform/graphql';
import { HttpModule } from '@constellation/platform/http';
import type { Logger } from '@constellation/platform/logging';
import { SearchGraphqlModule } from '@constellation/search/graphql';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** The API process: every context's GraphQL and HTTP entrances, and no job handler. */
@Module({})
export class ApiModule {
  static forRoot(settings: Settings, logger: Logger, dataSource: DataSource): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        BlobsModule.forRoot(settings),
        AuthModule.forRoot(IdentityModule),
        HttpModule,
        graphqlModule(settings, logger),
        IdentityGraphqlModule,
        CommunitiesGraphqlModule,
        ArtefactsGraphqlModule,
        SearchGraphqlModule,
        NotificationsGraphqlModule,
      ],
      providers: [DayScalar],
    };
  }
}
