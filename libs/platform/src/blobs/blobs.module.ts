import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from '../config/index.ts';
import { BlobStore } from './blob-store.ts';
import { openBlobStore } from './open-blob-store.ts';

/** The {@link BlobStore} for every module of the process, chosen by the settings. */
@Module({})
export class BlobsModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: BlobsModule,
      global: true,
      providers: [{ provide: BlobStore, useFactory: () => openBlobStore(settings) }],
      exports: [BlobStore],
    };
  }
}
