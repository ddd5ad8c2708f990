import { join } from 'node:path';
import type { Settings } from '../config/index.ts';
import type { BlobStore } from './blob-store.ts';
import { DiskBlobStore } from './disk-blob-store.ts';

/** The store that the settings name, ready for use: the folder `files` of the data folder. */
export async function openBlobStore(settings: Pick<Settings, 'files'>): Promise<BlobStore> {
  return DiskBlobStore.open(join(settings.files.dataFolder, 'files'));
}
