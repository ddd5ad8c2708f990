import { Module } from '@nestjs/common';
import { ExtractTextHandler } from './extract-text.handler.ts';
import { FindUnreadFilesHandler } from './find-unread-files.handler.ts';
import { RemoveLooseUploadsHandler } from './remove-loose-uploads.handler.ts';
import { FingerprintArtefactsHandler, FingerprintMissingHandler } from './fingerprint.handler.ts';
import { RealignAccessHandler, RealignAdoptersHandler, RealignTodayHandler } from './realign-access.handler.ts';
import { SettleAgreementsHandler } from './settle-agreements.handler.ts';

/** The background work of the artefacts: imported by the process that works on the queue `worker`. */
@Module({
  providers: [
    ExtractTextHandler,
    FindUnreadFilesHandler,
    RemoveLooseUploadsHandler,
    RealignAccessHandler,
    RealignAdoptersHandler,
    RealignTodayHandler,
    SettleAgreementsHandler,
    FingerprintArtefactsHandler,
    FingerprintMissingHandler,
  ],
})
export class ArtefactsJobsModule {}
