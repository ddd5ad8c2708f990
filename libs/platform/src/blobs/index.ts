export { BlobStore, BlobMissing, BlobRangeInvalid, BlobStoreFull, BlobTooLarge } from './blob-store.ts';
export type { ByteRange, Presentation, StoredBlob, WriteBounds } from './blob-store.ts';
export { BlobsModule } from './blobs.module.ts';
export { openBlobStore } from './open-blob-store.ts';
