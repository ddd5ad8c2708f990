/** Words that say nothing by themselves; the same as the search configuration leaves out (Snowball's English list). */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them ' +
    'their theirs themselves what which who whom this that these those am is are was were be been being have has had having do does did doing ' +
    'a an the and but if or because as until while of at by for with about against between into through during before after above below to ' +
    'from up down in out on off over under again further then once here there when where why how all any both each few more most other some ' +
    'such no nor not only own same so than too very s t can will just don should now'
  ).split(' '),
);

/** Words of asking and of teaching as such: they say less of the topic than the others beside them. */
export const genericWords: ReadonlySet<string> = new Set(
  (
    'lesson lessons teach teaching teacher teachers taught learn learning learned learner learners introduction introduce introducing intro ' +
    'beginner beginners basic basics together project projects activity activities skill skills resource resources idea ideas plan plans ' +
    'planning topic topics unit units help helping using use used find finding make making understand understanding work works different ' +
    'kid kids child children pupil pupils student students class classroom classes fun easy simple good best great way ways thing things ' +
    'free printable download primary secondary school schools year years key stage need want show looking example examples please'
  ).split(' '),
);
