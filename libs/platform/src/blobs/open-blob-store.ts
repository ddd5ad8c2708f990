import { Logger } from '@nestjs/common';
import { join } from 'node:path';
import type { Settings } from '../config/index.ts';
import type { BlobStore } from './blob-store.ts';
import { DiskBlobStore } from './disk-blob-store.ts';

/** The store that the settings name, ready for use: an S3 bucket, or the folder `files` of the data folder. */
export async function openBlobStore(settings: Pick<Settings, 'files'>): Promise<BlobStore> {
  const { s3, dataFolder } = settings.files;
  if (!s3) return DiskBlobStore.open(join(dataFolder, 'files'));
  // Loaded only where it is used: the client is large.
  const { S3BlobStore } = await import('./s3-blob-store.ts');
  const logger = new Logger('files');
  return S3BlobStore.open(s3, { warn: (message) => logger.warn(message) });
}
