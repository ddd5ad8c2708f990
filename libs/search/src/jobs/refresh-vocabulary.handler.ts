import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { SearchVocabulary } from '../projection/search-vocabulary.ts';
import { refreshVocabulary } from '../projection/search.jobs.ts';

@JobHandler(refreshVocabulary)
export class RefreshVocabularyHandler implements HandlesJob<object> {
  constructor(private readonly vocabulary: SearchVocabulary) {}

  async handle(): Promise<void> {
    await this.vocabulary.refreshIfChanged(new Date());
  }
}
