import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { ArtefactsModule } from '../artefacts.module.ts';
import { ExtractTextHandler } from './extract-text.handler.ts';
import { FindUnreadFilesHandler } from './find-unread-files.handler.ts';
import { ForgetUsageHandler } from './forget-usage.handler.ts';
import { RemoveLooseUploadsHandler } from './remove-loose-uploads.handler.ts';
import { FingerprintArtefactsHandler, FingerprintMissingHandler } from './fingerprint.handler.ts';
import {
  RealignAccessHandler,
  RealignAdoptersHandler,
  RealignAudiencesHandler,
  RealignTodayHandler,
} from './realign-access.handler.ts';
import { FindUnsentAccessMailsHandler } from './find-unsent-access-mails.handler.ts';
import { SendAccessAnswerHandler } from './send-access-answer.handler.ts';
import { SendAccessRequestHandler } from './send-access-request.handler.ts';
import { SettleAgreementsHandler } from './settle-agreements.handler.ts';
import { TellDecidersHandler } from './tell-deciders.handler.ts';

/** The background work of the artefacts: imported by the process that works on the queue `worker`. */
@Module({
  imports: [ArtefactsModule, IdentityModule],
  providers: [
    ExtractTextHandler,
    FindUnreadFilesHandler,
    RemoveLooseUploadsHandler,
    ForgetUsageHandler,
    RealignAccessHandler,
    RealignAdoptersHandler,
    RealignTodayHandler,
    RealignAudiencesHandler,
    SettleAgreementsHandler,
    FingerprintArtefactsHandler,
    FingerprintMissingHandler,
    TellDecidersHandler,
    SendAccessRequestHandler,
    SendAccessAnswerHandler,
    FindUnsentAccessMailsHandler,
  ],
})
export class ArtefactsJobsModule {}
