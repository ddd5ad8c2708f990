import { present } from '@constellation/platform/errors';
import {
  asResult,
  resultUnion,
  RequestLoaders,
  type GraphqlContext,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AdoptionReader } from '../adoption/adoption.reader.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { AdoptionType, ArtefactVersionType, DoneType, toAdoptionType, toVersionType } from './artefact.type.ts';

const versionResult = (name: string) => resultUnion(name, ArtefactVersionType);

export const CreateDraftResult = versionResult('CreateDraftResult');
export const UpdateDraftResult = versionResult('UpdateDraftResult');
export const DiscardDraftResult = resultUnion('DiscardDraftResult', DoneType);
export const AttachFileResult = versionResult('AttachFileResult');
export const DetachFileResult = versionResult('DetachFileResult');
export const ReorderFilesResult = versionResult('ReorderFilesResult');
export const SetPartsResult = versionResult('SetPartsResult');
export const SubmitForReleaseResult = versionResult('SubmitForReleaseResult');
/** Who gives a draft back does not see it any more, and has nothing to be shown. */
export const ReturnDraftResult = resultUnion('ReturnDraftResult', DoneType);
export const ReleaseVersionResult = versionResult('ReleaseVersionResult');
export const UndoReleaseResult = versionResult('UndoReleaseResult');
export const ChangeReleaseTermsResult = versionResult('ChangeReleaseTermsResult');
export const CreateNewVersionResult = versionResult('CreateNewVersionResult');
export const RestoreVersionResult = versionResult('RestoreVersionResult');
export const AdaptVersionResult = versionResult('AdaptVersionResult');
export const AcceptUpstreamPartsResult = versionResult('AcceptUpstreamPartsResult');
export const KeepUpstreamPartsResult = resultUnion('KeepUpstreamPartsResult', DoneType);
export const DeclineUpstreamPartsResult = resultUnion('DeclineUpstreamPartsResult', DoneType);
export const DismissUpstreamChangeResult = resultUnion('DismissUpstreamChangeResult', DoneType);
export const WithdrawVersionResult = versionResult('WithdrawVersionResult');
export const RecallVersionResult = versionResult('RecallVersionResult');
export const AdoptVersionResult = resultUnion('AdoptVersionResult', AdoptionType);
export const EndAdoptionResult = resultUnion('EndAdoptionResult', AdoptionType);

/** Runs a change and reads what it changed again, as the viewer sees it afterwards. */
@Injectable()
export class MutationResults {
  constructor(
    private readonly versions: VersionReader,
    private readonly adoptions: AdoptionReader,
  ) {}

  async ofVersion(context: GraphqlContext, change: () => Promise<string>): Promise<ArtefactVersionType | ProblemsType> {
    return asResult(async () => {
      const id = await change();
      const { viewer } = freshLoaders(context);
      return toVersionType(present((await this.versions.readBatch(viewer, [id])).get(id), 'The changed version'));
    });
  }

  async ofAdoption(context: GraphqlContext, change: () => Promise<string>): Promise<AdoptionType | ProblemsType> {
    return asResult(async () => {
      const id = await change();
      const { viewer } = freshLoaders(context);
      return toAdoptionType(present((await this.adoptions.readBatch(viewer, [id])).get(id), 'The changed adoption'));
    });
  }
}

/** What was read before a change must not be shown after it. */
function freshLoaders(context: GraphqlContext): RequestLoaders {
  context.loaders = new RequestLoaders(context.loaders.viewer);
  return context.loaders;
}
